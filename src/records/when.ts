import { DateTime } from 'luxon';
import { z } from 'zod';

/**
 * A point in time exactly as precise as it was said (ISO 8601): a day `2026-11-22`, a local wall time
 * `2026-11-22T15:00`, or an instant with its offset `2026-11-22T15:00+01:00` / `…Z`.
 */
export type When = string;
export type WhenPrecision = 'day' | 'wall-time' | 'instant';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

export const whenSchema = z
  .string()
  .refine(
    (text) =>
      (DAY.test(text) || WALL_TIME.test(text) || INSTANT.test(text)) && DateTime.fromISO(text).isValid,
    {
      error: 'is not a date; give a day such as 2026-11-22, or a day and a time such as 2026-11-22T15:00',
    },
  );

export const daySchema = z.string().refine((text) => DAY.test(text) && DateTime.fromISO(text).isValid, {
  error: 'is not a day such as 2026-11-22',
});

export function precisionOf(when: When): WhenPrecision {
  if (DAY.test(when)) return 'day';
  return WALL_TIME.test(when) ? 'wall-time' : 'instant';
}

/** The earliest instant that `when` can mean in `timezone` (an IANA name), in milliseconds since 1970. */
export function earliestMillis(when: When, timezone: string): number {
  return DateTime.fromISO(when, { zone: timezone, setZone: false }).toMillis();
}

/** The latest instant that `when` can mean: the end of the day for a day, the end of the minute for a wall time. */
export function latestMillis(when: When, timezone: string): number {
  const start = DateTime.fromISO(when, { zone: timezone });
  return (precisionOf(when) === 'day' ? start.endOf('day') : start.endOf('minute')).toMillis();
}

/** True when no reading of `when` has begun yet: today is not in the future, a minute that runs is not either. */
export function isInFuture(when: When, now: Date, timezone: string): boolean {
  return earliestMillis(when, timezone) > now.getTime();
}

/** True when every reading of `when` is over: today is not in the past. */
export function isInPast(when: When, now: Date, timezone: string): boolean {
  return latestMillis(when, timezone) < now.getTime();
}

/** The calendar day of an instant for a person in `timezone`. */
export function dayIn(timezone: string, instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: timezone }).toFormat('yyyy-MM-dd');
}

/** `when` in words, as precise as it is: "Sun 22 Nov 2026", "Sun 22 Nov 2026, 15:00", with the zone for an instant. */
export function whenInWords(when: When): string {
  const date = DateTime.fromISO(when, { setZone: true, locale: 'en-GB' });
  const day = date.toFormat('ccc d LLL yyyy');
  switch (precisionOf(when)) {
    case 'day':
      return day;
    case 'wall-time':
      return `${day}, ${date.toFormat('HH:mm')}`;
    case 'instant':
      return `${day}, ${date.toFormat('HH:mm')} UTC${date.offset === 0 ? '' : date.toFormat('ZZ')}`;
  }
}
