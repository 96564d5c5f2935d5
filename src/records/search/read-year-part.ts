import { DateTime } from 'luxon';
import { iso } from './named-days.ts';
import type { Period } from './read-period.ts';

interface Said {
  readonly period: Period;
  /** The words that were read. */
  readonly words: string;
}

/** “The first half of 2026”, “H2”, “before 2026”, “since 2025”, “the weekend”. Without a year a half is the latest that has begun. */
export function readYearPart(text: string, now: DateTime): Said | null {
  return readHalf(text, now) ?? readYear(text) ?? readWeekend(text, now);
}

function readHalf(text: string, now: DateTime): Said | null {
  const found =
    /\b(?:in |during |of |for )?(?:the )?(?:(?<which>first|second|1st|2nd) half|h(?<half>[12]))(?:(?: of)?(?: the)?(?: (?<last>last|this))?(?:[ /-](?<year>year|20\d\d)))?\b/iu.exec(
      text,
    );
  if (!found?.groups) return null;
  const { which = '', half, last, year } = found.groups;
  const isSecond = half === '2' || /^(?:second|2nd)$/iu.test(which);
  const named = year !== undefined && /^\d/u.test(year) ? Number(year) : null;
  const begins = DateTime.fromObject(
    { year: named ?? now.year - (/^last$/iu.test(last ?? '') ? 1 : 0), month: isSecond ? 7 : 1 },
    { zone: 'utc' },
  );
  const start = named === null && begins > now ? begins.minus({ years: 1 }) : begins;
  const end = start.plus({ months: 5 }).endOf('month');
  return { period: { from: iso(start), to: iso(end) }, words: found[0] };
}

function readYear(text: string): Said | null {
  const found =
    /\b(?<how>since|from|before|after|until|till|by|up to)(?: the)?(?: (?:end|start|beginning) of)? (?<year>20\d\d)(?![\d/–-]| ?(?:and|to|until) )/iu.exec(
      text,
    );
  if (!found?.groups) return null;
  const { how = '', year = '' } = found.groups;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const next = `${String(Number(year) + 1)}-01-01`;
  const before = `${String(Number(year) - 1)}-12-31`;
  switch (how.toLowerCase()) {
    case 'since':
    case 'from':
      return { period: { from: first, to: null }, words: found[0] };
    case 'after':
      return { period: { from: next, to: null }, words: found[0] };
    case 'before':
      return { period: { from: null, to: before }, words: found[0] };
    default:
      return { period: { from: null, to: last }, words: found[0] };
  }
}

/** The last one that has begun; “next weekend” the one to come. */
function readWeekend(text: string, now: DateTime): Said | null {
  const found =
    /\b(?:over |at |on |from |during |of |in )?(?:the |this |(?<last>last|the past|past|this past) |(?<next>next|the coming|coming) )?weekend\b/iu.exec(
      text,
    );
  if (!found?.groups) return null;
  const saturday = now.startOf('week').plus({ days: 5 });
  const ahead = found.groups['next'] !== undefined;
  const start = ahead || saturday <= now ? saturday : saturday.minus({ weeks: 1 });
  return { period: { from: iso(start), to: iso(start.plus({ days: 1 })) }, words: found[0] };
}
