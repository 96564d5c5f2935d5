import type { ReviewRecord } from '../records/review-record.ts';
import { addDays } from '../kernel/add-days.ts';
import { isReview } from './subject-answers.ts';

/** Reviews of things that have a date of their own, answered of late: the last one first. */
export interface OnTime {
  readonly onTime: readonly ReviewRecord[];
  readonly late: readonly ReviewRecord[];
}

export const ON_TIME = {
  weeks: 12,
  /** The weekly review asks for a thing within a week of its date: an answer to that is on time. */
  withinDays: 7,
} as const;

/** What is open since some day has no planned date: an incident, a decision, a question. */
const PLANNED: readonly ReviewRecord['subject']['kind'][] = ['risk', 'change', 'document', 'activity'];

/** From this instant on answers count; ISO 8601 in UTC. */
export function onTimeSince(now: Date): string {
  return `${addDays(now.toISOString().slice(0, 10), -7 * ON_TIME.weeks)}T00:00:00.000Z`;
}

/** Answers that say that somebody looked, held against their planned dates. */
export function onTime(reviews: readonly ReviewRecord[], now: Date): OnTime {
  const since = onTimeSince(now);
  const counted = reviews
    .filter((review) => isReview(review) && review.decidedAt >= since && review.plannedOn !== undefined)
    .filter(({ subject }) => PLANNED.includes(subject.kind))
    .toSorted((one, other) => (one.decidedAt < other.decidedAt ? 1 : -1));
  const { onTime = [], late = [] } = Object.groupBy(counted, (review) =>
    isLate(review) ? 'late' : 'onTime',
  );
  return { onTime, late };
}

function isLate({ plannedOn = '', decidedAt }: ReviewRecord): boolean {
  return decidedAt.slice(0, 10) > addDays(plannedOn, ON_TIME.withinDays);
}
