import { DateTime } from 'luxon';

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

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = String.raw`(?<iso>\d{4}-\d{2}-\d{2})|(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>${MONTHS})(?: (?<year>\d{4}))?`;

/** "this month", "last quarter", "since October", "before 3 Nov", "overdue". @param today The person's calendar day. */
export function readPeriod(text: string, today: string): ReadPeriod | null {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  return readOverdue(text, now) ?? readRelative(text, now) ?? readNamed(text, now);
}

function readOverdue(text: string, now: DateTime): ReadPeriod | null {
  const found = /\b(?:overdue|past due)\b/iu.exec(text);
  if (!found) return null;
  const period = { from: null, to: iso(now.minus({ days: 1 })) };
  return { period, overdue: true, rest: without(text, found[0]) };
}

function readRelative(text: string, now: DateTime): ReadPeriod | null {
  const single = /\b(?:on )?(?<word>today|yesterday|tomorrow)\b/iu.exec(text);
  if (single) {
    const shift = { today: 0, yesterday: -1, tomorrow: 1 }[
      single.groups?.['word']?.toLowerCase() as 'today' | 'yesterday' | 'tomorrow'
    ];
    const day = iso(now.plus({ days: shift }));
    return { period: { from: day, to: day }, rest: without(text, single[0]) };
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
    String.raw`\b(?<how>since|from|after|before|until|till|by|in|during|on)(?: the)? (?:${DAY})\b`,
    'iu',
  ).exec(text);
  if (!found?.groups) return null;
  const { how = '', ...said } = found.groups;
  const named = said['iso'] === undefined ? monthOrDay(said, now) : dayOf(said['iso']);
  if (named === null) return null;
  return { period: bounded(how.toLowerCase(), named), rest: without(text, found[0]) };
}

interface Days {
  readonly first: DateTime;
  readonly last: DateTime;
}

function dayOf(text: string): Days | null {
  const day = DateTime.fromISO(text, { zone: 'utc' });
  return day.isValid ? { first: day, last: day } : null;
}

/** Without a year it is the latest one that has begun: nobody searches the register for what has not been. */
function monthOrDay(said: Readonly<Record<string, string | undefined>>, now: DateTime): Days | null {
  const month =
    MONTHS.split('|').findIndex((name) => new RegExp(`^${name}$`, 'iu').test(said['month'] ?? '')) + 1;
  const year = said['year'] === undefined ? now.year : Number(said['year']);
  const day = said['day'] === undefined ? 1 : Number(said['day']);
  const named = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  if (!named.isValid) return null;
  const first = said['year'] === undefined && named > now ? named.minus({ years: 1 }) : named;
  return { first, last: said['day'] === undefined ? first.endOf('month') : first };
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

function iso(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}

function without(text: string, found: string): string {
  return text.replace(found, ' ').replace(/\s+/gu, ' ').trim();
}
