import { hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { isWord, type Token } from '../text/token.ts';
import { APPROXIMATORS } from './date-words.ts';
import { isAttribute } from './date-position.ts';
import { parseHours, parseRange } from './parse-range.ts';
import { parseBareHour, parseClock } from './parse-clock.ts';
import { endsTime, parsePoint } from './parse-point.ts';
import { parseWeekend } from './parse-weekend.ts';
import { dateOf } from './parse-numeric-date.ts';
import { low, NOTHING_SAID, type Clock, type Parsed, type Point } from './point.ts';

type Tokens = readonly Token[];

/** A date or time in a message, not yet decided what it is the date of. */
export interface DateMention extends Span {
  readonly start: Point;
  /** The other end of a range. */
  readonly end: Point | null;
  /** The preposition before it ("since", "by", "until"), or an empty text. */
  readonly lead: string;
  /** The token at which the phrase begins, preposition included. */
  readonly phraseFrom: number;
}

/**
 * Every date and time that a message names, from left to right, none overlapping. Other people's words are
 * left out.
 */
export function findMentions(reading: Reading, monthFirst: boolean): readonly DateMention[] {
  const mentions: DateMention[] = [];
  const { tokens } = reading;
  let at = 0;
  while (at < tokens.length) {
    const found = tokens[at]?.quoted ? null : mentionAt(tokens, at, monthFirst);
    if (!found) {
      at += 1;
      continue;
    }
    if (!isAttribute(tokens, at, found.to))
      mentions.push({ ...found.value, ...leadOf(tokens, at), from: at, to: found.to });
    at = found.to;
  }
  return mentions.filter((one, index) => !isTakenBack(reading, one, mentions[index + 1]));
}

const NO_WAIT = phrase(
  '(?:no|oh) wait|wait (?:, )?no|no (?:, )?(?:sorry|actually|rather)|sorry (?:, )?no|scratch that|correction|make that|or rather|i mean|sorry ,',
);
const SOON = 16;

/** "First Monday of December, no wait, we agreed Friday 15 October": what is put right is not the date. */
function isTakenBack(reading: Reading, one: DateMention, next: DateMention | undefined): boolean {
  if (!next || next.from - one.to > SOON) return false;
  return hasPhrase(reading, NO_WAIT, { from: one.to, to: next.from });
}

type Found = Parsed<{ start: Point; end: Point | null }>;

function mentionAt(tokens: Tokens, at: number, monthFirst: boolean): Found | null {
  const weekend = parseWeekend(tokens, at);
  if (weekend) return sayingWhen(tokens, sinceWeekend(tokens, at, weekend), monthFirst);
  const pair = parsePairOfDays(tokens, at, monthFirst);
  if (pair) return pair;
  const range = parseRange(tokens, at, monthFirst);
  if (range) return somewhere(tokens, at, withDayAfter(tokens, range, monthFirst));
  const point = parsePoint(tokens, at, monthFirst);
  if (!point) return null;
  return (
    withHours(tokens, point, monthFirst) ?? {
      value: { start: point.value, end: null },
      to: afterSecondDay(tokens, point, monthFirst),
    }
  );
}

const VAGUELY = /^(?:somewhere|sometime|probably|maybe|start|started|began|begun)$/u;

/** "It started between the 3rd and the 5th": within it, and it did not last so long. */
function somewhere(tokens: Tokens, at: number, found: Found): Found {
  const before = low(tokens, at - 1);
  const isVague = VAGUELY.test(before) || (before === 'time' && low(tokens, at - 2) === 'some');
  const isBetween = low(tokens, at) === 'between' || low(tokens, at + 1) === 'between';
  return isVague && isBetween ? { ...found, value: { ...found.value, end: null } } : found;
}

/** "Friday, somewhere between 4 and 5". */
function afterVague(tokens: Tokens, at: number): number {
  if (low(tokens, at) === 'some' && low(tokens, at + 1) === 'time') return at + 2;
  return VAGUELY.test(low(tokens, at)) ? at + 1 : at;
}

/** "Since this weekend": it began then and may go on. */
function sinceWeekend(tokens: Tokens, at: number, weekend: Found): Found {
  return low(tokens, at - 1) === 'since' ? { ...weekend, value: { ...weekend.value, end: null } } : weekend;
}

/** "Over the weekend (Saturday, about half past nine)": what is said in brackets says more. */
function sayingWhen(tokens: Tokens, weekend: Found, monthFirst: boolean): Found {
  if (low(tokens, weekend.to) !== '(') return weekend;
  const point = parsePoint(tokens, weekend.to + 1, monthFirst);
  return point?.value.day && point.value.clock
    ? { value: { start: point.value, end: null }, to: point.to }
    : weekend;
}

/** "on 12 and 13 November": it began on the first, whose month stands with the second. */
function parsePairOfDays(tokens: Tokens, at: number, monthFirst: boolean): Found | null {
  const start = low(tokens, at) === 'the' ? at + 1 : at;
  const first = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(low(tokens, start));
  if (!first || low(tokens, start + 1) !== 'and') return null;
  const second = parsePoint(tokens, start + 2, monthFirst);
  const date = second?.value.day?.day === 'date' ? second.value.day : null;
  const day = date && dateOf(date.year, date.month, Number(first[1]));
  return second && day ? { value: { start: { ...NOTHING_SAID, day }, end: null }, to: second.to } : null;
}

/** "on Monday and Tuesday": it began on the first; the second belongs to the same phrase. */
function afterSecondDay(tokens: Tokens, { value, to }: Parsed<Point>, monthFirst: boolean): number {
  if (value.day === null || value.clock || low(tokens, to) !== 'and') return to;
  const second = parsePoint(tokens, to + 1, monthFirst);
  return second?.value.day && !second.value.clock && second.value.day.day === value.day.day ? second.to : to;
}

/** "yesterday between 9 and 11": a day, then hours. */
function withHours(tokens: Tokens, day: Parsed<Point>, monthFirst: boolean): Found | null {
  if (day.value.day === null || day.value.clock) return null;
  const at = low(tokens, day.to) === ',' ? day.to + 1 : day.to;
  const later = untilLaterDay(tokens, day.value, at, monthFirst);
  if (later) return later;
  const hoursAt = afterVague(tokens, at);
  const hours = parseHours(tokens, hoursAt, monthFirst) ?? bareHours(tokens, day.value, at);
  if (!hours) return null;
  const { start, end } = hours.value;
  const part = day.value.part;
  const found: Found = {
    value: {
      start: { ...start, day: day.value.day, part: start.part ?? part },
      end: { ...end, part: end.part ?? part },
    },
    to: hours.to,
  };
  return somewhere(tokens, hoursAt, found);
}

/** "on Tuesday from 20:00 to Wednesday 02:30". */
function untilLaterDay(tokens: Tokens, day: Point, at: number, monthFirst: boolean): Found | null {
  const clock = low(tokens, at) === 'from' ? parseClock(tokens, at + 1) : null;
  if (!clock || !/^(?:to|until|till|-)$/u.test(low(tokens, clock.to))) return null;
  const end = parsePoint(tokens, clock.to + 1, monthFirst);
  if (!end?.value.day || !end.value.clock) return null;
  return { value: { start: { ...day, clock: clock.value }, end: end.value }, to: end.to };
}

/** "Tuesday 10-12": beside a weekday nothing but hours; "on 3 May between 10 and 11" beside any day. */
function bareHours(tokens: Tokens, { day }: Point, at: number): Parsed<{ start: Point; end: Point }> | null {
  const between = low(tokens, at) === 'between';
  if (day?.day !== 'weekday' && day?.day !== 'relative' && !between) return null;
  const first = parseBareHour(tokens, between ? at + 1 : at);
  const joined = first && (tokens[first.to]?.hyphenated ? first.to : first.to + 1);
  const joins = between ? /^(?:and|&)$/u : /^(?:-|to|till|until)$/u;
  const dash = first && ((!between && tokens[first.to]?.hyphenated) || joins.test(low(tokens, first.to)));
  const last = dash && joined !== null ? parseBareHour(tokens, joined) : null;
  if (!first || !last || !endsTime(tokens, last.to)) return null;
  const hour = ({ value }: Parsed<Clock>): Point => ({ ...NOTHING_SAID, clock: value });
  return { value: { start: hour(first), end: hour(last) }, to: last.to };
}

/** "from 13:05 to 14:40 on Monday": hours, then their day. */
function withDayAfter(
  tokens: Tokens,
  range: Parsed<{ start: Point; end: Point }>,
  monthFirst: boolean,
): Found {
  if (range.value.start.day !== null) return range;
  const at = low(tokens, range.to) === 'on' || low(tokens, range.to) === ',' ? range.to + 1 : range.to;
  const day = parsePoint(tokens, at, monthFirst);
  if (!day || day.value.clock || day.value.day === null) return range;
  return { value: { start: { ...range.value.start, day: day.value.day }, end: range.value.end }, to: day.to };
}

const LEADS = new Set(
  `on at since by until till from before after for of during over between in as starting effective due
  dated within to`.split(/\s+/u),
);

const NIGHTS = /^(?:nights?|mornings?|evenings?|afternoons?|weekend|hours)$/u;

function leadOf(tokens: Tokens, at: number): { lead: string; phraseFrom: number } {
  const first = low(tokens, at);
  if (/^(?:from|between|btwn|betw|since|over|during|in|within|for)$/u.test(first))
    return { lead: first, phraseFrom: at };
  let before = at - 1;
  while (before >= 0 && (isWord(tokens[before], APPROXIMATORS) || low(tokens, before) === '~')) before -= 1;
  // "Since: Friday"
  if (low(tokens, before) === ':' && /^(?:since|from|until|by)$/u.test(low(tokens, before - 1))) before -= 1;
  // "In the night of 5 December": it is said on which day the night begins.
  if (low(tokens, before) === 'of' && NIGHTS.test(low(tokens, before - 1)))
    return { lead: 'on', phraseFrom: low(tokens, before - 2) === 'the' ? before - 2 : before - 1 };
  if (low(tokens, before) === 'of' && low(tokens, before - 1) === 'as')
    return { lead: 'as of', phraseFrom: before - 1 };
  return isWord(tokens[before], LEADS)
    ? { lead: low(tokens, before), phraseFrom: before }
    : { lead: '', phraseFrom: before + 1 };
}
