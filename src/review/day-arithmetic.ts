import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;

/** The same day of the month so many months later, or the last one of a shorter month. */
export function addMonths(day: string, months: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}

/** Calendar days from one day to a later one; 0 when both are the same, below zero when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 1 is Monday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
