import type { Token } from '../text/token.ts';
import { MONTHS, ORDINALS, WEEKDAYS } from './date-words.ts';
import { dateOf } from './parse-numeric-date.ts';
import { low, type Day, type Parsed } from './point.ts';

type Tokens = readonly Token[];

/** Days with a name of their own and the same date every year, as people at work write them. */
const NAMED: readonly (readonly [words: string, month: number, dayOfMonth: number])[] = [
  ["new year's eve", 12, 31],
  ["new year's day", 1, 1],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['boxing day', 12, 26],
  ['halloween', 10, 31],
  ["valentine's day", 2, 14],
  ['leap day', 2, 29],
  ['michaelmas', 9, 29],
];

/** What can follow the name of a day; before another noun it only describes: "the Halloween weekend". */
const FOLLOWERS =
  /^(?:at|on|in|around|about|and|but|to|until|till|by|from|because|so|when|we|i|it|the|our|morning|afternoon|evening|night|because|for|with|is|was)$/u;

/** "New Year's Eve", "Leap Day", "the first Monday of December", "the last Friday in March 2027". */
export function parseNamedDay(tokens: Tokens, at: number): Parsed<Day> | null {
  return parseFeast(tokens, at) ?? parseNthWeekday(tokens, at);
}

function parseFeast(tokens: Tokens, at: number): Parsed<Day> | null {
  for (const [words, month, dayOfMonth] of NAMED) {
    const length = words.split(' ').length;
    const said = tokens.slice(at, at + length).map((token) => token.low);
    if (said.join(' ') !== words) continue;
    const next = tokens[at + length];
    const year = /^20\d{2}$/u.test(next?.low ?? '') ? Number(next?.low) : null;
    const to = year === null ? at + length : at + length + 1;
    const day = dateOf(year, month, dayOfMonth);
    const stands = year !== null || next?.kind !== 'word' || FOLLOWERS.test(next.low);
    return day && stands ? { value: day, to } : null;
  }
  return null;
}

const AHEAD: Readonly<Record<string, number>> = { this: 0, the: 0, next: 1, last: -1 };

function parseNthWeekday(tokens: Tokens, at: number): Parsed<Day> | null {
  const start = low(tokens, at) === 'the' ? at + 1 : at;
  const nth = low(tokens, start) === 'last' ? -1 : ORDINALS[low(tokens, start)];
  const weekday = WEEKDAYS[low(tokens, start + 1)];
  if (nth === undefined || nth > 5 || weekday === undefined) return null;
  if (!/^(?:of|in)$/u.test(low(tokens, start + 2))) return null;
  const month = MONTHS[low(tokens, start + 3)];
  if (month !== undefined) {
    const said = /^20\d{2}$/u.test(low(tokens, start + 4)) ? Number(low(tokens, start + 4)) : null;
    const value: Day = { day: 'nth-weekday', nth, weekday, month, year: said, ahead: 0 };
    return { value, to: start + (said === null ? 4 : 5) };
  }
  const ahead = AHEAD[low(tokens, start + 3)];
  if (ahead === undefined || low(tokens, start + 4) !== 'month') return null;
  return { value: { day: 'nth-weekday', nth, weekday, month: null, year: null, ahead }, to: start + 5 };
}
