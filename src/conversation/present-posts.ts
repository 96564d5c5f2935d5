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
import type { Part, Reply, Rich } from './reply.ts';
import { paragraph, reply, small } from './rich-text.ts';

const LIMITS = {
  /** Longer lists are not read in a message. */
  owners: 15,
  items: 10,
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
  const { week, owners, unowned, adrift, lastWeek, unreachable } = overview;
  const items = sum(owners.map((line) => line.items));
  const more = owners.length - LIMITS.owners;
  const opening =
    owners.length === 0
      ? 'Nothing is due to anybody this week.'
      : `${counted(items, 'thing', 'things')} ${items === 1 ? 'is' : 'are'} due to ${counted(owners.length, 'person', 'people')}.`;
  return reply('review-overview', [
    { part: 'heading', text: `Everybody’s reviews · week ${weekNumber(week)}` },
    paragraph(opening, ...lastWeekInWords(lastWeek)),
    ...(owners.length === 0
      ? []
      : [{ part: 'list', items: owners.slice(0, LIMITS.owners).map(ownerLine) } as const]),
    ...(more > 0
      ? [small(`${counted(more, 'more person', 'more people')}. “aims review” in the terminal lists all.`)]
      : []),
    ...adriftParts(adrift),
    ...(unowned === 0
      ? []
      : [
          small(
            `${counted(unowned, 'document names', 'documents name')} an owner who is not in the workspace.`,
          ),
        ]),
    ...(unreachable.length === 0
      ? []
      : [
          small(
            'My messages do not reach ',
            ...peopleListed(unreachable),
            '. Give what is theirs to somebody else.',
          ),
        ]),
  ]);
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
    ...moreThan(adrift.length),
    small('Say “assign INC-2026-0001 to @somebody”.'),
  ];
}

function presentEscalation({ week, ignored }: Escalation): Reply {
  const owners = Map.groupBy(ignored.slice(0, LIMITS.items), ({ owner }) => owner ?? '');
  const one = ignored.length === 1;
  return reply('review-overview', [
    { part: 'heading', text: `Not answered · week ${weekNumber(week)}` },
    paragraph(
      `${counted(ignored.length, 'thing was', 'things were')} asked for twice, and ${one ? 'has' : 'have'} no answer.`,
    ),
    ...Array.from(owners, ([owner, items]): readonly Part[] => [
      paragraph({ person: owner }),
      { part: 'list', items: items.map((item) => [...nameOfItem(item), ` · ${item.reason}`]) },
    ]).flat(),
    ...moreThan(ignored.length),
    small(
      'I do not ask them again before their next review. You can answer for them, or say “assign INC-2026-0001 to @somebody”.',
    ),
  ]);
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
  return shown.flatMap((person, index): Rich => [...(index === 0 ? [] : [', ']), { person }]);
}

function moreThan(count: number): readonly Part[] {
  const more = count - LIMITS.items;
  return more > 0 ? [small(`${more} more. “aims review” in the terminal lists all.`)] : [];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
