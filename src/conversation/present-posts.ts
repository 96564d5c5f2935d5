import { witnessInWords } from '../records/witness.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { ChannelSummary } from '../review/channel-summary.ts';
import type { DueItem } from '../review/due.ts';
import type { Escalation } from '../review/escalation.ts';
import { weekNumber } from '../review/iso-week.ts';
import type { ManagerOverview, OwnerLine } from '../review/manager-overview.ts';
import type { ReviewMessage, Unreachable } from '../review/review-message.ts';
import type { WeekFigures } from '../review/week-figures.ts';
import { presentDigest } from './present-review.ts';
import { nameOfItem } from './present-hand-over.ts';
import { listButton } from './home/turn-pages.ts';
import type { Control, Part, Reply, Rich } from './reply.ts';
import { listed, paragraph, reply, shortened, small } from './rich-text.ts';
import { sum } from '../kernel/sum.ts';

const LIMITS = {
  /** Longer lists are not read in a message. */
  owners: 15,
  items: 10,
  title: 80,
} as const;

/** What the reviews send of their own accord, as it is read. */
export function presentReviewMessage(message: ReviewMessage): Reply {
  switch (message.message) {
    case 'digest':
      return presentDigest(message.digest, { again: message.again });
    case 'overview':
      return presentOverview(message.overview);
    case 'escalation':
      return presentEscalation(message.escalation);
    case 'channel':
      return presentSummary(message.summary);
    case 'unreachable':
      return presentUnreachable(message.unreachable);
    default:
      return assertNever(message);
  }
}

function presentOverview(overview: ManagerOverview): Reply {
  const { week, owners, unowned, undated, adrift, lastWeek, unreachable } = overview;
  const items = sum(owners.map((line) => line.items));
  const rest = owners.slice(LIMITS.owners);
  const opening =
    owners.length === 0
      ? 'Nothing is due to anybody this week.'
      : `${counted(items, 'thing', 'things')} ${items === 1 ? 'is' : 'are'} due to ${counted(owners.length, 'person', 'people')}.`;
  const parts: readonly Part[] = [
    { part: 'heading', text: `Everybody’s reviews · week ${weekNumber(week)}` },
    paragraph(opening, ...lastWeekInWords(lastWeek)),
    ...(owners.length === 0
      ? []
      : [{ part: 'list', items: owners.slice(0, LIMITS.owners).map(ownerLine) } as const]),
    ...(rest.length > 0
      ? [
          small(
            `${counted(rest.length, 'more person', 'more people')}, with ` +
              `${counted(sum(rest.map((line) => line.items)), 'thing', 'things')} due.`,
          ),
        ]
      : []),
    ...adriftParts(adrift),
    ...unownedParts(unowned),
    ...undatedParts(undated),
    ...(unreachable.length === 0
      ? []
      : [
          small(
            'My messages do not reach ',
            ...peopleListed(unreachable),
            '. Give what is theirs to somebody else.',
          ),
        ]),
  ];
  return reply('review-overview', parts, allDue(rest.length > 0 || adrift.length > LIMITS.items));
}

/** What does not fit is counted in the message, and listed behind this button. */
function allDue(isMore: boolean): readonly Control[] {
  return isMore ? [listButton('Show all that is due', { of: 'due' })] : [];
}

function unownedParts(documents: number): readonly Part[] {
  if (documents === 0) return [];
  const names = counted(documents, 'document names', 'documents name');
  return [small(`${names} an owner who is not in the workspace.`)];
}

function undatedParts(titles: readonly string[]): readonly Part[] {
  if (titles.length === 0) return [];
  const shown = titles.slice(0, LIMITS.items).map((title) => `“${shortened(title, LIMITS.title)}”`);
  const more = titles.length - shown.length;
  const named = more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown);
  const one = titles.length === 1;
  return [
    small(
      `${counted(titles.length, 'document says', 'documents say')} neither when ${one ? 'it is' : 'they are'} to be reviewed nor ` +
        `when ${one ? 'it was' : 'they were'} approved, so nobody is asked about ${one ? 'it' : 'them'}: ${named}. ` +
        `Give ${one ? 'it' : 'each'} a “nextReview” or “approvedOn”.`,
    ),
  ];
}

function ownerLine({ owner, items, overdue, first }: OwnerLine): Rich {
  const late = overdue === 0 ? '' : `, ${overdue} overdue`;
  return [{ person: owner }, `: ${items} due${late} · first `, ...nameOfItem(first), `, ${first.reason}`];
}

function adriftParts(adrift: readonly DueItem[]): readonly Part[] {
  if (adrift.length === 0) return [];
  return [
    paragraph({ bold: 'Nobody has these' }),
    {
      part: 'list',
      items: adrift.slice(0, LIMITS.items).map((item) => [...nameOfItem(item), ` · ${item.reason}`]),
    },
    ...moreThan(adrift),
    small('Say “assign INC-2026-0001 to @somebody”.'),
  ];
}

function presentEscalation({ week, ignored }: Escalation): Reply {
  const owners = Map.groupBy(ignored.slice(0, LIMITS.items), ({ owner }) => owner ?? '');
  const one = ignored.length === 1;
  const parts: readonly Part[] = [
    { part: 'heading', text: `Not answered · week ${weekNumber(week)}` },
    paragraph(
      `${counted(ignored.length, 'thing was', 'things were')} asked for twice, and ${one ? 'has' : 'have'} no answer.`,
    ),
    ...Array.from(owners, ([owner, items]): readonly Part[] => [
      paragraph({ person: owner }),
      { part: 'list', items: items.map((item) => [...nameOfItem(item), ` · ${item.reason}`]) },
    ]).flat(),
    ...moreThan(ignored),
    small(
      'I do not ask them again before their next review. You can answer for them, or say “assign INC-2026-0001 to @somebody”.',
    ),
  ];
  return reply('review-overview', parts, allDue(ignored.length > LIMITS.items));
}

/** Numbers alone: everybody reads it. */
function presentSummary({ week, items, people, overdue, lastWeek, witness }: ChannelSummary): Reply {
  const due =
    items === 0
      ? 'Nothing is due this week.'
      : `${counted(items, 'thing', 'things')} ${items === 1 ? 'is' : 'are'} due to ${counted(people, 'person', 'people')}` +
        `${overdue === 0 ? '' : `, ${overdue} of them overdue`}. Each owner has a message from me.`;
  return reply('review-overview', [
    { part: 'heading', text: `AIMS reviews · week ${weekNumber(week)}` },
    paragraph(due, ...lastWeekInWords(lastWeek)),
    ...(witness === null ? [] : [small(witnessInWords(witness))]),
  ]);
}

function presentUnreachable({ person, why }: Unreachable): Reply {
  return reply('notice', [
    paragraph(
      'I cannot reach ',
      { person },
      ` any more: ${why}. Their reviews wait for nobody to read them.`,
    ),
    small('Give what is theirs to somebody else: “assign INC-2026-0001 to @somebody”. I say this once.'),
  ]);
}

function lastWeekInWords(lastWeek: WeekFigures | null): readonly string[] {
  if (lastWeek === null) return [];
  return [
    ` Of ${counted(lastWeek.asked, 'thing', 'things')} asked last week, ${lastWeek.answered} ${lastWeek.answered === 1 ? 'was' : 'were'} answered.`,
  ];
}

function peopleListed(people: readonly string[]): Rich {
  const shown = people.slice(0, LIMITS.items);
  const more = people.length - shown.length;
  return [
    ...shown.flatMap((person, index): Rich => [...(index === 0 ? [] : [', ']), { person }]),
    ...(more > 0 ? [` and ${more} more`] : []),
  ];
}

/** "14 more, of 3 people." */
function moreThan(all: readonly DueItem[]): readonly Part[] {
  const rest = all.slice(LIMITS.items);
  if (rest.length === 0) return [];
  const people = new Set(rest.map(({ owner }) => owner)).size;
  return [small(`${rest.length} more, of ${counted(people, 'person', 'people')}.`)];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
