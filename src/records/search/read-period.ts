import { DateTime } from 'luxon';
import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { businessYearIn } from './business-year.ts';
import { iso, MONTHS, WEEKDAYS, withNamedDays, withPastWeekdays } from './named-days.ts';
import { readYearPart } from './read-year-part.ts';

/** Calendar days, both included; null for an open end. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface ReadPeriod {
  readonly period: Period;
  /** What should have been done by then, and was not. */
  readonly overdue?: true;
  /** The text without the words that were read. */
  readonly rest: string;
}

const DAY = String.raw`(?<iso>\d{4}-\d{2}-\d{2})|(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>${MONTHS})(?: (?<year>\d{4}))?`;

/** "this month", "last quarter", "since October", "before 3 Nov", "overdue". @param today The person's calendar day. */
export function readPeriod(text: string, today: string): ReadPeriod | null {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  const past = HAS_BEEN.test(text) && !TO_COME.test(text) ? withPastWeekdays(text, now) : text;
  return readPlainPeriod(withNamedDays(past, now), now);
}

function readPlainPeriod(text: string, now: DateTime): ReadPeriod | null {
  return (
    readOverdue(text, now) ??
    readInYear(text, now) ??
    readRolling(text, now) ??
    readRelative(text, now) ??
    readSpan(text, now) ??
    readBusinessYear(text) ??
    readQuarter(text, now) ??
    readSinceWeekday(text, now) ??
    readNamed(text, now)
  );
}

function readOverdue(text: string, now: DateTime): ReadPeriod | null {
  const found =
    /\b(?:overdue|(?:past|beyond) (?:due|schedule|planned|(?:their|its|the) (?:(?:planned|due|scheduled|target) )?(?:dates?|days?|deadlines?|schedules?))(?: dates?)?)\b/iu.exec(
      text,
    );
  if (!found) return null;
  const period = { from: null, to: iso(now.minus({ days: 1 })) };
  return { period, overdue: true, rest: without(text, found[0]) };
}

/** "Today", "since yesterday", "before today". */
function readDay(text: string, now: DateTime): ReadPeriod | null {
  const single =
    /\b(?:on |(?<since>since |from )|(?<before>before ))?(?<word>today|yesterday|tomorrow)\b/iu.exec(text);
  if (single === null) return null;
  const shift = { today: 0, yesterday: -1, tomorrow: 1 }[
    single.groups?.['word']?.toLowerCase() as 'today' | 'yesterday' | 'tomorrow'
  ];
  const rest = without(text, single[0]);
  if (single.groups?.['before'] !== undefined)
    return { period: { from: null, to: iso(now.plus({ days: shift - 1 })) }, rest };
  const day = iso(now.plus({ days: shift }));
  return { period: { from: day, to: single.groups?.['since'] === undefined ? day : null }, rest };
}

function readRelative(text: string, now: DateTime): ReadPeriod | null {
  const day = readDay(text, now);
  if (day !== null) return day;
  const both =
    /\b(?:in |during )?this (?<unit>week|month|quarter|year) (?:or|and) (?:the )?next(?: one| week| month| quarter| year)?\b/iu.exec(
      text,
    );
  if (both?.groups) {
    const of = both.groups['unit']?.toLowerCase() as 'week' | 'month' | 'quarter' | 'year';
    const end = now.plus({ [`${of}s`]: 1 }).endOf(of);
    return { period: { from: iso(now.startOf(of)), to: iso(end) }, rest: without(text, both[0]) };
  }
  const found =
    /\b(?<since>since )?(?:in |during )?(?:the )?(?<which>this|last|next|previous|current) (?<unit>week|month|quarter|year)\b/iu.exec(
      text,
    );
  if (!found) return null;
  const unit = found.groups?.['unit']?.toLowerCase() as 'week' | 'month' | 'quarter' | 'year';
  const which = found.groups?.['which']?.toLowerCase();
  const steps = which === 'next' ? 1 : which === 'last' || which === 'previous' ? -1 : 0;
  const start = now.plus({ [`${unit}s`]: steps }).startOf(unit);
  const to = found.groups?.['since'] === undefined ? iso(start.endOf(unit)) : null;
  return { period: { from: iso(start), to }, rest: without(text, found[0]) };
}

function readNamed(text: string, now: DateTime): ReadPeriod | null {
  const found = new RegExp(
    String.raw`\b(?<how>since|from|after|before|until|till|by|in|during|on|for)(?: the)? (?:${DAY})\b`,
    'iu',
  ).exec(text);
  if (!found?.groups) return null;
  const { how = '', ...said } = found.groups;
  const named = said['iso'] === undefined ? monthOrDay(said, now, tenseOf(text)) : dayOf(said['iso']);
  if (named === null) return null;
  // “Incidents from October” are those of that month; “from October on” has no end.
  const isOfMonth =
    /^from$/iu.test(how) && said['month'] !== undefined && said['day'] === undefined && !GOES_ON.test(text);
  const bound = isOfMonth ? 'in' : how.toLowerCase();
  return { period: bounded(bound, named), rest: without(text, found[0]).replace(GOES_ON, ' ') };
}

const GOES_ON = /\b(?:on|onwards?)(?=\s*[?.!]*$)|\bto (?:now|today|date)\b/iu;

interface Days {
  readonly first: DateTime;
  readonly last: DateTime;
}

function dayOf(text: string): Days | null {
  const day = DateTime.fromISO(text, { zone: 'utc' });
  return day.isValid ? { first: day, last: day } : null;
}

/** "One" to "twelve". */
const COUNTED = NUMBER_WORDS.slice(1, 13);
const MOST_UNITS = 1000;

/** "in the last 30 days", "past two weeks", "within 7 days", "in the last week": counted from today. */
function readRolling(text: string, now: DateTime): ReadPeriod | null {
  const counted = new RegExp(
    String.raw`\b(?:in |within |during |over |for )?(?:the )?(?<which>last|past|next|coming|within) (?<count>\d{1,4}|${COUNTED.join('|')}) (?<unit>day|week|month|year)s?\b`,
    'iu',
  ).exec(text);
  const single =
    /\b(?:in|within|during|over) the (?<which>last|past|next|coming) (?<unit>week|month|year)\b/iu.exec(
      text,
    ) ?? /\b(?:the )?(?<which>past) (?<unit>week|month|year)\b/iu.exec(text);
  const found = counted ?? single;
  if (!found?.groups) return null;
  const { which = '', count = 'one', unit = 'day' } = found.groups;
  const steps = /^\d/u.test(count) ? Number(count) : COUNTED.indexOf(count.toLowerCase()) + 1;
  if (steps > MOST_UNITS) return null;
  const span = { [`${unit.toLowerCase()}s`]: steps };
  const ahead = /^(?:next|coming|within)$/iu.test(which);
  const period = ahead
    ? { from: iso(now), to: iso(now.plus(span)) }
    : { from: iso(now.minus(span)), to: iso(now) };
  return { period, rest: without(text, found[0]) };
}

/** "between 1 October and 15 November", "from 2026-10-01 to 2026-10-15". */
function readSpan(text: string, now: DateTime): ReadPeriod | null {
  const [first, second] = ['a', 'b'].map((end) => DAY.replaceAll('(?<', `(?<${end}`));
  const found = new RegExp(
    String.raw`\b(?:between|from) (?:${first ?? ''}) (?:and|to|until|till|-) (?:${second ?? ''})\b`,
    'iu',
  ).exec(text);
  if (!found?.groups) return null;
  const groups = found.groups;
  const named = (end: 'a' | 'b'): Days | null => {
    const said = Object.fromEntries(
      ['iso', 'day', 'month', 'year'].map((name) => [name, groups[`${end}${name}`]]),
    );
    return said['iso'] === undefined ? monthOrDay(said, now, tenseOf(text)) : dayOf(said['iso']);
  };
  const [from, to] = [named('a'), named('b')];
  if (from === null || to === null) return null;
  return { period: { from: iso(from.first), to: iso(to.last) }, rest: without(text, found[0]) };
}

function readBusinessYear(text: string): ReadPeriod | null {
  const found = businessYearIn(text);
  return found === null ? null : { period: found.period, rest: without(text, found.said) };
}

function readInYear(text: string, now: DateTime): ReadPeriod | null {
  const found = readYearPart(text, now);
  return found === null ? null : { period: found.period, rest: without(text, found.words) };
}

/** "in Q3", "Q1 2025", "in 2025". A quarter without a year is the latest one that has begun. */
function readQuarter(text: string, now: DateTime): ReadPeriod | null {
  const found =
    /\b(?<since>since )?(?:in |during |of )?q(?<quarter>[1-4])(?:[ /-]?(?<year>20\d{2}))?\b|\b(?<since2>since )?(?:in|during|of) (?<only>20\d{2})\b(?!-)/iu.exec(
      text,
    );
  if (!found?.groups) return null;
  const { quarter, year, only, since, since2 } = found.groups;
  const unit = only === undefined ? 'quarter' : 'year';
  const month = quarter === undefined ? 1 : Number(quarter) * 3 - 2;
  const named = DateTime.fromObject({ year: Number(only ?? year ?? now.year), month }, { zone: 'utc' });
  const start = year === undefined && only === undefined && named > now ? named.minus({ years: 1 }) : named;
  const to = since === undefined && since2 === undefined ? iso(start.endOf(unit)) : null;
  return { period: { from: iso(start), to }, rest: without(text, found[0]) };
}

/** The last one of that name; on a Monday "since Monday" is a week ago. "Since yesterday" is open, too. */
function readSinceWeekday(text: string, now: DateTime): ReadPeriod | null {
  const found = new RegExp(String.raw`\bsince (?:last )?(?<day>${WEEKDAYS.join('|')})\b`, 'iu').exec(text);
  if (!found?.groups) return null;
  const back = (now.weekday - 1 - WEEKDAYS.indexOf((found.groups['day'] ?? '').toLowerCase()) + 7) % 7;
  return {
    period: { from: iso(now.minus({ days: back === 0 ? 7 : back })), to: null },
    rest: without(text, found[0]),
  };
}

/** Words of what is still to come: "changes planned for December", "to review by March". */
const TO_COME =
  /\b(?:due|planned|scheduled|expected|upcoming|coming|overdue|expir(?:e|es|ing)|(?:go|goes|going) live|reviews?|will|to be|(?:by|until|till) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;
/** Words of what has been, and of what is never known before. */
const HAS_BEEN =
  /\b(?:incidents?|concerns?|recorded|reported|logged|raised|created|changed|updated|modified|made|implemented|closed|approved|accepted|refused|assessed|treated|reviewed|happened|was|were|had|did|since|after)\b/iu;
const MAY_COME = /\b(?:changes?|risks?)\b/iu;
/** What is due may lie back so far. */
const MONTHS_BACK = 3;
/** A plan is made so far ahead, where nothing says that it is one. */
const MONTHS_AHEAD = 3;

type Tense = 'to-come' | 'may-come' | 'been';

/** Of changes and risks a month that begins soon is the one to come; of what has been it is the last one. */
function tenseOf(text: string): Tense {
  if (TO_COME.test(text)) return 'to-come';
  return MAY_COME.test(text) && !HAS_BEEN.test(text) ? 'may-come' : 'been';
}

/** Without a year it is the latest one that has begun, for nobody searches the register for what has not been; of what is to come the next. */
function monthOrDay(
  said: Readonly<Record<string, string | undefined>>,
  now: DateTime,
  tense: Tense,
): Days | null {
  const month =
    MONTHS.split('|').findIndex((name) => new RegExp(`^${name}$`, 'iu').test(said['month'] ?? '')) + 1;
  const year = said['year'] === undefined ? now.year : Number(said['year']);
  const day = said['day'] === undefined ? 1 : Number(said['day']);
  const named = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  if (!named.isValid) return null;
  const first = said['year'] === undefined ? inNearYear(named, now, tense) : named;
  return { first, last: said['day'] === undefined ? first.endOf('month') : first };
}

function inNearYear(named: DateTime, now: DateTime, tense: Tense): DateTime {
  const soon = now.plus({ months: MONTHS_AHEAD });
  if (tense === 'may-come') {
    const next = named.plus({ years: 1 });
    if (named > now) return named <= soon ? named : named.minus({ years: 1 });
    return next <= soon && named < now.minus({ months: MONTHS_BACK }) ? next : named;
  }
  const isToCome = tense === 'to-come';
  const latest = isToCome ? now.plus({ months: 12 - MONTHS_BACK }) : now;
  if (named > latest) return named.minus({ years: 1 });
  return isToCome && named < now.minus({ months: MONTHS_BACK }) ? named.plus({ years: 1 }) : named;
}

function bounded(how: string, { first, last }: Days): Period {
  switch (how) {
    case 'since':
    case 'from':
      return { from: iso(first), to: null };
    case 'after':
      return { from: iso(last.plus({ days: 1 })), to: null };
    case 'before':
      return { from: null, to: iso(first.minus({ days: 1 })) };
    case 'until':
    case 'till':
    case 'by':
      return { from: null, to: iso(last) };
    default:
      return { from: iso(first), to: iso(last) };
  }
}

function without(text: string, found: string): string {
  return text.replace(found, ' ').replace(/\s+/gu, ' ').trim();
}
