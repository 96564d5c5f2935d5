import type { ReviewRecord } from '../records/review-record.ts';
import { addDays } from '../kernel/add-days.ts';
import { addMonths } from './day-arithmetic.ts';
import { dayOf } from './local-day.ts';
import type { ActivitySettings } from './review-settings.ts';

/** Work of the management system that comes again, as the settings plan it. */
export interface PlannedActivity extends ActivitySettings {
  /** Its key in the settings: `management-review`. */
  readonly name: string;
}

/**
 * As the settings plan it, from the day of the first start: what was never done and has no day of its own is planned some
 * months after it, so that it is asked for however little was set.
 */
export function plannedFrom(started: string | null, activity: PlannedActivity): PlannedActivity {
  if (activity.next !== null || started === null) return activity;
  return { ...activity, next: addMonths(started, activity.firstAfterMonths ?? activity.everyMonths) };
}

/** The day on which it is planned next; null while it was never done and no first day is set. */
export function plannedDay(
  activity: PlannedActivity,
  answers: readonly ReviewRecord[],
  zone: string,
): string | null {
  const done = answers.findLast(({ decision }) => decision === 'done');
  return done === undefined ? activity.next : plannedAfter(dayOf(done.decidedAt, zone), activity);
}

/** The day planned after it was done on `day`: done from the day on which it is asked for, the planned one has been met. */
export function plannedAfter(day: string, { next, aheadDays, everyMonths }: PlannedActivity): string {
  return next !== null && addDays(next, -aheadDays) > day ? next : addMonths(day, everyMonths);
}
