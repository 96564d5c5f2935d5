import { DateTime } from 'luxon';
import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import type { Period } from './read-period.ts';

const SPAN = String.raw`(?<count>\d{1,4}|an?|one|a few|${NUMBER_WORDS.slice(2, 13).join('|')}) (?<unit>day|week|month|quarter|year)s?`;
const MORE = String.raw`(?:more than|over|longer than|at least|for over)`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:that |which )?(?:are |is )?(?:older than ${SPAN}|${MORE} ${SPAN.replaceAll('(?<', '(?<b')} old)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<=\b(?:open|unresolved|pending|running|ongoing)\b.{0,20}?)\b(?:for )?(?:${MORE} |(?<=for )|after (?:more than )?)${SPAN}(?: (?:already|now|or (?:more|longer)))?\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:recorded|reported|logged|raised|opened|created) (?:(?:${MORE}) )?${SPAN} ago(?: or (?:more|longer))?\b`,
    'iu',
  ),
];

/** “Older than 14 days”, “still open after two weeks”, “open for more than a month”: it was recorded by then. */
export function readAge(
  text: string,
  today: string,
): { readonly period: Period | null; readonly rest: string } {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text);
    if (found?.groups === undefined) continue;
    const { count, unit, bcount, bunit } = found.groups;
    const steps = numberOf(count ?? bcount ?? '');
    const span = (unit ?? bunit ?? 'day').toLowerCase();
    const months = span === 'quarter' ? { months: 3 * steps } : { [`${span}s`]: steps };
    const to = DateTime.fromISO(today, { zone: 'utc' }).minus(months).toFormat('yyyy-MM-dd');
    return { period: { from: null, to }, rest: text.replace(found[0], ' ') };
  }
  return { period: null, rest: text };
}

function numberOf(said: string): number {
  if (/^\d/u.test(said)) return Number(said);
  if (/few$/iu.test(said)) return 3;
  return Math.max(1, NUMBER_WORDS.indexOf(said.toLowerCase()));
}
