import type { ReviewRecord, ReviewSubject } from '../records/review-record.ts';
import { dayOf, type LocalDay } from './local-day.ts';

/** What was answered about one record or document, oldest first. */
export type Answers = readonly ReviewRecord[];

/** Finds the answers to a subject whatever its version: an edit does not make an answer of this week unsaid. */
export function answersBySubject(reviews: readonly ReviewRecord[]): (subject: ReviewSubject) => Answers {
  const bySubject = Map.groupBy(reviews, ({ subject }) => keyOf(subject));
  for (const answers of bySubject.values()) {
    answers.sort(inTheirOrder);
  }
  return (subject) => bySubject.get(keyOf(subject)) ?? [];
}

/**
 * As they were given. Of answers of one and the same instant (two people on two replicas) the last one must not depend on
 * the order in which they were read: a decision stands over putting off, and of two days the nearer one.
 */
function inTheirOrder(one: ReviewRecord, other: ReviewRecord): number {
  return (
    Date.parse(one.decidedAt) - Date.parse(other.decidedAt) ||
    Number(one.decision !== 'later') - Number(other.decision !== 'later') ||
    compared(other.remindOn ?? '', one.remindOn ?? '') ||
    compared(one.id, other.id)
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

export function sameSubject(one: ReviewSubject, other: ReviewSubject): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ kind, id }: ReviewSubject): string {
  return `${kind}:${id}`;
}

/** Answered for good this week: in this week's review, or this week in answer to an earlier one. */
export function isSettled(answers: Answers, { week, weekBegins, weekEnds }: LocalDay): boolean {
  return answers.some(({ decision, week: askedIn, decidedAt }) => {
    if (decision === 'later') return false;
    const at = Date.parse(decidedAt);
    return askedIn === week || (at >= weekBegins && at < weekEnds);
  });
}

/** "Remind me later" is between a person and the item: for a new owner it counts no more. */
export function putOffUntil(answers: Answers, owner: string | null): string | null {
  const latest = answers.at(-1);
  return latest?.decision === 'later' && latest.owner === owner ? latest.remindOn : null;
}

export function isHidden(answers: Answers, owner: string | null, local: LocalDay): boolean {
  const until = putOffUntil(answers, owner);
  return isSettled(answers, local) || (until !== null && until > local.today);
}

/** The last day on which somebody looked at it and said so; null when nobody ever did. */
export function lastReviewed(answers: Answers, zone: string): string | null {
  const last = answers.findLast((answer) => answer.decision !== 'later');
  return last === undefined ? null : dayOf(last.decidedAt, zone);
}

/** The last day on which this very version was found unchanged: a later edit makes that review stale. */
export function lastFoundUnchanged(answers: Answers, contentHash: string, zone: string): string | null {
  const last = answers.findLast(
    ({ decision, subject }) => decision === 'unchanged' && subject.contentHash === contentHash,
  );
  return last === undefined ? null : dayOf(last.decidedAt, zone);
}
