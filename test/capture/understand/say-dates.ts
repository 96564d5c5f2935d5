import { isAmericanZone } from '../../../src/capture/understand/dates/american-zone.ts';
import { findMentions } from '../../../src/capture/understand/dates/find-mentions.ts';
import type { Tense } from '../../../src/capture/understand/dates/resolve-day.ts';
import { resolveMention } from '../../../src/capture/understand/dates/resolve-mention.ts';
import { readText } from '../../../src/capture/understand/text/reading.ts';

/** A Tuesday morning in winter. */
export const NOW = '2026-11-24T10:30:00+01:00';

/** Every date of a text: a range as "start … end". */
export function sayDates(
  text: string,
  tense: Tense,
  timezone = 'Europe/Amsterdam',
  now = NOW,
): readonly string[] {
  return findMentions(readText(text), isAmericanZone(timezone)).map((mention) => {
    const resolved = resolveMention(mention, tense, { now: new Date(now), timezone });
    if (resolved === null) return 'no such day';
    return resolved.end === null ? resolved.start : `${resolved.start} … ${resolved.end}`;
  });
}
