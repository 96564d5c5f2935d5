import { DateTime } from 'luxon';
import type { ReviewRecord } from '../records/review-record.ts';
import { dayInWords, weekdayInWords } from '../review/day-words.ts';
import type { AnsweredItem, DueDigest } from '../review/digest.ts';
import type { DueItem } from '../review/due.ts';
import { weekNumber } from '../review/iso-week.ts';
import { addDays } from '../kernel/add-days.ts';
import { POSSIBLE_ANSWERS } from '../review/possible-answers.ts';
import { isNumbered, isReview, keyOf } from '../review/subject-answers.ts';
import { subjectInWords } from '../review/subject-in-words.ts';
import { button } from './present-question.ts';
import { reviewControls } from './review-controls.ts';
import type { Part, Reply, Rich, Span } from './reply.ts';
import { capitalized } from '../kernel/capitalized.ts';
import { paragraph, reply, shortened, small } from './rich-text.ts';

const LIMITS = {
  /** More than this in one message is not read; the rest is counted, and follows when these are answered. */
  items: 10,
  answered: 15,
  /** Answered things with a button for a note; fewer beside more than so many open ones: a message has 50 blocks. */
  noted: 5,
  beforeNotes: 6,
  title: 120,
  note: 200,
} as const;

export interface DigestView {
  /** Said first. */
  readonly before?: readonly Part[];
  /** The item (`keyOf`) whose every possible answer is shown. */
  readonly open?: string | null;
  /** How much of it the review before asked for, too. */
  readonly again?: number;
}

/** An owner's week, or a reminder of one item: each item with its reason and its own buttons; what was answered without. */
export function presentDigest(digest: DueDigest, view: DigestView = {}): Reply {
  const { before = [], open = null, again = 0 } = view;
  const { items, answered } = digest;
  const more = items.length - LIMITS.items;
  const parts: readonly Part[] = [
    heading(digest),
    ...before,
    ...opening(digest, again),
    ...items.slice(0, LIMITS.items).flatMap((item) => itemParts(item, digest, open)),
    ...(more > 0 ? [{ part: 'divider' } as const, small(`${more} more when these are answered.`)] : []),
    ...(answered.length > 0 && items.length > 0 ? [{ part: 'divider' } as const] : []),
    ...answeredParts(digest),
    ...closing(digest),
  ];
  return reply(digest.about === 'reminder' ? 'review-item' : 'review', parts);
}

const HEADINGS: Readonly<Record<DueDigest['about'], string>> = {
  week: 'Your weekly review',
  'follow-up': 'Still open in your weekly review',
  reminder: 'You asked to be reminded',
};

function heading({ about, week }: DueDigest): Part {
  return { part: 'heading', text: `${HEADINGS[about]} · week ${weekNumber(week)}` };
}

/** Says how much there is, where that is more than one can see at once. */
function opening({ about, items, answered }: DueDigest, again: number): readonly Part[] {
  if (about === 'reminder' || items.length === 0) return [];
  const things = items.length === 1 ? '1 thing' : `${items.length} things`;
  if (about === 'follow-up')
    return [
      paragraph(
        `${things} ${items.length === 1 ? 'has' : 'have'} no answer yet. I do not ask again before your next review.`,
      ),
    ];
  if (answered.length > 0) return [paragraph(`${things} left to review.`)];
  const waits = `${things} of yours ${items.length === 1 ? 'waits' : 'wait'} for a look.`;
  return [paragraph(waits, ...askedBefore(again, items.length))];
}

function askedBefore(again: number, items: number): readonly string[] {
  if (again === 0) return [];
  if (again < items) return [` Your last review asked for ${again} of them, too.`];
  return [` Your last review asked for ${items === 1 ? 'it' : 'them'}, too.`];
}

function closing({ about, items, answered }: DueDigest): readonly Part[] {
  if (items.length > 0 || (about === 'reminder' && answered.length > 0)) return [];
  if (answered.length === 0) return [paragraph('Nothing of yours is due.')];
  return [paragraph('That was everything for this week. Thank you.')];
}

function itemParts(item: DueItem, { week, today }: DueDigest, open: string | null): readonly Part[] {
  const isOpen = open === keyOf(item.subject);
  return [
    { part: 'divider' },
    paragraph({ bold: shortened(item.title, LIMITS.title) }),
    small(...nameOf(item), ` · ${item.reason}`, ...unknownOwner(item)),
    ...(isOpen ? inWordsToo(item) : []),
    { part: 'controls', controls: reviewControls(item, { week, isOpen, tomorrow: addDays(today, 1) }) },
  ];
}

/** What has no button: a note, with an answer that can be given to this. */
function inWordsToo({ subject, title }: DueItem): readonly Part[] {
  const answer = (['unchanged', 'done'] as const).find((one) => POSSIBLE_ANSWERS[subject.kind].includes(one));
  if (answer === undefined) return [];
  const name = isNumbered(subject) ? subject.id : shortened(title, LIMITS.title);
  return [small(`To keep a note with your answer, write to me: “${name} ${answer}: what you found”.`)];
}

function nameOf({ subject, permalink }: Pick<DueItem, 'subject' | 'permalink'>): Rich {
  switch (subject.kind) {
    case 'document':
      return [`Document, version ${subject.version}`];
    case 'question':
      return ['Question'];
    case 'activity':
      return ['Management system'];
    default: {
      const number: Span = permalink === null ? subject.id : { link: permalink, label: subject.id };
      return subject.kind === 'approval' ? [number, ', your decision'] : [number];
    }
  }
}

function unknownOwner({ unknownOwner: name }: DueItem): readonly string[] {
  return name === null ? [] : [` · its owner, ${name}, is not in the workspace`];
}

function answeredParts(digest: DueDigest): readonly Part[] {
  const { answered } = digest;
  if (answered.length === 0) return [];
  const shown = answered.slice(-LIMITS.answered);
  const more = answered.length - shown.length;
  const noted = notable(shown, digest);
  return [
    ...lines(
      shown.filter((item) => !noted.includes(item)),
      digest,
    ),
    ...noted.flatMap((item) => [...lines([item], digest), noteControl(item)]),
    ...(more > 0 ? [small(`${more} more answered before.`)] : []),
  ];
}

function lines(items: readonly AnsweredItem[], digest: DueDigest): readonly Part[] {
  return items.length === 0 ? [] : [{ part: 'list', items: items.map((item) => answeredLine(item, digest)) }];
}

/** Those with a button for a note: the latest that were looked at and have none, as far as the open items leave room. */
function notable(shown: readonly AnsweredItem[], { items }: DueDigest): readonly AnsweredItem[] {
  const room = LIMITS.noted - Math.max(0, Math.min(items.length, LIMITS.items) - LIMITS.beforeNotes);
  return shown
    .filter(({ review }) => isReview(review) && review.note === undefined)
    .slice(-Math.max(1, room));
}

function noteControl({ title, review }: AnsweredItem): Part {
  const { id, subject } = review;
  const name = isNumbered(subject) ? `${subject.id} ${title ?? ''}` : (title ?? subjectInWords(subject));
  const about = shortened(name.trim(), LIMITS.title);
  return {
    part: 'controls',
    controls: [button('Add a note', { do: 'open-note', review: id, about })],
  };
}

/** What was answered, by whom and when: the same that is kept as evidence. */
function answeredLine({ title, permalink, review, nextOn }: AnsweredItem, digest: DueDigest): Rich {
  const { subject, decidedBy, decidedAt, note } = review;
  const number: readonly Span[] = isNumbered(subject)
    ? [...nameOf({ subject, permalink }), ...(title === null ? [] : [' '])]
    : [];
  const at = DateTime.fromISO(decidedAt, { zone: digest.timezone });
  const when = `${weekdayInWords(at.toFormat('yyyy-MM-dd'), digest.today)}, ${at.toFormat('HH:mm')}`;
  return [
    ...number,
    ...(title === null && number.length > 0
      ? []
      : [shortened(title ?? capitalized(subjectInWords(subject)), LIMITS.title)]),
    ': ',
    ...decisionInWords(review, digest),
    ...(note === undefined ? [] : [` (${shortened(note, LIMITS.note)})`]),
    ' · ',
    { person: decidedBy },
    ` · ${when}`,
    ...(nextOn === null ? [] : [` · next review ${dayInWords(nextOn, digest.today)}`]),
  ];
}

function decisionInWords(
  { decision, remindOn, subject, offeredTo, owner }: ReviewRecord,
  { today }: DueDigest,
): Rich {
  switch (decision) {
    case 'unchanged':
      return [{ bold: 'reviewed, nothing changed' }];
    case 'update':
      return [{ bold: subject.kind === 'document' ? 'to be updated' : 'being updated' }];
    case 'done':
      return [{ bold: 'done' }];
    case 'later':
      return [{ bold: remindOn === null ? 'later' : `again on ${weekdayInWords(remindOn, today)}` }];
    case 'hand-over':
      return offeredTo === undefined
        ? [{ bold: 'offered' }]
        : [{ bold: 'offered to ' }, { person: offeredTo }];
    case 'not-mine':
      return [{ bold: 'not theirs' }, ', the AIMS manager finds somebody'];
    case 'refused':
      return [{ bold: 'not taken over' }];
    case 'accepted':
    case 'assigned':
      return [{ bold: 'belongs to ' }, { person: owner }];
  }
}
