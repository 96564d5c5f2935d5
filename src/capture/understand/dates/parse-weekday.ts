import { readNumber } from '../text/number-words.ts';
import { isWord, type Token } from '../text/token.ts';
import { DATE_LEADS, WEEKDAY_ABBREVIATIONS, WEEKDAYS } from './date-words.ts';
import { dayWord, low, type Day, type Parse } from './point.ts';

type Tokens = readonly Token[];
type Which = Extract<Day, { day: 'weekday' }>['which'];

const WHICH: Readonly<Record<string, Which>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  coming: 'coming',
  upcoming: 'coming',
  next: 'next',
};
/** Who speaks of a weekday so far away means no day. */
const MOST_WEEKS = 8;
const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "Tuesday", "last Tuesday", "this coming Friday", "Tuesday next week", "next week on Tuesday". */
export const parseWeekday: Parse<Day> = (tokens, at) => parseInWeek(tokens, at) ?? parseQualified(tokens, at);

function parseQualified(tokens: Tokens, at: number): ReturnType<Parse<Day>> {
  let start = at;
  let which: Which = 'plain';
  for (const step of [0, 1]) {
    const word = WHICH[low(tokens, at + step)];
    if (word === undefined || start !== at + step) break;
    // "this past Tuesday", "this coming Tuesday": the second word decides.
    which = word;
    start += 1;
  }
  const weekday = weekdayAt(tokens, start);
  if (weekday === null || isNamedDay(tokens, start)) return null;
  const week = weeksAt(tokens, start + 1);
  if (week) return { value: { day: 'weekday-of-week', weekday, weeks: week.value }, to: week.to };
  // "Tuesday week": a week after the Tuesday to come. "Two weeks from Tuesday" is rare, and not this Tuesday.
  if (low(tokens, start + 1) === 'week')
    return { value: { day: 'weekday', weekday, which: 'week-after' }, to: start + 2 };
  if (isCountedFrom(tokens, at)) return null;
  const gone = which === 'plain' ? goneAt(tokens, start + 1) : null;
  if (gone !== null) return { value: { day: 'weekday', weekday, which: 'last' }, to: gone };
  return { value: { day: 'weekday', weekday, which }, to: start + 1 };
}

/** "Thursday just gone", "Monday past", "Friday last": where such words end after a weekday. */
function goneAt(tokens: Tokens, at: number): number | null {
  const word = low(tokens, at) === 'just' ? at + 1 : at;
  if (!/^(?:gone|past|last)$/u.test(low(tokens, word))) return null;
  const next = tokens[word + 1];
  const goesOn =
    next?.kind === 'number' ||
    /^(?:week|month|year|night|quarter|half|noon|midnight)$/u.test(next?.low ?? '');
  return goesOn ? null : word + 1;
}

/** "next week Tuesday", "last week on Monday". */
function parseInWeek(tokens: Tokens, at: number): ReturnType<Parse<Day>> {
  const weeks = WEEKS[low(tokens, at)];
  if (weeks === undefined || low(tokens, at + 1) !== 'week') return null;
  const dayAt = low(tokens, at + 2) === 'on' || low(tokens, at + 2) === ',' ? at + 3 : at + 2;
  const weekday = weekdayAt(tokens, dayAt);
  return weekday === null ? null : { value: { day: 'weekday-of-week', weekday, weeks }, to: dayAt + 1 };
}

/** "next week", "of last week", "in two weeks" after a weekday. */
function weeksAt(tokens: Tokens, at: number): { value: number; to: number } | null {
  const away = low(tokens, at) === 'in' ? readNumber(tokens, at + 1) : null;
  if (away !== null && away.value <= MOST_WEEKS && /^weeks?$/u.test(low(tokens, away.to)))
    return { value: away.value, to: low(tokens, away.to + 1) === 'time' ? away.to + 2 : away.to + 1 };
  const start = low(tokens, at) === 'of' ? at + 1 : at;
  const weeks = WEEKS[low(tokens, start)];
  return weeks !== undefined && low(tokens, start + 1) === 'week' ? { value: weeks, to: start + 2 } : null;
}

/** ISO number of the weekday that a token names; abbreviations count only where a date can stand. */
export function weekdayAt(tokens: Tokens, at: number): number | null {
  if (tokens[at]?.kind !== 'word') return null;
  const full = WEEKDAYS[dayWord(tokens, at)];
  if (full !== undefined) return full;
  const short = WEEKDAY_ABBREVIATIONS[low(tokens, at)];
  return short !== undefined && standsAsDate(tokens, at) ? short : null;
}

/**
 * Beside a preposition, a number or another weekday; or written with a capital, where it is no word of its
 * own.
 */
function standsAsDate(tokens: Tokens, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.dated || isWord(tokens[at - 1], DATE_LEADS) || token?.hyphenated) return true;
  if (next?.kind === 'number' || next?.kind === 'iso') return true;
  if (next?.hyphenated && next.low in WEEKDAY_ABBREVIATIONS) return true;
  return at > 0 && /^\p{Lu}/u.test(token?.text ?? '') && !/^(?:sat|sun|wed)$/u.test(low(tokens, at));
}

/** "Black Friday", "every Monday", "on alternate Mondays" name no single day here. */
function isNamedDay(tokens: Tokens, at: number): boolean {
  return /^(?:black|good|cyber|easter|ash|every|each|any|whit|most|alternate|first|second|third|fourth|other)$/u.test(
    low(tokens, at - 1),
  );
}

function isCountedFrom(tokens: Tokens, at: number): boolean {
  const before = low(tokens, at - 1);
  return (
    (before === 'from' || before === 'on') &&
    /^weeks?$/u.test(low(tokens, at - 2)) &&
    low(tokens, at - 3) !== 'this'
  );
}
