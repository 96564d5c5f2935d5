import type { Token } from '../text/token.ts';
import { MONTHS } from './date-words.ts';
import { low, type Day, type Parsed } from './point.ts';

type Tokens = readonly Token[];

const QUARTER = /^q([1-4])$/u;
const AHEAD: Readonly<Record<string, number>> = { the: 0, this: 0, next: 1 };

/** "end of the month", "the end of November", "end of Q1", "end of next year", "end of today". A week's end is Friday to some, Sunday to others. */
export function parseEndOf(tokens: Tokens, at: number): Parsed<Day> | null {
  const start = low(tokens, at) === 'the' ? at + 1 : at;
  if (low(tokens, start) !== 'end' || low(tokens, start + 1) !== 'of') return null;
  const first = low(tokens, start + 2);
  const ahead = AHEAD[first];
  const unitAt = ahead === undefined ? start + 2 : start + 3;
  const unit = low(tokens, unitAt);
  const year = /^20\d{2}$/u.test(low(tokens, unitAt + 1)) ? Number(low(tokens, unitAt + 1)) : null;
  const to = unitAt + (year === null ? 1 : 2);
  const quarter = QUARTER.exec(unit)?.[1];
  const month = quarter ? Number(quarter) * 3 : (MONTHS[unit] ?? null);
  if (month !== null) return { value: { day: 'end-of-month', month, year, ahead: 0 }, to };
  if (unit === 'month') return { value: { day: 'end-of-month', month: null, year: null, ahead: ahead ?? 0 }, to: unitAt + 1 };
  if (unit === 'year') return { value: { day: 'end-of-month', month: 12, year: null, ahead: ahead ?? 0 }, to: unitAt + 1 };
  if (unit === 'day' || unit === 'today') return { value: { day: 'relative', days: 0 }, to: unitAt + 1 };
  return /^20\d{2}$/u.test(unit) ? { value: { day: 'end-of-month', month: 12, year: Number(unit), ahead: 0 }, to: unitAt + 1 } : null;
}
