import { isWord, type Token } from '../text/token.ts';
import { parseBareHour, parseClock } from './parse-clock.ts';
import { partAfter } from './parse-day.ts';
import { dateOf, parseNumericDate } from './parse-numeric-date.ts';
import { endsTime, isTimeContext, parsePoint } from './parse-point.ts';
import { low, NOTHING_SAID, type Clock, type Parsed, type Point } from './point.ts';

type Tokens = readonly Token[];

export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** A point, or a number that gets its meaning from the other side: the 2 of "between 2 and 5 November". */
type Operand = { readonly point: Point } | { readonly bare: number };

const TO = new Set(['to', 'until', 'till', 'til', 'through', 'thru', '-', '→']);
const BETWEEN = new Set(['between', 'btwn', 'betw']);
const AND = new Set(['and', '&']);

/**
 * "from Monday to Wednesday", "between 9 and 11 this morning", "13:05 to 14:40 today", "2-5 November", "Mon-
 * Wed".
 */
export function parseRange(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Range> | null {
  const lead = low(tokens, at);
  const isBetween = BETWEEN.has(lead);
  const led = lead === 'from' || isBetween;
  const left = operandAt(tokens, led ? pointAfter(tokens, at) : at, monthFirst);
  if (!left) return null;
  const rightAt = afterConnector(tokens, left.to, isBetween ? AND : TO);
  if (rightAt === null) return null;
  const right =
    hourAfter(tokens, left.value, rightAt) ??
    dayAfter(tokens, left.value, rightAt, monthFirst) ??
    operandAt(tokens, rightAt, monthFirst);
  if (!right) return null;
  if ('bare' in left.value && 'bare' in right.value) {
    const hours = led ? hoursOfDay(tokens, left.value, right, monthFirst) : null;
    // "threshold from 10 to 12 on 3 November"; but nothing other than hours lies in "this morning".
    const seen = led && !hours ? seenHours(tokens, left, right) : null;
    if (seen) return seen;
    const isTime = (hours?.value.start.part ?? null) !== null || isTimeContext(tokens, at + 1);
    return isTime ? hours : null;
  }
  const range = combine(left.value, right.value);
  return range && { value: range, to: right.to };
}

/** "Between 7 and 8", seen to be times. */
function seenHours(tokens: Tokens, left: Parsed<Operand>, right: Parsed<Operand>): Parsed<Range> | null {
  const [first, last] = [hourOf(left.value), hourOf(right.value)];
  const isSeen = tokens[left.to - 1]?.dated && tokens[right.to - 1]?.dated;
  return isSeen && first && last ? { value: { start: at24(first), end: at24(last) }, to: right.to } : null;
}

/** Two bare hours are a range only beside a day: "yesterday between 9 and 11". */
export function parseHours(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Range> | null {
  const range = parseRange(tokens, at, monthFirst);
  if (range) return range.value.start.clock && range.value.start.day === null ? range : null;
  const lead = low(tokens, at);
  const isBetween = BETWEEN.has(lead);
  if (lead !== 'from' && !isBetween) return null;
  const left = parseBareHour(tokens, at + 1);
  const rightAt = left && afterConnector(tokens, left.to, isBetween ? AND : TO);
  const right = rightAt === null ? null : parseBareHour(tokens, rightAt);
  if (!left || !right || !(endsTime(tokens, right.to) || partAfter(tokens, right.to))) return null;
  const part = partAfter(tokens, right.to);
  const both = (clock: Clock): Point => ({ ...at24(clock), part: part?.value ?? null });
  return { value: { start: both(left.value), end: both(right.value) }, to: part?.to ?? right.to };
}

function at24(clock: Clock): Point {
  return { ...NOTHING_SAID, clock };
}

/** "From Monday up to and including Friday". */
function upToAndIncluding(tokens: Tokens, at: number): number | null {
  const words = [0, 1, 2, 3].map((step) => low(tokens, at + step)).join(' ');
  const said =
    /^(?:up to and including|up to|up until|right through to|through to|all the way to)(?= |$)/u.exec(
      words,
    )?.[0];
  return said === undefined ? null : at + said.split(' ').length;
}

/** "Until on Monday", "till about 18:30". */
const BESIDE_POINT = /^(?:on|about|around|approximately|approx|roughly|circa|ca|~)$/u;

function pointAfter(tokens: Tokens, at: number): number {
  return BESIDE_POINT.test(low(tokens, at + 1)) ? at + 2 : at + 1;
}

function afterConnector(tokens: Tokens, at: number, connectors: ReadonlySet<string>): number | null {
  if (tokens[at]?.hyphenated) return at;
  const token = tokens[at];
  const through = connectors === TO ? upToAndIncluding(tokens, at) : null;
  if (through !== null) return through;
  const isMark =
    token?.kind === 'mark' && (/^[-→]$/u.test(token.low) ? connectors === TO : connectors.has(token.low));
  if (isWord(token, connectors) || isMark) {
    return pointAfter(tokens, at);
  }
  return null;
}

/** "9.15 till 10.20": after an hour an hour follows, and no day of October. */
function hourAfter(tokens: Tokens, left: Operand, at: number): Parsed<Operand> | null {
  if (!('point' in left) || left.point.clock === null || !/\.\d/u.test(low(tokens, at))) return null;
  const clock = parseClock(tokens, at);
  return clock && { value: { point: at24(clock.value) }, to: clock.to };
}

/** "18.11. to 24.11.": after a day a day follows, and no hour. */
function dayAfter(tokens: Tokens, left: Operand, at: number, monthFirst: boolean): Parsed<Operand> | null {
  const isDay = 'point' in left && left.point.day !== null && left.point.clock === null;
  const isDotted = /^\d{1,2}\.\d{1,2}$/u.test(low(tokens, at)) && low(tokens, at + 1) === '.';
  const day = isDay && isDotted ? parseNumericDate(tokens, at, monthFirst, true) : null;
  return day && { value: { point: { ...NOTHING_SAID, day: day.value } }, to: day.to };
}

function operandAt(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Operand> | null {
  const point = parsePoint(tokens, at, monthFirst);
  if (point) return point.value.shift === null ? { value: { point: point.value }, to: point.to } : null;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(low(tokens, at));
  if (digits && Number(digits[1]) <= 31) return { value: { bare: Number(digits[1]) }, to: at + 1 };
  const hour = parseBareHour(tokens, at);
  return hour && { value: { bare: hour.value.hour }, to: hour.to };
}

/** "between 9 and 11 yesterday", "from 2 to 4 this morning". */
function hoursOfDay(
  tokens: Tokens,
  left: Operand,
  right: Parsed<Operand>,
  monthFirst: boolean,
): Parsed<Range> | null {
  const start = low(tokens, right.to) === 'on' ? right.to + 1 : right.to;
  const day = parsePoint(tokens, start, monthFirst);
  if (!day || day.value.clock || day.value.shift !== null) return null;
  const [first, last] = [hourOf(left), hourOf(right.value)];
  if (!first || !last) return null;
  return { value: { start: { ...day.value, clock: first }, end: { ...day.value, clock: last } }, to: day.to };
}

function hourOf(operand: Operand): Clock | null {
  if (!('bare' in operand) || operand.bare > 24) return null;
  return { hour: operand.bare % 24, minute: 0, half: operand.bare > 12 ? 'stated' : 'words', zone: null };
}

function combine(left: Operand, right: Operand): Range | null {
  const start = 'point' in left ? left.point : like(left, 'point' in right ? right.point : NOTHING_SAID);
  const end = 'point' in right ? right.point : like(right, 'point' in left ? left.point : NOTHING_SAID);
  if (!start || !end || (start.clock === null) !== (end.clock === null)) {
    // "from Monday 9:00 to Wednesday" keeps what each side says.
    return start?.day && end?.day ? { start, end } : null;
  }
  // Hours of one day: the day stands at the start, so that an end after midnight is found from it.
  const sameDay = start.day === null && end.clock !== null;
  return {
    start: withShared(start, end),
    end: withShared(sameDay ? { ...end, day: null } : end, start, false),
  };
}

/** A bare number becomes an hour beside a time, and a day of the month beside a date. */
function like(operand: { readonly bare: number }, other: Point): Point | null {
  const hour = hourOf(operand);
  if (other.clock) return hour && { ...NOTHING_SAID, clock: hour };
  if (other.day?.day === 'day-of-month') return { ...other, day: { ...other.day, dayOfMonth: operand.bare } };
  if (other.day?.day !== 'date') return null;
  const date = dateOf(other.day.year, other.day.month, operand.bare);
  return date && { ...NOTHING_SAID, day: date };
}

/** What only one side says holds for both: the day, the part of the day, the half of the clock, the zone. */
function withShared(point: Point, other: Point, isStart = true): Point {
  const day = point.day ?? (isStart ? other.day : null);
  if (!point.clock || !other.clock) return { ...point, day };
  const clock = isStart ? inHalfOf(point.clock, other.clock) : point.clock;
  return {
    ...point,
    day,
    part: point.part ?? other.part,
    clock: { ...clock, zone: clock.zone ?? other.clock.zone },
  };
}

/** "between 1 and 3pm" begins at 13:00, "between 11 and 1pm" at 11:00. */
function inHalfOf(clock: Clock, end: Clock): Clock {
  if (clock.half === 'stated' || end.half !== 'stated') return clock;
  const afternoon = end.hour >= 12 && clock.hour <= end.hour - 12 && clock.hour < 12;
  return { ...clock, hour: afternoon ? clock.hour + 12 : clock.hour, half: 'stated' };
}
