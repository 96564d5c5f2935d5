import { isWord, type Token } from '../text/token.ts';
import { parseMinutesAway } from './parse-away.ts';
import { parseBareHour, parseClock } from './parse-clock.ts';
import { EVENT_NOUNS } from './date-words.ts';
import { ordinalAt, parseDay, partAfter, type SaidDay } from './parse-day.ts';
import { parseIso } from './parse-numeric-date.ts';
import { low, NOTHING_SAID, type Clock, type Parsed, type Point } from './point.ts';

type Tokens = readonly Token[];

/**
 * A point in time that begins exactly at a token: a day, a time, or both in either order ("yesterday around
 * 3pm", "15:00 CET on 3 Nov", "9 this morning"), or minutes and hours from now.
 */
export function parsePoint(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Point> | null {
  const shift = parseMinutesAway(tokens, at);
  if (shift) return { value: { ...NOTHING_SAID, shift: shift.value }, to: shift.to };
  return (
    nowWithClock(tokens, at) ?? dayThenClock(tokens, at, monthFirst) ?? clockThenDay(tokens, at, monthFirst)
  );
}

/** "Just now, quarter past four": the clock says when that is. */
function nowWithClock(tokens: Tokens, at: number): Parsed<Point> | null {
  if (low(tokens, at) !== 'now' || !/^(?:just|right|only)$/u.test(low(tokens, at - 1))) return null;
  const clock = clockAfter(tokens, /^[,(]$/u.test(low(tokens, at + 1)) ? at + 2 : at + 1);
  return (
    clock && {
      value: { ...NOTHING_SAID, day: { day: 'relative', days: 0 }, clock: clock.value },
      to: clock.to,
    }
  );
}

function dayThenClock(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Point> | null {
  const iso = parseIso(tokens, at);
  if (iso?.value.clock) return { value: { ...NOTHING_SAID, ...iso.value }, to: iso.to };
  const day: Parsed<SaidDay> | null = iso
    ? { value: { day: iso.value.day, part: null }, to: iso.to }
    : dayAndItsDate(tokens, at, monthFirst);
  if (!day) return null;
  const clock = clockAfter(tokens, day.to) ?? clockOfEvent(tokens, day.to);
  if (!clock) return { value: { ...NOTHING_SAID, ...day.value }, to: day.to };
  const part = partAfter(tokens, clock.to);
  const value = { ...NOTHING_SAID, ...day.value, clock: clock.value, part: part?.value ?? day.value.part };
  return { value, to: part?.to ?? clock.to };
}

/** "In yesterday's weekly audit at 3 pm": the time of what happened then. */
function clockOfEvent(tokens: Tokens, at: number): Parsed<Clock> | null {
  if (!low(tokens, at - 1).endsWith("'s")) return null;
  const event = [at, at + 1].find((place) => EVENT_NOUNS.has(low(tokens, place)));
  return event !== undefined && low(tokens, event + 1) === 'at' ? clockAfter(tokens, event + 1) : null;
}

/** "Today 10 Sept", "yesterday, the third", "coming Friday, 27.11.": one day, said twice. */
function dayAndItsDate(tokens: Tokens, at: number, monthFirst: boolean): Parsed<SaidDay> | null {
  const day = parseDay(tokens, at, monthFirst);
  const said = day?.value.day?.day;
  const bracketed = day !== null && /^[,(]$/u.test(low(tokens, day.to));
  if (!day || !(said === 'relative' || (bracketed && said?.startsWith('weekday')))) return day;
  const start = /^[,(]$/u.test(low(tokens, day.to)) ? day.to + 1 : day.to;
  const ordinal = low(tokens, start) === 'the' ? ordinalAt(tokens, start) : null;
  if (ordinal) return { value: day.value, to: ordinal.to };
  const date = parseDay(tokens, start, monthFirst);
  if (date?.value.day?.day !== 'date') return day;
  const to = low(tokens, day.to) === '(' && low(tokens, date.to) === ')' ? date.to + 1 : date.to;
  return { value: { ...day.value, day: date.value.day }, to };
}

const CLOCK_LEADS = new Set([
  'at',
  'around',
  'about',
  'approximately',
  'approx',
  'roughly',
  'circa',
  'ca',
  '~',
  'exactly',
  'by',
  'from',
  'since',
  'just',
  'or',
  'itself',
  'after',
  'before',
  'shortly',
  ',',
  '@',
]);

/**
 * A time after a day, with what may stand between them: ", at around". A bare hour needs one of these words.
 */
function clockAfter(tokens: Tokens, at: number): Parsed<Clock> | null {
  let start = at;
  while (start - at < 3 && CLOCK_LEADS.has(low(tokens, start))) start += 1;
  const lead = low(tokens, start - 1);
  // "yesterday from 9 to 11" is a range and is read as one.
  if (start > at && (lead === 'from' || lead === 'since')) return null;
  const clock = parseClock(tokens, start) ?? (lead === ',' ? markedHour(tokens, start) : null);
  if (clock) return clock;
  const isHour = endsTime(tokens, start + 1) || (lead === 'at' && !isCounted(tokens[start + 1]));
  return start > at && lead !== ',' && isHour ? parseBareHour(tokens, start) : null;
}

/** "On 4 November, 11h.": after its day and at the end of the clause an hour; a small number may be how long. */
function markedHour(tokens: Tokens, at: number): Parsed<Clock> | null {
  const hour = Number(/^(\d{1,2})h$/u.exec(low(tokens, at))?.[1] ?? NaN);
  if (!(hour >= FIRST_MARKED_HOUR && hour <= 24) || !/^[.,)]?$/u.test(low(tokens, at + 1))) return null;
  return { value: { hour: hour % 24, minute: 0, half: 'stated', zone: null }, to: at + 1 };
}

const FIRST_MARKED_HOUR = 6;

/** "yesterday at 3 branches": places and shares, at which something can be as well as at an hour. */
function isCounted(next: Token | undefined): boolean {
  return next?.kind !== 'word' || PLACES.has(next.low);
}

const PLACES = new Set(
  `branches sites stores shops locations offices schools hospitals stations places plants warehouses
  customers clients banks points percent levels counters gates of euros`.split(/\s+/u),
);

/** Words that can follow a bare hour. Anything else is what is counted: "at 3 branches". */
const AFTER_HOUR = new Set(
  `today yesterday this on and to until till the we it i our my a in but when because so which that with
  by for or then is was nobody everybody everyone all they`.split(/\s+/u),
);

export function endsTime(tokens: Tokens, at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.kind === 'mark') return !/^[%€$£:/+&-]$/u.test(next.low);
  return next.kind === 'word' && (isWord(next, AFTER_HOUR) || /^(?:utc|gmt|cet|cest)$/u.test(next.low));
}

function clockThenDay(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Point> | null {
  const clock = parseClock(tokens, at) ?? bareHourWithDay(tokens, at, monthFirst);
  if (!clock) return null;
  const part = partAfter(tokens, clock.to);
  const afterPart = part?.to ?? clock.to;
  const day = dayAfter(tokens, afterPart, monthFirst);
  const said = { ...NOTHING_SAID, clock: clock.value, part: part?.value ?? null };
  if (!day) return { value: said, to: afterPart };
  return { value: { ...said, day: day.value.day, part: said.part ?? day.value.part }, to: day.to };
}

/** "on 3 Nov", "yesterday", ", Tuesday" after a time. */
function dayAfter(tokens: Tokens, at: number, monthFirst: boolean): Parsed<SaidDay> | null {
  const word = low(tokens, at);
  const lead =
    word === 'on' || word === 'of' || (word === ',' && /^(?:on|yesterday|today)$/u.test(low(tokens, at + 1)));
  const start = lead ? (low(tokens, at + 1) === 'on' ? at + 2 : at + 1) : at;
  const iso = parseIso(tokens, start);
  if (iso && !iso.value.clock) return { value: { day: iso.value.day, part: null }, to: iso.to };
  return parseDay(tokens, start, monthFirst);
}

const HOUR_LEADS = new Set([
  'at',
  'around',
  'about',
  'since',
  'by',
  'until',
  'till',
  'before',
  'after',
  'between',
]);

/**
 * "at 9 this morning", "around 3 in the afternoon", "at 10 yesterday"; "at 3" when nothing that is counted
 * follows.
 */
function bareHourWithDay(tokens: Tokens, at: number, monthFirst: boolean): Parsed<Clock> | null {
  const hour = parseBareHour(tokens, at);
  if (!hour) return null;
  const led = isWord(tokens[at - 1], HOUR_LEADS);
  if (partAfter(tokens, hour.to) && led) return hour;
  const word = low(tokens, hour.to);
  const dayed =
    /^(?:this|yesterday|today|tomorrow|tonight|last|on)$/u.test(word) &&
    dayAfter(tokens, hour.to, monthFirst);
  if (dayed && led) return hour;
  const lead = low(tokens, at - 1);
  const isOfRange = /^(?:to|-|and|until|till?)$/u.test(word) && tokens[hour.to + 1]?.kind === 'number';
  if (tokens[at]?.dated && SEEN_HOUR.test(lead) && !isOfRange) return hour;
  const isHourOf =
    lead === 'at' || lead === 'until' || lead === 'till' || (lead === 'by' && AGAIN.has(low(tokens, at - 2)));
  return isHourOf && endsTime(tokens, hour.to) && isTimeContext(tokens, at) ? hour : null;
}

/** What leads to an hour that is seen to be one. */
const SEEN_HOUR = /^(?:at|around|about|ca|circa|since|until|till?|by|from|before|after)$/u;

/** "Fixed by ten", "grand again by ten", where "raised by ten" is how much. */
const AGAIN = new Set(
  'sorted fixed again normal back resolved solved up running done over gone restored recovered finished working'.split(
    ' ',
  ),
);

/** Things that stand "at 5" without being a time. */
const LEVELS = new Set(
  `threshold limit set capped score rate level temperature value stays remains kept likelihood impact
  priority aged stands accuracy version cutoff weight looking look arrive arrived age confidence stuck
  price fixed sits`.split(/\s+/u),
);

export function isTimeContext(tokens: Tokens, at: number): boolean {
  for (let index = at - 2; index >= Math.max(0, at - 6); index -= 1) {
    if (isWord(tokens[index], LEVELS)) return false;
  }
  return true;
}
