import { addDays } from '../kernel/add-days.ts';
import { daysBetween, weekdayOf } from './day-arithmetic.ts';

/** The ISO 8601 week of a calendar day: `2026-W48`. Its year is the year of the week's Thursday. */
export function weekOfDay(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
  return `${year}-W${String(number).padStart(2, '0')}`;
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** 48 for `2026-W48`. */
export function weekNumber(week: string): number {
  return Number(/^\d{4}-W(\d{2})$/u.exec(week)?.[1] ?? Number.NaN);
}

/** True for the name of a week, and nothing more. */
export function isWeek(text: string): boolean {
  return /^\d{4}-W\d{2}$/u.test(text);
}

/** The week of a day, and so many before it; latest first. */
export function weeksUpTo(day: string, before: number): readonly string[] {
  return Array.from({ length: before + 1 }, (_, weeks) => weekOfDay(addDays(day, -7 * weeks)));
}

/** `2026-W47` for `2026-W48`. */
export function weekBefore(week: string): string {
  // 4 January is always in week 1.
  return weekOfDay(addDays(`${week.slice(0, 4)}-01-04`, 7 * (weekNumber(week) - 2)));
}
