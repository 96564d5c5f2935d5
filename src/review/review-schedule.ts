import { DateTime } from 'luxon';
import { err, ok, type Result } from '../kernel/result.ts';
import { usableZone } from './local-day.ts';

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
export function reviewSlot({ weekday, hour, minute }: ReviewAt, now: Date, zone: string): Date {
  const monday = DateTime.fromJSDate(now, { zone: usableZone(zone) }).startOf('week');
  return monday
    .plus({ days: weekday - 1 })
    .set({ hour, minute })
    .toJSDate();
}

/** From this week's slot until the week ends: downtime is caught up within the week, and not after it. */
export function isReviewTime(at: ReviewAt, now: Date, zone: string): boolean {
  return now >= reviewSlot(at, now, zone);
}

/** A reminder comes on its day (`2026-11-26`) or later, and not before the time of day of the reviews. */
export function isReminderTime(at: ReviewAt, remindOn: string, now: Date, zone: string): boolean {
  const local = DateTime.fromJSDate(now, { zone: usableZone(zone) });
  const { hour, minute } = at;
  return (
    local.toFormat('yyyy-MM-dd') >= remindOn &&
    local >= local.set({ hour, minute, second: 0, millisecond: 0 })
  );
}
