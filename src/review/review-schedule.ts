import { err, ok, type Result } from '../kernel/result.ts';
import { addDays } from '../kernel/add-days.ts';
import { mondayOf } from './iso-week.ts';
import { instantOf, localDay } from './local-day.ts';

/** A weekday (1 is Monday) and a time of day, in whatever zone the reader is in. */
export interface ReviewAt {
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly hour: number;
  readonly minute: number;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const REVIEW_AT = /^([a-z]{3,9})\.?\s+(\d{1,2}):(\d{2})$/u;

/** `Mon 09:00`, or the weekday in full; the error is a sentence that says what to set. */
export function parseReviewAt(text: string): Result<ReviewAt, string> {
  const [, day = '', hour = '', minute = ''] = REVIEW_AT.exec(text.trim().toLowerCase()) ?? [];
  const weekday = WEEKDAYS.findIndex((name) => day.length >= 3 && name.startsWith(day)) + 1;
  if (weekday === 0 || Number(hour) > 23 || Number(minute) > 59) {
    return err(
      `AIMS_REVIEW_AT must be a weekday and a time on the 24-hour clock, such as “Mon 09:00”; it is “${text}”.`,
    );
  }
  return ok({ weekday: weekday as ReviewAt['weekday'], hour: Number(hour), minute: Number(minute) });
}

/** When this ISO week's review begins for a person: where the clock skips that time, as soon as it runs again. */
export function reviewSlot(at: ReviewAt, now: Date, zone: string): Date {
  const { today, zone: usable } = localDay(now, zone);
  return instantOf(addDays(mondayOf(today), at.weekday - 1), timeOf(at), usable);
}

/** `09:00` */
export function timeOf({ hour, minute }: ReviewAt): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
