import { DateTime } from 'luxon';
import type { Day } from './point.ts';

/** Which side of now a field's date lies on; `any` leans to neither. */
export type Tense = 'past' | 'future' | 'any';

/**
 * The calendar day that was meant, seen from `today` (midnight UTC of the author's calendar day), as ISO
 * date. What leaves a choice (a weekday, a date without its year) goes to the side of the tense; what was
 * fixed stays as it was said, even when it contradicts the tense. Null for a day that does not exist.
 */
export function resolveDay(day: Day, today: DateTime, tense: Tense): string | null {
  switch (day.day) {
    case 'relative':
      return iso(today.plus({ days: day.days }));
    case 'shift':
      return iso(today.plus(day.unit === 'day' ? { days: day.amount } : { months: day.amount }));
    case 'weekday':
      return iso(resolveWeekday(day.weekday, day.which, today, tense));
    case 'weekday-of-week':
      return iso(today.plus({ days: day.weeks * 7 + day.weekday - today.weekday }));
    case 'weekend':
      return iso(resolveWeekend(day.weekday, day.weeks, today, tense));
    case 'date':
      return resolveDate(day, today, tense);
    case 'day-of-month':
      return day.months === undefined
        ? resolveDayOfMonth(day.dayOfMonth, today, tense)
        : dayIn(today.startOf('month').plus({ months: day.months }), day.dayOfMonth);
    case 'end-of-month':
      return day.working
        ? lastWorkday(resolveEndOfMonth(day, today, tense))
        : resolveEndOfMonth(day, today, tense);
    case 'nth-weekday':
      return resolveNthWeekday(day, today, tense);
  }
}

/** Null where the month has no such day. */
function dayIn(month: DateTime, dayOfMonth: number): string | null {
  return dayOfMonth <= (month.daysInMonth ?? 0) ? iso(month.set({ day: dayOfMonth })) : null;
}

/** A weekday alone is never today: people say "today" for that. */
function resolveWeekday(
  weekday: number,
  which: Extract<Day, { day: 'weekday' }>['which'],
  today: DateTime,
  tense: Tense,
): DateTime {
  const ahead = (weekday - today.weekday + 7) % 7;
  const next = today.plus({ days: ahead === 0 ? 7 : ahead });
  const last = next.minus({ days: ahead === 0 ? 14 : 7 });
  if (which === 'last') return last;
  if (which === 'coming') return next;
  if (which === 'week-after') return next.plus({ days: 7 });
  // By the calendar week, so that "next Thursday" said on a Tuesday is not "this Thursday".
  if (which === 'next') return today.plus({ days: 7 + weekday - today.weekday });
  if (which === 'this' && ahead === 0) return today;
  return tense === 'future' || (which === 'this' && tense === 'any') ? next : last;
}

/** `weeks` is null for "over the weekend": the one that is running or the nearest on the side of the tense. */
function resolveWeekend(weekday: number, weeks: number | null, today: DateTime, tense: Tense): DateTime {
  const thisWeek = today.plus({ days: weekday - today.weekday });
  if (weeks === 1) return thisWeek.plus({ days: 7 });
  const running = today.weekday >= 6;
  // "Since this weekend", said on a Monday, is the one that is over.
  const over = tense === 'past' && !running && (weeks === null || weeks === 0);
  if (weeks === -1 || over) return thisWeek.minus({ days: 7 });
  return thisWeek;
}

function resolveDate(date: Extract<Day, { day: 'date' }>, today: DateTime, tense: Tense): string | null {
  const { month, dayOfMonth: day, weekday } = date;
  if (date.year !== null) return isoOf(date.year, month, day);
  for (const step of YEARS_AWAY) {
    const candidate = DateTime.utc(today.year + (tense === 'future' ? step : -step), month, day);
    const fits = tense === 'future' ? candidate >= today : candidate <= today;
    // The wrong weekday is a slip in one of the two, and nobody can tell in which.
    if (candidate.isValid && fits)
      return weekday === null || candidate.weekday === weekday ? iso(candidate) : null;
  }
  return null;
}

/** 29 February may be eight years away. */
const YEARS_AWAY = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function resolveDayOfMonth(day: number, today: DateTime, tense: Tense): string | null {
  const direction = tense === 'future' ? 1 : -1;
  for (let step = 0; step < 3; step += 1) {
    const month = today.startOf('month').plus({ months: direction * step });
    const candidate = month.set({ day: Math.min(day, month.daysInMonth ?? 28) });
    const fits = direction === 1 ? candidate >= today : candidate <= today;
    if (candidate.day === day && fits) return iso(candidate);
  }
  return null;
}

function resolveEndOfMonth(
  end: Extract<Day, { day: 'end-of-month' }>,
  today: DateTime,
  tense: Tense,
): string | null {
  if (end.month === null) return iso(today.plus({ months: end.ahead }).endOf('month'));
  if (end.year !== null) return iso(DateTime.utc(end.year, end.month, 1).endOf('month'));
  const thisYear = DateTime.utc(today.year + end.ahead, end.month, 1)
    .endOf('month')
    .startOf('day');
  if (tense === 'past' && thisYear > today) return iso(thisYear.minus({ years: 1 }).endOf('month'));
  return iso(tense === 'future' && thisYear < today ? thisYear.plus({ years: 1 }).endOf('month') : thisYear);
}

/** Monday to Friday: what else is a holiday differs from place to place. */
function lastWorkday(end: string | null): string | null {
  if (end === null) return null;
  const day = DateTime.fromISO(end, { zone: 'utc' });
  return iso(day.minus({ days: Math.max(0, day.weekday - 5) }));
}

function resolveNthWeekday(
  { nth, weekday, month, year, ahead }: Extract<Day, { day: 'nth-weekday' }>,
  today: DateTime,
  tense: Tense,
): string | null {
  if (month === null) return nthWeekday(today.plus({ months: ahead }).startOf('month'), nth, weekday);
  if (year !== null) return nthWeekday(DateTime.utc(year, month, 1), nth, weekday);
  const found = nthWeekday(DateTime.utc(today.year, month, 1), nth, weekday);
  const step = tense === 'future' ? 1 : -1;
  const fits =
    found === null || tense === 'any' || (tense === 'future' ? found >= iso(today) : found <= iso(today));
  return fits ? found : nthWeekday(DateTime.utc(today.year + step, month, 1), nth, weekday);
}

function nthWeekday(month: DateTime, nth: number, weekday: number): string | null {
  const first = month.plus({ days: (weekday - month.weekday + 7) % 7 });
  if (nth > 0) {
    const day = first.plus({ weeks: nth - 1 });
    return day.month === month.month ? iso(day) : null;
  }
  const fifth = first.plus({ weeks: 4 });
  return iso(fifth.month === month.month ? fifth : first.plus({ weeks: 3 }));
}

function isoOf(year: number, month: number, day: number): string | null {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? iso(date) : null;
}

function iso(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}
