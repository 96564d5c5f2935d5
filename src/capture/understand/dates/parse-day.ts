import { isWord, type Token } from '../text/token.ts';
import { DAY_PARTS, ORDINALS, WEEKDAYS } from './date-words.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseDaysAway } from './parse-away.ts';
import { parseEndOf, parseMiddleOf } from './parse-end-of.ts';
import { parseNamedDay } from './parse-named-day.ts';
import { parseNumericDate } from './parse-numeric-date.ts';
import { parseWeekday, weekdayAt } from './parse-weekday.ts';
import { dayWord, low, type Day, type DayPart, type Parsed } from './point.ts';

type Tokens = readonly Token[];
export interface SaidDay {
  readonly day: Day;
  readonly part: DayPart | null;
}

/**
 * A day in any of the ways that name exactly one: "yesterday", "last Tuesday", "3 Nov", "in two weeks", "the
 * 12th".
 */
export function parseDay(tokens: Tokens, at: number, monthFirst: boolean): Parsed<SaidDay> | null {
  const parsed =
    plain(parseNumericDate(tokens, at, monthFirst)) ??
    plain(numericAfterWeekday(tokens, at, monthFirst)) ??
    plain(parseCalendarDate(tokens, at)) ??
    plain(parseNamedDay(tokens, at)) ??
    parseRelative(tokens, at) ??
    plain(parseDayOfMonth(tokens, at)) ??
    plain(parseWeekday(tokens, at)) ??
    plain(parseDaysAway(tokens, at)) ??
    plain(parseEndOf(tokens, at)) ??
    plain(parseMiddleOf(tokens, at));
  if (!parsed || parsed.value.part !== null) return parsed;
  const part = partAfter(tokens, parsed.to);
  return part ? { value: { ...parsed.value, part: part.value }, to: part.to } : parsed;
}

function plain(parsed: Parsed<Day> | null): Parsed<SaidDay> | null {
  return parsed && { value: { day: parsed.value, part: null }, to: parsed.to };
}

/** "morning", "in the morning", "at night" after a day or a time. */
export function partAfter(tokens: Tokens, at: number): Parsed<DayPart> | null {
  let word = at;
  if (low(tokens, at) === 'in' && low(tokens, at + 1) === 'the') word = at + 2;
  else if (low(tokens, at) === 'at' && /^(?:night|lunchtime)$/u.test(low(tokens, at + 1))) word = at + 1;
  const part = DAY_PARTS[low(tokens, word)];
  return part && tokens[word]?.kind === 'word' ? { value: part, to: word + 1 } : null;
}

/** "Friday 28/08": what would be a score by itself is a date after a weekday. */
function numericAfterWeekday(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Day> | null {
  const weekday = weekdayAt(tokens, at);
  if (weekday === null) return null;
  const start = low(tokens, at + 1) === ',' ? at + 2 : at + 1;
  const date = parseNumericDate(tokens, start, monthFirst, true);
  return date?.value.day === 'date' ? { value: { ...date.value, weekday }, to: date.to } : null;
}

const RELATIVE: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  tmrw: 1,
  tmr: 1,
  ystd: -1,
};

function parseRelative(tokens: Tokens, at: number): Parsed<SaidDay> | null {
  const words = [0, 1, 2, 3].map((step) => dayWord(tokens, at + step));
  const start = words[0] === 'the' ? 1 : 0;
  const two = words.slice(start, start + 3).join(' ');
  if (two === 'day before yesterday') return relative(-2, null, at + start + 3);
  if (two === 'day after tomorrow') return relative(2, null, at + start + 3);
  const days = RELATIVE[words[0] ?? ''];
  if (days !== undefined) return relative(days, null, at + 1);
  if (/^(?:(?:earlier|later) today|just now)$/u.test(words.slice(0, 2).join(' ')))
    return relative(0, null, at + 2);
  if (words[0] === 'tonight') return relative(0, 'night', at + 1);
  if (words[0] === 'last' && words[1] === 'night') return relative(-1, 'night', at + 2);
  const part = DAY_PARTS[words[1] ?? ''];
  // "Since morning"
  const own = DAY_PARTS[words[0] ?? ''];
  if (low(tokens, at - 1) === 'since' && own && words[0] !== 'night') return relative(0, own, at + 1);
  return words[0] === 'this' && part ? relative(0, part, at + 2) : null;
}

function relative(days: number, part: DayPart | null, to: number): Parsed<SaidDay> {
  return { value: { day: { day: 'relative', days }, part }, to };
}

const ORDINAL_LEADS = new Set([
  'on',
  'since',
  'by',
  'until',
  'till',
  'from',
  'before',
  'for',
  'between',
  'to',
  'due',
]);
const AFTER_ORDINAL = new Set(
  `at around about and we i the it a an in to until when but from because so our my this that which with
  is was during after before by for at every with up through till`.split(/\s+/u),
);

/** "on the 3rd", "by the twelfth": only after a preposition, and not before a thing that is counted. */
function parseDayOfMonth(tokens: Tokens, at: number): Parsed<Day> | null {
  // "Friday the 13th", "Saturday 28th": the number decides.
  if (weekdayAt(tokens, at) !== null) {
    if (low(tokens, at + 1) === 'the') return ordinalAt(tokens, at + 1);
    return /^\d/u.test(low(tokens, at + 1)) ? ordinalAt(tokens, at) : null;
  }
  if (low(tokens, at) !== 'the') return tokens[at]?.dated ? seenOrdinal(tokens, at) : null;
  const seen = tokens[at + 1]?.dated === true;
  return seen || isWord(tokens[at - 1], ORDINAL_LEADS) || endsBetween(tokens, at)
    ? ordinalAt(tokens, at)
    : null;
}

/** "On 17th night": seen to be a date, it needs no "the". */
function seenOrdinal(tokens: Tokens, at: number): Parsed<Day> | null {
  const dayOfMonth = Number(/^(\d{1,2})(?:st|nd|rd|th)$/u.exec(low(tokens, at))?.[1] ?? 0);
  return dayOfMonth >= 1 && dayOfMonth <= 31
    ? { value: { day: 'day-of-month', dayOfMonth }, to: at + 1 }
    : null;
}

/** "between the 12th and the 14th" */
function endsBetween(tokens: Tokens, at: number): boolean {
  return low(tokens, at - 1) === 'and' && [3, 4, 5].some((step) => low(tokens, at - step) === 'between');
}

const MONTHS_AWAY: Readonly<Record<string, number>> = { next: 1, last: -1 };

/** "The second week of December" names no day. */
const COUNTED_SPANS = /^(?:weeks?|weekend|fortnight|half|quarter|third|part|month|year|day)$/u;

/** "the 3rd", "the sixteenth", where nothing that is counted follows. */
export function ordinalAt(tokens: Tokens, at: number): Parsed<Day> | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(low(tokens, at + 1));
  const dayOfMonth = digits ? Number(digits[1]) : ORDINALS[low(tokens, at + 1)];
  const which = /^of (this|the|next|last) month$/u.exec(
    [2, 3, 4].map((step) => low(tokens, at + step)).join(' '),
  )?.[1];
  if (dayOfMonth !== undefined && dayOfMonth <= 31 && which !== undefined) {
    const months = MONTHS_AWAY[which];
    return {
      value: { day: 'day-of-month', dayOfMonth, ...(months === undefined ? {} : { months }) },
      to: at + 5,
    };
  }
  const next = tokens[at + 2];
  const ends =
    tokens[at + 1]?.dated === true ||
    next === undefined ||
    next.kind !== 'word' ||
    AFTER_ORDINAL.has(next.low.replace(/'.*$/u, '')) ||
    next.low in WEEKDAYS;
  if (dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > 31 || !ends) return null;
  if (COUNTED_SPANS.test(next?.low ?? '')) return null;
  return { value: { day: 'day-of-month', dayOfMonth }, to: at + 2 };
}
