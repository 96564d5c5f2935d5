import type { Token } from '../text/token.ts';
import { MONTHS } from './date-words.ts';
import { dateOf } from './parse-numeric-date.ts';
import { low, type Day, type Parsed } from './point.ts';

type Tokens = readonly Token[];
type EndOfMonth = Extract<Day, { day: 'end-of-month' }>;

const AHEAD: Readonly<Record<string, number>> = { the: 0, this: 0, next: 1 };
const YEAR = /^20\d{2}$/u;

/**
 * "end of the month", "the end of November", "end of Q1", "end of next year", "end of today". The end of a
 * week is Friday to some and Sunday to others: it names no day.
 */
export function parseEndOf(tokens: Tokens, at: number): Parsed<Day> | null {
  const start = low(tokens, at) === 'the' ? at + 1 : at;
  const lastDay = parseLastDay(tokens, start);
  if (lastDay) return lastDay;
  if (low(tokens, start) !== 'end' || low(tokens, start + 1) !== 'of') return null;
  const ahead = AHEAD[low(tokens, start + 2)];
  const unitAt = ahead === undefined ? start + 2 : start + 3;
  return endOfNamed(tokens, unitAt) ?? endOfUnit(low(tokens, unitAt), ahead ?? 0, unitAt + 1);
}

/** "mid December", "the middle of March": the 15th, as near as it was said. */
export function parseMiddleOf(tokens: Tokens, at: number): Parsed<Day> | null {
  const start = low(tokens, at) === 'the' ? at + 1 : at;
  const isMid = low(tokens, start) === 'mid';
  if (!isMid && !(low(tokens, start) === 'middle' && low(tokens, start + 1) === 'of')) return null;
  const monthAt = isMid && low(tokens, start + 1) !== '-' ? start + 1 : start + 2;
  const month = MONTHS[low(tokens, monthAt)];
  if (month === undefined) return null;
  const year = YEAR.test(low(tokens, monthAt + 1)) ? Number(low(tokens, monthAt + 1)) : null;
  const day = dateOf(year, month, 15);
  return day && { value: day, to: year === null ? monthAt + 1 : monthAt + 2 };
}

/** "the last working day of this month", "the last day of March". */
function parseLastDay(tokens: Tokens, at: number): Parsed<Day> | null {
  const working = /^(?:working|business|work)$/u.test(low(tokens, at + 1));
  const dayAt = working ? at + 2 : at + 1;
  if (low(tokens, at) !== 'last' || low(tokens, dayAt) !== 'day' || low(tokens, dayAt + 1) !== 'of')
    return null;
  const ahead = AHEAD[low(tokens, dayAt + 2)];
  const unitAt = ahead === undefined ? dayAt + 2 : dayAt + 3;
  const ends = endOfNamed(tokens, unitAt) ?? endOfUnit(low(tokens, unitAt), ahead ?? 0, unitAt + 1);
  if (ends?.value.day !== 'end-of-month') return null;
  return { value: { ...ends.value, working }, to: ends.to };
}

/** A month or a quarter by its name, with its year. */
function endOfNamed(tokens: Tokens, at: number): Parsed<Day> | null {
  const quarter = /^q([1-4])$/u.exec(low(tokens, at))?.[1];
  const month = quarter === undefined ? MONTHS[low(tokens, at)] : Number(quarter) * 3;
  if (month === undefined) return null;
  const year = YEAR.test(low(tokens, at + 1)) ? Number(low(tokens, at + 1)) : null;
  return { value: endOfMonth(month, year, 0), to: year === null ? at + 1 : at + 2 };
}

function endOfUnit(unit: string, ahead: number, to: number): Parsed<Day> | null {
  if (unit === 'month') return { value: endOfMonth(null, null, ahead), to };
  if (unit === 'year') return { value: endOfMonth(12, null, ahead), to };
  if (unit === 'day' || unit === 'today') return { value: { day: 'relative', days: 0 }, to };
  return YEAR.test(unit) ? { value: endOfMonth(12, Number(unit), 0), to } : null;
}

function endOfMonth(month: number | null, year: number | null, ahead: number): EndOfMonth {
  return { day: 'end-of-month', month, year, ahead, working: false };
}
