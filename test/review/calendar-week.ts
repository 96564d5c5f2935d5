import { DateTime } from 'luxon';

/** The ISO week of an instant, by a library that the code under test does not use for it. */
export function isoWeek(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("kkkk-'W'WW");
}
