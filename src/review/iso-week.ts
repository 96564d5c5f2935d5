import { DateTime } from 'luxon';

/** The ISO 8601 week of an instant in a zone: `2026-W48`. Its year is the year of the week's Thursday. */
export function isoWeek(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("kkkk-'W'WW");
}

/** 48 for `2026-W48`. */
export function weekNumber(week: string): number {
  return Number(/^\d{4}-W(\d{2})$/u.exec(week)?.[1] ?? Number.NaN);
}
