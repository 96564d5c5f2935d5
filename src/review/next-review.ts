import type { ReviewRecord } from '../records/review-record.ts';
import type { DueInput } from './due.ts';
import { addDays } from './day-arithmetic.ts';
import { changeAfter } from './due-change.ts';
import { dayOf } from './local-day.ts';
import { plannedAfter } from './planned-activity.ts';
import { isReview } from './subject-answers.ts';

/** The day on which the same is asked again: from the actual day and the cadence of its kind. Null where no day is known ahead. */
export function nextReview(
  review: ReviewRecord,
  { records, rules }: Pick<DueInput, 'records' | 'rules'>,
  zone: string,
): string | null {
  if (!isReview(review) || review.decision === 'update') return null;
  const { kind, id } = review.subject;
  const day = dayOf(review.decidedAt, zone);
  const { cadence } = rules;
  switch (kind) {
    case 'document':
      return addDays(day, cadence.documentDays);
    case 'risk': {
      const risk = records.find(({ number }) => number === id);
      if (risk === undefined) return null;
      const planned = risk.data['reviewDate'];
      const ahead = typeof planned === 'string' ? dayOf(planned, zone) : null;
      if (ahead !== null && ahead > addDays(day, cadence.soonDays)) return ahead;
      return addDays(day, cadence.riskDays[rules.levelOf(risk) ?? ''] ?? cadence.otherRiskDays);
    }
    case 'change': {
      const change = records.find(({ number }) => number === id);
      return change === undefined ? null : changeAfter(day, change, zone, cadence);
    }
    case 'activity': {
      const activity = rules.activities.find(({ name }) => name === id);
      return activity === undefined ? null : plannedAfter(day, activity);
    }
    default:
      return null;
  }
}
