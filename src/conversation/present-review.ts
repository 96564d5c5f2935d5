import { DateTime } from 'luxon';
import type { ReviewDecision, ReviewRecord } from '../records/review-record.ts';
import { weekdayInWords } from '../review/day-words.ts';
import type { AnsweredItem, DueDigest } from '../review/digest.ts';
import type { DueItem } from '../review/due.ts';
import { weekNumber } from '../review/iso-week.ts';
import { REVIEW_INTERVALS } from '../review/review-intervals.ts';
import type { Action } from './action.ts';
import { button } from './present-question.ts';
import type { Control, Part, Reply, Rich, Span } from './reply.ts';
import { paragraph, reply, shortened, small } from './rich-text.ts';

const LIMITS = {
  /** More than this in one message is not read; the rest is counted, and follows when these are answered. */
  items: 10,
  answered: 15,
  title: 120,
} as const;

/** An owner's week, or a reminder of one item: each item with its reason and its own buttons; what was answered without. */
export function presentDigest(digest: DueDigest, before: readonly Part[] = []): Reply {
  const { items, answered } = digest;
  const more = items.length - LIMITS.items;
  const parts: readonly Part[] = [
    heading(digest),
    ...before,
    ...opening(digest),
    ...items.slice(0, LIMITS.items).flatMap((item) => itemParts(item, digest)),
    ...(more > 0 ? [{ part: 'divider' } as const, small(`${more} more when these are answered.`)] : []),
    ...(answered.length > 0 && items.length > 0 ? [{ part: 'divider' } as const] : []),
    ...answeredParts(digest),
    ...closing(digest),
  ];
  return reply(digest.about === 'week' ? 'review' : 'review-item', parts);
}

function heading({ about, week }: DueDigest): Part {
  const what = about === 'week' ? 'Your weekly review' : 'You asked to be reminded';
  return { part: 'heading', text: `${what} · week ${weekNumber(week)}` };
}

/** Says how much there is, where that is more than one can see at once. */
function opening({ about, items, answered }: DueDigest): readonly Part[] {
  if (about === 'reminder' || items.length === 0) return [];
  const things = items.length === 1 ? '1 thing' : `${items.length} things`;
  if (answered.length > 0) return [paragraph(`${things} left to review.`)];
  return [paragraph(`${things} of yours ${items.length === 1 ? 'waits' : 'wait'} for a look.`)];
}

function closing({ about, items, answered }: DueDigest): readonly Part[] {
  if (items.length > 0 || (about === 'reminder' && answered.length > 0)) return [];
  if (answered.length === 0) return [paragraph('Nothing of yours is due.')];
  return [paragraph('That was everything for this week. Thank you.')];
}

function itemParts(item: DueItem, { week }: DueDigest): readonly Part[] {
  return [
    { part: 'divider' },
    paragraph({ bold: shortened(item.title, LIMITS.title) }),
    small(...nameOf(item), ` · ${item.reason}`, ...unknownOwner(item)),
    { part: 'controls', controls: itemControls(item, week) },
  ];
}

function nameOf({ subject, permalink }: Pick<DueItem, 'subject' | 'permalink'>): Rich {
  if (subject.kind === 'document') return [`Document, version ${subject.version}`];
  return [permalink === null ? subject.id : { link: permalink, label: subject.id }];
}

function unknownOwner({ unknownOwner: name }: DueItem): readonly string[] {
  return name === null ? [] : [` · its owner, ${name}, is not in the workspace`];
}

function itemControls({ subject }: DueItem, week: string): readonly Control[] {
  const decide = (decision: ReviewDecision): Action => {
    const { kind, id, version, contentHash } = subject;
    return { do: 'review', decision, week, kind, id, version, hash: contentHash };
  };
  return [
    button('Reviewed, nothing changed', decide('unchanged'), 'primary'),
    button('Update', decide('update')),
    button(`Remind me in ${REVIEW_INTERVALS.remindAfterDays} days`, decide('later')),
  ];
}

function answeredParts(digest: DueDigest): readonly Part[] {
  const { answered } = digest;
  if (answered.length === 0) return [];
  const lines = answered.slice(-LIMITS.answered).map((item) => answeredLine(item, digest));
  const more = answered.length - lines.length;
  return [{ part: 'list', items: lines }, ...(more > 0 ? [small(`${more} more answered before.`)] : [])];
}

/** What was answered, by whom and when: the same that is kept as evidence. */
function answeredLine({ title, permalink, review }: AnsweredItem, digest: DueDigest): Rich {
  const { subject, decidedBy, decidedAt } = review;
  const number: readonly Span[] = subject.kind === 'document' ? [] : [...nameOf({ subject, permalink }), ' '];
  const at = DateTime.fromISO(decidedAt, { zone: digest.timezone });
  const when = `${weekdayInWords(at.toFormat('yyyy-MM-dd'), digest.today)}, ${at.toFormat('HH:mm')}`;
  return [
    ...number,
    `${shortened(title, LIMITS.title)}: `,
    { bold: decisionInWords(review, digest) },
    ' · ',
    { person: decidedBy },
    ` · ${when}`,
  ];
}

function decisionInWords({ decision, remindOn, subject }: ReviewRecord, { today }: DueDigest): string {
  switch (decision) {
    case 'unchanged':
      return 'reviewed, nothing changed';
    case 'update':
      return subject.kind === 'document' ? 'to be updated' : 'being updated';
    case 'later':
      return remindOn === null ? 'later' : `again on ${weekdayInWords(remindOn, today)}`;
  }
}
