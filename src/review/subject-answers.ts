import type { ReviewDecision, ReviewRecord, ReviewSubject } from '../records/review-record.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordKinds } from '../records/record-types.ts';
import { dayOf, type LocalDay } from './local-day.ts';

/** What was answered about one record or document, oldest first. */
export type Answers = readonly ReviewRecord[];

/** What each answer does to the question. */
type Effect =
  /** Answered for its week. */
  | 'settles'
  /** Not asked until a day. */
  | 'puts-off'
  /** Not asked in its week, while somebody else is to take it. */
  | 'passes-on'
  /** Asked as before, of whoever it belongs to now. */
  | 'leaves-open';

const EFFECTS: Readonly<Record<ReviewDecision, Effect>> = {
  unchanged: 'settles',
  update: 'settles',
  done: 'settles',
  later: 'puts-off',
  'hand-over': 'passes-on',
  'not-mine': 'passes-on',
  accepted: 'leaves-open',
  refused: 'leaves-open',
  assigned: 'leaves-open',
};

/** True for an answer that says that somebody looked at it. */
export function isReview({ decision }: Pick<ReviewRecord, 'decision'>): boolean {
  return EFFECTS[decision] === 'settles';
}

/** True for an answer after which its owner is not asked for a while. */
export function takesOff({ decision }: Pick<ReviewRecord, 'decision'>): boolean {
  return EFFECTS[decision] !== 'leaves-open';
}

/** Finds the answers to a subject whatever its version: an edit does not make an answer of this week unsaid. */
export function answersBySubject(reviews: readonly ReviewRecord[]): (subject: ReviewSubject) => Answers {
  const bySubject = Map.groupBy(reviews, ({ subject }) => keyOf(subject));
  for (const answers of bySubject.values()) answers.sort(inTheirOrder);
  return (subject) => bySubject.get(keyOf(subject)) ?? [];
}

/**
 * As they were given. Of answers of one and the same instant (two people on two replicas) the last one must not depend on
 * the order in which they were read: one that settles stands over others, and of two days the nearer one.
 */
function inTheirOrder(one: ReviewRecord, other: ReviewRecord): number {
  return (
    Date.parse(one.decidedAt) - Date.parse(other.decidedAt) ||
    Number(isReview(one)) - Number(isReview(other)) ||
    compared(other.remindOn ?? '', one.remindOn ?? '') ||
    compared(one.decision, other.decision) ||
    compared(one.id, other.id)
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

export function sameSubject(one: ReviewSubject, other: ReviewSubject): boolean {
  return keyOf(one) === keyOf(other);
}

/** The name of a subject whatever its version. */
export function keyOf({ kind, id }: Pick<ReviewSubject, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** The subject that `keyOf` names. */
export function subjectOfKey(key: string): Pick<ReviewSubject, 'kind' | 'id'> {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as ReviewSubject['kind'], id: key.slice(colon + 1) };
}

/** True for what is about a record: its id is the record's number. */
export function isNumbered({ kind }: Pick<ReviewSubject, 'kind'>): boolean {
  return kind === 'approval' || recordKinds.some((one) => one === kind);
}

/** Answered for good this week: in this week's review, or this week in answer to an earlier one. */
export function isSettled(answers: Answers, local: LocalDay): boolean {
  return answers.some((answer) => isReview(answer) && isOfWeek(answer, local));
}

function isOfWeek({ week: askedIn, decidedAt }: ReviewRecord, local: LocalDay): boolean {
  const at = Date.parse(decidedAt);
  return askedIn === local.week || (at >= local.weekBegins && at < local.weekEnds);
}

/** "Remind me later" is between a person and the item: for a new owner it counts no more. */
export function putOffUntil(answers: Answers, owner: string | null): string | null {
  const latest = answers.at(-1);
  return latest?.decision === 'later' && latest.owner === owner ? latest.remindOn : null;
}

/** The answer with which its owner gave it to somebody else who does not have it yet; null when there is none. */
export function passedOn(answers: Answers, owner: string | null): ReviewRecord | null {
  const latest = answers.at(-1);
  return latest !== undefined && EFFECTS[latest.decision] === 'passes-on' && latest.owner === owner
    ? latest
    : null;
}

export function isHidden(answers: Answers, owner: string | null, local: LocalDay): boolean {
  const until = putOffUntil(answers, owner);
  const passed = passedOn(answers, owner);
  return (
    isSettled(answers, local) ||
    (until !== null && until > local.today) ||
    (passed !== null && isOfWeek(passed, local))
  );
}

/** Who took it or was given it: for what names no owner that we can change. Null when nobody did. */
export function takenOverBy(answers: Answers): string | null {
  return (
    answers.findLast(({ decision }) => decision === 'accepted' || decision === 'assigned')?.owner ?? null
  );
}

/** The last day on which somebody looked at it and said so; null when nobody ever did. */
export function lastReviewed(answers: Answers, zone: string): string | null {
  const last = answers.findLast(isReview);
  return last === undefined ? null : dayOf(last.decidedAt, zone);
}

/** The last day on which this very version was found in order: a later edit makes that review stale. */
export function lastFoundUnchanged(answers: Answers, contentHash: string, zone: string): string | null {
  const last = answers.findLast(
    ({ decision, subject }) =>
      (decision === 'unchanged' || decision === 'done') && subject.contentHash === contentHash,
  );
  return last === undefined ? null : dayOf(last.decidedAt, zone);
}

/** Its owner answered with "update" from that day on, and wrote this version or one before it: that was looking at it. */
export function wasUpdated(
  { changedAt }: Pick<RecordVersion, 'changedAt'>,
  answers: Answers,
  from: string,
  zone: string,
): boolean {
  return answers.some(
    ({ decision, decidedAt }) =>
      decision === 'update' &&
      dayOf(decidedAt, zone) >= from &&
      Date.parse(decidedAt) <= Date.parse(changedAt),
  );
}
