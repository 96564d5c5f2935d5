import type { RecordVersion } from '../records/record.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import type { DueInput } from './due.ts';
import { addDays } from '../kernel/add-days.ts';
import { changeAfter } from './due-change.ts';
import { treatmentDate } from './due-risk.ts';
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
      return riskAfter(day, risk, zone, rules);
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

/** Null while its treatment is near or late: then it is asked for each week. */
function riskAfter(
  reviewed: string,
  risk: RecordVersion,
  zone: string,
  { cadence, levelOf }: DueInput['rules'],
): string | null {
  const soon = addDays(reviewed, cadence.soonDays);
  const treatment = treatmentDate(risk, zone);
  if (treatment !== null && treatment <= soon) return null;
  const planned = risk.data['reviewDate'];
  const ahead = typeof planned === 'string' ? dayOf(planned, zone) : null;
  const review =
    ahead !== null && ahead > soon
      ? ahead
      : addDays(reviewed, cadence.riskDays[levelOf(risk) ?? ''] ?? cadence.otherRiskDays);
  return treatment !== null && treatment < review ? treatment : review;
}
