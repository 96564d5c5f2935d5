import { isWord, type Token } from '../text/token.ts';
import { AMBIGUOUS_MONTHS, DATE_LEADS, MONTHS, ORDINALS } from './date-words.ts';
import { dateOf } from './parse-numeric-date.ts';
import { low, type Day, type Parse, type Parsed } from './point.ts';
import { weekdayAt } from './parse-weekday.ts';

type Tokens = readonly Token[];

/**
 * A day with the name of its month: "3 Nov", "Nov 3rd, 2026", "the 3rd of November", "Tuesday, 3 November
 * 2026".
 */
export const parseCalendarDate: Parse<Day> = (tokens, at) => {
  // "next Tuesday 3 October": the date says which Tuesday is meant.
  const led = /^(?:this|next|last|past|coming)$/u.test(low(tokens, at)) && weekdayAt(tokens, at + 1) !== null;
  const weekdayFrom = led ? at + 1 : at;
  const weekday = weekdayAt(tokens, weekdayFrom);
  let start = at;
  if (weekday !== null) {
    start = weekdayFrom + 1;
    if (low(tokens, start) === '.') start += 1;
    if (low(tokens, start) === ',') start += 1;
  }
  if (low(tokens, start) === 'the') start += 1;
  const found = dayFirst(tokens, start) ?? monthFirst(tokens, start);
  if (!found) return null;
  const year = yearAt(tokens, found.to);
  const { dayOfMonth, month } = found.value;
  const day = dateOf(year?.value ?? null, month, dayOfMonth, weekday);
  return day && { value: day, to: year?.to ?? found.to };
};

interface DayAndMonth {
  readonly dayOfMonth: number;
  readonly month: number;
}

function dayFirst(tokens: Tokens, at: number): Parsed<DayAndMonth> | null {
  const number = dayNumber(tokens, at);
  if (number === null) return null;
  let monthAt = at + 1;
  if (low(tokens, monthAt) === '.') monthAt += 1;
  const linked = low(tokens, monthAt) === 'of';
  if (linked) monthAt += 1;
  const month = monthNumber(tokens, monthAt);
  if (month === null || (number.word && !linked)) return null;
  const doubtful = isAmbiguous(tokens, monthAt) && !linked && !number.ordinal;
  const settled =
    tokens[monthAt]?.dated === true ||
    isWord(tokens[at - 1], DATE_LEADS) ||
    yearAt(tokens, monthAt + 1) !== null ||
    isCapital(tokens[monthAt]);
  if (doubtful && !settled) return null;
  return { value: { dayOfMonth: number.value, month }, to: monthAt + 1 };
}

function monthFirst(tokens: Tokens, at: number): Parsed<DayAndMonth> | null {
  const month = monthNumber(tokens, at);
  if (month === null) return null;
  let dayAt = at + 1;
  if (low(tokens, dayAt) === '.') dayAt += 1;
  if (low(tokens, dayAt) === 'the') dayAt += 1;
  const number = dayNumber(tokens, dayAt);
  if (number === null || (number.word && low(tokens, dayAt - 1) !== 'the')) return null;
  const settled =
    tokens[at]?.dated === true ||
    isWord(tokens[at - 1], DATE_LEADS) ||
    isCapital(tokens[at]) ||
    number.ordinal;
  if (isAmbiguous(tokens, at) && !settled) return null;
  return { value: { dayOfMonth: number.value, month }, to: dayAt + 1 };
}

function dayNumber(tokens: Tokens, at: number): { value: number; ordinal: boolean; word: boolean } | null {
  const digits = /^(\d{1,2})(st|nd|rd|th)?$/u.exec(low(tokens, at));
  if (digits) return { value: Number(digits[1]), ordinal: digits[2] !== undefined, word: false };
  const ordinal = ORDINALS[low(tokens, at)];
  return ordinal === undefined ? null : { value: ordinal, ordinal: true, word: true };
}

function monthNumber(tokens: Tokens, at: number): number | null {
  return tokens[at]?.kind === 'word' ? (MONTHS[low(tokens, at)] ?? null) : null;
}

function isAmbiguous(tokens: Tokens, at: number): boolean {
  return AMBIGUOUS_MONTHS.has(low(tokens, at));
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** "2026", ", 2026", "'26". */
function yearAt(tokens: Tokens, at: number): Parsed<number> | null {
  const yearAtToken = low(tokens, at) === ',' ? at + 1 : at;
  return /^(?:19|20)\d{2}$/u.test(low(tokens, yearAtToken))
    ? { value: Number(low(tokens, yearAtToken)), to: yearAtToken + 1 }
    : null;
}
