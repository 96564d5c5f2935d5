import { parseZone } from './parse-zone.ts';
import type { Token } from '../text/token.ts';
import { isWord } from '../text/token.ts';
import { DATE_LEADS, EVENT_NOUNS } from './date-words.ts';
import { low, type Clock, type Day, type Parsed } from './point.ts';

type Tokens = readonly Token[];

/** `2026-11-19`, `2026-11-19T14:20Z`; an ISO time comes with its day. */
export function parseIso(tokens: Tokens, at: number): Parsed<{ day: Day; clock: Clock | null }> | null {
  const token = tokens[at];
  const match =
    token?.kind === 'iso'
      ? /^(\d{4})-(\d{2})-(\d{2})(?:t(\d{2}):(\d{2})[\d:.]*(z|[+-]\d{2}:?\d{2})?)?/u.exec(token.low)
      : null;
  if (!match) return null;
  const day = dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!day || Number(match[4] ?? 0) > 24 || Number(match[5] ?? 0) > 59) return null;
  if (match[4] === undefined) return { value: { day, clock: null }, to: at + 1 };
  // "2027-07-20T06:15 UTC": the zone may be a word of its own.
  const named = match[6] === undefined ? parseZone(tokens, at + 1) : null;
  const zone =
    match[6] === undefined
      ? (named?.value ?? null)
      : { zone: 'offset' as const, minutes: isoOffset(match[6]) };
  const clock: Clock = { hour: Number(match[4]) % 24, minute: Number(match[5]), half: 'stated', zone };
  return { value: { day, clock }, to: named?.to ?? at + 1 };
}

function isoOffset(offset: string): number {
  if (offset === 'z') return 0;
  const digits = offset.replace(/\D/gu, '');
  return (offset.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/**
 * `03/11/2026`, `3.11.26`, `03-11-2026`, `11/20`; day first unless `monthFirst`, or unless only the other
 * order exists.
 */
export function parseNumericDate(
  tokens: Tokens,
  at: number,
  monthFirst: boolean,
  led = false,
): Parsed<Day> | null {
  const yearFirst = parseYearFirst(tokens, at);
  if (yearFirst) return yearFirst;
  const written = slashed(tokens, at) ?? dashed(tokens, at);
  if (!written) return null;
  const [a, b, year, dotted] = written.value;
  if (year === null && !led && !isDayAndMonth(written.value) && !standsAsDate(tokens, at, written.to))
    return null;
  // With dots it is written the European way wherever it is written.
  const [day, month] = monthFirst && !dotted ? [b, a] : [a, b];
  // "Since 4.20" is no 20 April: who writes dots writes the day first.
  const swapped = dotted && year === null ? null : dateOf(year, day, month);
  const date = dateOf(year, month, day) ?? swapped;
  return date && { value: date, to: written.to };
}

/** `2027/01/29`: the order of ISO with other marks. */
function parseYearFirst(tokens: Tokens, at: number): Parsed<Day> | null {
  const match = /^(20\d{2})([/.])(\d{1,2})\2(\d{1,2})$/u.exec(low(tokens, at));
  const date = match && dateOf(Number(match[1]), Number(match[3]), Number(match[4]));
  return date && { value: date, to: at + 1 };
}

/** `19/11`: nobody gives 19 out of 11, and no score goes up to so much; `24/7` is the exception. */
function isDayAndMonth([a, b, , dotted]: Written): boolean {
  const [least, most] = [Math.min(a, b), Math.max(a, b)];
  return !dotted && least >= 1 && least <= 12 && most > 12 && most <= 31 && !(a === 24 && b === 7) && a > b;
}

/** First and second number, the year, and whether dots stand between them. */
type Written = readonly [number, number, number | null, boolean];

function slashed(tokens: Tokens, at: number): Parsed<Written> | null {
  const token = tokens[at];
  const match =
    token?.kind === 'number' ? /^(\d{1,2})([/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u.exec(token.low) : null;
  if (!match) return null;
  // `3.11` may be a version or an amount; as a date it is followed by a dot of its own: "on 3.11. at noon".
  if (match[2] === '.' && match[4] === undefined)
    return dotted(tokens, at, [Number(match[1]), Number(match[3])], match[3]?.length === 2);
  return { value: [Number(match[1]), Number(match[3]), yearOf(match[4]), match[2] === '.'], to: at + 1 };
}

function dotted(
  tokens: Tokens,
  at: number,
  [day, month]: readonly [number, number],
  twoDigits: boolean,
): Parsed<Written> | null {
  const dot = tokens[at + 1];
  const touches = dot?.low === '.' && dot.start === tokens[at]?.end;
  if (touches && !/^\p{Lu}/u.test(tokens[at + 2]?.text ?? 'X'))
    return { value: [day, month, null, true], to: at + 2 };
  // "Review again 31.1.": at the end of a sentence, where a day stands.
  if (
    touches &&
    day > 12 &&
    /^(?:again|reviewed?|on|by|until|till|since|from|due|:)$/u.test(low(tokens, at - 1))
  )
    return { value: [day, month, null, true], to: at + 1 };
  if (tokens[at]?.dated && !NO_DATE_AFTER.test(low(tokens, at - 1)))
    return { value: [day, month, null, true], to: at + 1 };
  return twoDigits && isDayAhead(tokens, at) ? { value: [day, month, null, true], to: at + 1 } : null;
}

/** After these "7.10" is ten past seven, or a version. */
const NO_DATE_AFTER =
  /^(?:at|around|about|to|till?|until|from|-|between|and|version|ver|v|release|build|model|patch|update|threshold|limit|score|rate)$/u;

/** "happened on 27.11", "to be checked until 23.10.": where a day is due no version and no amount stands, but for "runs on 3.11". */
function isDayAhead(tokens: Tokens, at: number): boolean {
  if (isOfEvent(tokens, at)) return true;
  return (
    /^(?:on|since|until|till|by|due)$/u.test(low(tokens, at - 1)) &&
    !/^(?:runs?|running|based|built|trained|python|node|version|up|down|set)$/u.test(low(tokens, at - 2)) &&
    !/^(?:%|percent|points?|degrees?|euros?|€|£|million|k|to|and)$/u.test(low(tokens, at + 1))
  );
}

/** "In the run of 03.12": what happens once has a day. */
function isOfEvent(tokens: Tokens, at: number): boolean {
  return low(tokens, at - 1) === 'of' && EVENT_NOUNS.has(low(tokens, at - 2));
}

function dashed(tokens: Tokens, at: number): Parsed<Written> | null {
  const parts = [0, 1, 2].map((step) => tokens[at + step]);
  const whole = parts.every((token, step) => token?.kind === 'number' && (step === 0 || token.hyphenated));
  const match = whole
    ? /^(\d{1,2}) (\d{1,2}) (\d{4})$/u.exec(parts.map((token) => token?.low).join(' '))
    : null;
  return match && { value: [Number(match[1]), Number(match[2]), Number(match[3]), false], to: at + 3 };
}

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/**
 * Without a year `4/5` is as likely a score: it must follow a preposition, or begin a line and be followed
 * by a colon.
 */
function standsAsDate(tokens: Tokens, at: number, to: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.dated) return true;
  if (low(tokens, to - 1) === '.' && isWord(before, DATE_LEADS)) return true;
  if (isWord(before, DATE_LEADS) && !isWord(before, NOT_BEFORE_FRACTION)) return true;
  if (isBesideClock(tokens, at, to) || isReviewed(tokens, at)) return true;
  if (isOfEvent(tokens, at) || followsDateLabel(tokens, at, to)) return true;
  const begins = before === undefined || before.low === '¶';
  // "for the log: 21/9 we took away …"
  if (/^[:,]$/u.test(before?.low ?? '') && /^(?:we|i|the|our|it)$/u.test(low(tokens, to))) return true;
  return begins && (low(tokens, to) === ':' || low(tokens, to) === '-' || low(tokens, to) === ',');
}

/** "Pricing model. 18.11. 07:30 wrong tariff table", "11/18 2:15pm": a time stands beside no score. */
function isBesideClock(tokens: Tokens, at: number, to: number): boolean {
  const clock = low(tokens, low(tokens, to) === ',' ? to + 1 : to);
  const opens = /^[.,;(-]$/u.test(low(tokens, at - 1));
  return (opens && /^\d{1,2}:\d{2}$/u.test(clock)) || /^\d{1,2}(?::\d{2})?[ap]m?$/u.test(clock);
}

/** "Review again 31.1." */
function isReviewed(tokens: Tokens, at: number): boolean {
  return /^(?:again|reviewed?)$/u.test(low(tokens, at - 1)) && low(tokens, at).includes('.');
}

/** "When: 02.05. at quarter to six" */
function followsDateLabel(tokens: Tokens, at: number, to: number): boolean {
  if (low(tokens, at - 1) !== ':') return false;
  return low(tokens, to - 1) === '.' || DATE_LABEL.test(low(tokens, at - 2));
}

const DATE_LABEL =
  /^(?:when|date|day|time|start|started|began|begin|end|ended|occurred|happened|detected|noticed|resolved|fixed|planned|scheduled|due|deadline|review|implemented)$/u;

const NOT_BEFORE_FRACTION = new Set([
  'about',
  'around',
  'of',
  'at',
  'to',
  'for',
  'from',
  'between',
  'through',
]);

/** Null for a day that no calendar has, such as 31 November; 29 February counts while the year is open. */
export function dateOf(
  year: number | null,
  month: number,
  dayOfMonth: number,
  weekday: number | null = null,
): Day | null {
  if (month < 1 || month > 12 || dayOfMonth < 1) return null;
  const last = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  if (dayOfMonth > last || (year !== null && (year < 1990 || year > 2100))) return null;
  return { day: 'date', year, month, dayOfMonth, weekday };
}
