import type { ReviewRecord } from '../records/review-record.ts';
import { addMonths } from './day-arithmetic.ts';
import { dayOf } from './local-day.ts';
import type { ActivitySettings } from './review-settings.ts';

/** Work of the management system that comes again, as the settings plan it. */
export interface PlannedActivity extends ActivitySettings {
  /** Its key in the settings: `management-review`. */
  readonly name: string;
}

/** The day on which it is planned next; null while it was never done and no first day is set. */
export function plannedDay(
  { next, everyMonths }: PlannedActivity,
  answers: readonly ReviewRecord[],
  zone: string,
): string | null {
  const done = answers.findLast(({ decision }) => decision === 'done');
  if (done === undefined) return next;
  const day = dayOf(done.decidedAt, zone);
  return next !== null && next > day ? next : addMonths(day, everyMonths);
}
