import { DateTime } from 'luxon';
import { daysBetween } from './day-arithmetic.ts';

/** "14 Nov"; with its year when that is not the year of `today`. */
export function dayInWords(day: string, today: string): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? 'd LLL' : 'd LLL yyyy';
  return DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat(format);
}

/** "Thu 26 Nov", for a day that is near. */
export function weekdayInWords(day: string, today: string): string {
  const weekday = DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('ccc');
  return `${weekday} ${dayInWords(day, today)}`;
}

/** "for 9 days", "for 1 day", "since today". */
export function sinceInWords(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'since today';
  return `for ${days} ${days === 1 ? 'day' : 'days'}`;
}
