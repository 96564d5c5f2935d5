import { isWord, type Token } from '../text/token.ts';
import { CLOCK_NUMBERS, MINUTE_WORDS } from './date-words.ts';
import { parseZone } from './parse-zone.ts';
import { low, type Clock, type Parse, type Parsed } from './point.ts';

type Tokens = readonly Token[];
type Meridiem = 'am' | 'pm' | null;

/** A clock time that stands by itself: "15:00", "3pm", "noon", "half past two", with its zone. */
export const parseClock: Parse<Clock> = (tokens, at) => {
  const parsed =
    parseNamed(tokens, at) ??
    parseDigits(tokens, at) ??
    parseFourDigits(tokens, at) ??
    parsePastOrTo(tokens, at) ??
    parseHalfHour(tokens, at) ??
    parseHourWithMark(tokens, at);
  return parsed && withZone(tokens, parsed);
};

/** A bare hour: "9", "nine". Only where something else says that it is an hour. */
export const parseBareHour: Parse<Clock> = (tokens, at) => {
  const hour = hourAt(tokens, at);
  // "After 20 minutes" counts, and is no hour of the day.
  if (hour === null || COUNTED.test(low(tokens, at + 1))) return null;
  return withZone(tokens, { value: clock(hour, 0, null), to: at + 1 });
};

const COUNTED = /^(?:minutes?|mins?|seconds?|secs?|days?|weeks?|months?|years?)$/u;

function withZone(tokens: Tokens, parsed: Parsed<Clock>): Parsed<Clock> {
  const at = low(tokens, parsed.to) === 'sharp' ? parsed.to + 1 : parsed.to;
  const zone = parseZone(tokens, at);
  return zone ? { value: { ...parsed.value, zone: zone.value }, to: zone.to } : { ...parsed, to: at };
}

const NAMED: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 };

function parseNamed(tokens: Tokens, at: number): Parsed<Clock> | null {
  const start = low(tokens, at) === '12' ? at + 1 : at;
  const hour = NAMED[low(tokens, start)];
  if (hour === undefined || tokens[start]?.kind !== 'word') return null;
  return { value: { hour, minute: 0, half: 'stated', zone: null }, to: start + 1 };
}

/** 15:00, 3:30pm, 3:30p, 3.30 pm, 15h30, 15:00:20, 14:20Z. */
function parseDigits(tokens: Tokens, at: number): Parsed<Clock> | null {
  const match = /^(\d{1,2})([:.h])(\d{2})(?::\d{2})?(am?|pm?|h|z)?$/u.exec(low(tokens, at));
  if (!match || tokens[at]?.kind !== 'number') return null;
  const [, digits = '', separator, minutes, suffix] = match;
  const [hour, minute] = [Number(digits), Number(minutes)];
  const glued = gluedMeridiem(suffix);
  const meridiem = glued ?? meridiemAt(tokens, at + 1);
  const dotted = separator === '.' && meridiem === null;
  if (!isClock(hour, minute, meridiem) || (dotted && !isDottedTime(tokens, at, hour))) return null;
  const value = clock(hour, minute, meridiem, digits.startsWith('0') ? 'stated' : 'digits');
  const zone: Clock['zone'] = suffix === 'z' ? { zone: 'offset', minutes: 0 } : null;
  const to = at + (glued === meridiem ? 1 : 2);
  return { value: { ...value, zone }, to: HOURS_WORD.test(low(tokens, to)) ? to + 1 : to };
}

/** "at 0530", "1840 hrs", "between 1700 & 1825": without a mark only where a time can stand, and no year. */
function parseFourDigits(tokens: Tokens, at: number): Parsed<Clock> | null {
  const match = FOUR_DIGITS.exec(low(tokens, at));
  if (!match || tokens[at]?.kind !== 'number') return null;
  const marked = HOURS_WORD.test(low(tokens, at + 1));
  const before = low(tokens, at - 1);
  const led = /^(?:at|around|about|since|until|till|by)$/u.test(before);
  const year = before !== 'at' && /^(?:19|20)/u.test(low(tokens, at));
  const ends = endsTime(tokens[at + 1]) || isWord(tokens[at + 1], AFTER_FOUR_DIGITS);
  if (!marked && !isOfPair(tokens, at) && (!led || year || !ends)) return null;
  const value = clock(Number(match[1]), Number(match[2]), null, 'stated');
  return { value, to: marked ? at + 2 : at + 1 };
}

const FOUR_DIGITS = /^([01]\d|2[0-4])([0-5]\d)$/u;
const AFTER_FOUR_DIGITS = new Set(['for', 'by', 'from', 'with', 'before', 'after', 'because', 'so', 'it', 'a', 'he', 'she', 'they', 'i']); // prettier-ignore

/** Either of "between 1700 and 1825": two amounts look the same, unless what they count follows. */
function isOfPair(tokens: Tokens, at: number): boolean {
  const isLed = (first: number): boolean => /^(?:between|btwn|from)$/u.test(low(tokens, first - 1));
  const isJoined = (second: number): boolean =>
    /^(?:and|&|to|till|until)$/u.test(low(tokens, second - 1)) && FOUR_DIGITS.test(low(tokens, second));
  const first = isLed(at) ? at : at - 2;
  return (
    isLed(first) &&
    isJoined(first + 2) &&
    FOUR_DIGITS.test(low(tokens, first)) &&
    !/^(?:19|20)/u.test(low(tokens, first)) &&
    (endsTime(tokens[first + 3]) || isWord(tokens[first + 3], AFTER_FOUR_DIGITS))
  );
}

/** "18.40 hrs", "13:20 Uhr". */
const HOURS_WORD = /^(?:hrs|uhr|hours)$/u;

function endsTime(next: Token | undefined): boolean {
  return (
    next === undefined || (next.kind === 'mark' && !/^[%€$£]$/u.test(next.low)) || isWord(next, AFTER_TIME)
  );
}

/** "half six": half past the hour, as it is said in Britain and Ireland; "half two of them" is no time. */
function parseHalfHour(tokens: Tokens, at: number): Parsed<Clock> | null {
  const hour = low(tokens, at) === 'half' ? CLOCK_NUMBERS[low(tokens, at + 1)] : undefined;
  if (hour === undefined) return null;
  const meridiem = meridiemAt(tokens, at + 2);
  const led =
    tokens[at + 1]?.dated === true ||
    /^(?:at|around|about|by|since|until|till|from|to)$/u.test(low(tokens, at - 1)) ||
    isBesideDay(tokens, at);
  const parted = /^(?:this|yesterday|today|tonight|last|in|on)$/u.test(low(tokens, at + 2));
  const counted = /^(?:of|an|times?|hours?|days?)$/u.test(low(tokens, at + 2));
  if (counted || (!led && meridiem === null && !parted)) return null;
  return { value: clock(hour, 30, meridiem), to: at + (meridiem ? 3 : 2) };
}

/** "at 9.30" is a time, "9.30 euros" and "from 0.30 to 0.45" are not. */
function isDottedTime(tokens: Tokens, at: number, hour: number): boolean {
  const next = tokens[at + 1];
  if (HOURS_WORD.test(next?.low ?? '')) return true;
  const ends = endsTime(next);
  const before = low(tokens, at - 1);
  const dayed =
    isBesideDay(tokens, at) || (/^(?:to|until|till|-)$/u.test(before) && isBesideDay(tokens, at - 2));
  // "9.15 till 10.20": no threshold goes on till another.
  const lasting = /^(?:till?|until)$/u;
  const until = lasting.test(before) || lasting.test(next?.low ?? '');
  const seen = tokens[at]?.dated === true;
  const isTime = dayed || seen ? !isUnit(next) : ends;
  return (before === 'at' || dayed || until || seen) && hour >= 1 && isTime;
}

/** What is counted or measured in parts. */
function isUnit(next: Token | undefined): boolean {
  if (next?.kind === 'mark') return /^[%€$£]$/u.test(next.low);
  return UNIT.test(next?.low ?? '');
}

const UNIT =
  /^(?:percent|points?|degrees?|euros?|eur|usd|dollars?|pounds?|million|billion|thousand|k|m|km|kg|g|l|cm|mm|mw|kw|gb|mb|tonnes?|hours?|h|minutes?|mins?|seconds?|s|days?|weeks?|times)$/u;

/** "This morning 7.15", "today, 9.15". */
function isBesideDay(tokens: Tokens, at: number): boolean {
  return BEFORE_DOTTED.test(low(tokens, low(tokens, at - 1) === ',' ? at - 2 : at - 1));
}

/** "This morning 7.15 to 8.40": beside a day it is no threshold. */
const BEFORE_DOTTED =
  /^(?:morning|afternoon|evening|night|today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

const AFTER_TIME = new Set([
  'till',
  'til',
  'today',
  'yesterday',
  'this',
  'on',
  'and',
  'to',
  'until',
  'the',
  'we',
  'in',
  'but',
  'when',
  'though',
  'although',
  'because',
  'while',
  'where',
]);

/** "half past two", "quarter to nine", "ten past three", "20 minutes to four", "quarter past midnight". */
function parsePastOrTo(tokens: Tokens, at: number): Parsed<Clock> | null {
  const start = low(tokens, at) === 'a' ? at + 1 : at;
  const minutes = minutesAt(tokens, start);
  if (minutes === null) return null;
  const side = low(tokens, start + 1).startsWith('min') ? start + 2 : start + 1;
  const direction = low(tokens, side) === 'past' ? 1 : low(tokens, side) === 'to' ? -1 : 0;
  const named = direction === 0 ? undefined : NAMED[low(tokens, side + 1)];
  const hour = direction === 0 ? null : (named ?? hourAt(tokens, side + 1));
  if (hour === null || (minutes === 30 && direction === -1)) return null;
  const meridiem = meridiemAt(tokens, side + 2);
  if (named === undefined && meridiem === null && !endsPhrase(tokens, start, side + 2)) return null;
  const total = ((hour * 60 + direction * minutes) % 1440) + (hour === 0 && direction < 0 ? 1440 : 0);
  const [wholeHour, minute] = [Math.floor(total / 60), total % 60];
  const half = named === undefined ? 'words' : 'stated';
  return { value: clock(wholeHour, minute, meridiem, half), to: side + (meridiem ? 3 : 2) };
}

/**
 * "ten to twelve customers" and "5 to 10" are amounts: "quarter" and "half" say by themselves that a time is
 * meant.
 */
function endsPhrase(tokens: Tokens, start: number, to: number): boolean {
  const next = tokens[to];
  if (/^(?:quarter|half)$/u.test(low(tokens, start))) return true;
  const led = /^(?:at|around|about|by|since|until|till)$/u.test(low(tokens, start - 1));
  const parted = /^(?:tonight|yesterday|today|this|last)$/u.test(next?.low ?? '');
  return led && (next === undefined || next.kind === 'mark' || parted || isWord(next, AFTER_TIME));
}

function minutesAt(tokens: Tokens, at: number): number | null {
  const word = MINUTE_WORDS[low(tokens, at)];
  if (word !== undefined) return word;
  const digits = /^(?:5|10|15|20|25)$/u.exec(low(tokens, at));
  return digits ? Number(digits[0]) : null;
}

/** "3pm", "3 pm", "3 o'clock", "15h", "1500h". */
function parseHourWithMark(tokens: Tokens, at: number): Parsed<Clock> | null {
  const short = tokens[at]?.dated ? /^(\d{1,2})([ap])$/u.exec(low(tokens, at)) : null;
  if (short) return hourOfHalf(Number(short[1]), gluedMeridiem(short[2]), at + 1);
  const glued =
    /^(\d{1,2})(am|pm|h|ish)$/u.exec(low(tokens, at)) ?? /^(\d{2})(\d{2})(?:h|hrs)$/u.exec(low(tokens, at));
  if (glued) {
    const meridiem = meridiemOf(glued[2]);
    const minute = glued[0].length >= 5 && meridiem === null ? Number(glued[2]) : 0;
    const hour = Number(glued[1]);
    // "10ish" is an hour of either half.
    if (glued[2] === 'ish') return { value: clock(hour, 0, null), to: at + 1 };
    // "2h" alone is a duration.
    const duration = glued[2] === 'h' && !leadsHour(tokens, at);
    if (duration || !isClock(hour, minute, meridiem)) return null;
    return { value: clock(hour, minute, meridiem, 'stated'), to: at + 1 };
  }
  const hour = hourAt(tokens, at);
  const meridiem = meridiemAt(tokens, at + 1);
  if (hour === null || !isClock(hour, 0, meridiem)) return null;
  if (meridiem) return { value: clock(hour, 0, meridiem), to: at + 2 };
  return low(tokens, at + 1) === "o'clock" || (low(tokens, at + 1) === 'ish' && tokens[at + 1]?.hyphenated)
    ? { value: clock(hour, 0, null), to: at + 2 }
    : null;
}

function hourOfHalf(hour: number, half: Meridiem, to: number): Parsed<Clock> | null {
  return isClock(hour, 0, half) ? { value: clock(hour, 0, half, 'stated'), to } : null;
}

function leadsHour(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.dated) return true;
  const before = low(tokens, at - 1);
  if (before === 'and') return low(tokens, at - 3) === 'between';
  // "Sat 23h" is an hour, "Monday 3h late" is how long.
  if (BESIDE_HOUR.test(before)) return !HOW_LONG.test(low(tokens, at + 1));
  return /^(?:at|around|about|approx|approximately|ca|circa|roughly|since|until|till|to|from|between|by|~)$/u.test(
    before,
  );
}

const BESIDE_HOUR =
  /^(?:morning|evening|night|today|yesterday|tonight|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$/u;
const HOW_LONG =
  /^(?:late|long|of|delay|delayed|down|downtime|outage|later|before|after|ago|without|with|in)$/u;

function hourAt(tokens: Tokens, at: number): number | null {
  const word = CLOCK_NUMBERS[low(tokens, at)];
  if (word !== undefined) return word;
  return /^(?:[01]?\d|2[0-4])$/u.test(low(tokens, at)) ? Number(low(tokens, at)) : null;
}

function meridiemAt(tokens: Tokens, at: number): Meridiem {
  return meridiemOf(low(tokens, at));
}

/** "6:40p" is 6:40 pm. */
function gluedMeridiem(suffix: string | undefined): Meridiem {
  return meridiemOf(suffix === 'a' || suffix === 'p' ? `${suffix}m` : suffix);
}

function meridiemOf(word: string | undefined): Meridiem {
  return word === 'am' || word === 'pm' ? word : null;
}

function isClock(hour: number, minute: number, meridiem: Meridiem): boolean {
  return (
    minute < 60 && (meridiem === null ? hour <= 23 || (hour === 24 && minute === 0) : hour >= 1 && hour <= 12)
  );
}

function clock(hour: number, minute: number, meridiem: Meridiem, half: Clock['half'] = 'words'): Clock {
  if (meridiem !== null) {
    return { hour: (hour % 12) + (meridiem === 'pm' ? 12 : 0), minute, half: 'stated', zone: null };
  }
  return { hour: hour % 24, minute, half: hour > 12 || hour === 0 ? 'stated' : half, zone: null };
}
