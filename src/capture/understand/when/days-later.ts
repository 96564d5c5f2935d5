import { DateTime } from 'luxon';
import { isInFuture, type When } from '../../../records/when.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { found, type Found } from '../slots/found.ts';
import type { Cue } from '../text/cues.ts';
import { readNumber } from '../text/number-words.ts';
import { findPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import type { IncidentRole } from './incident-cues.ts';

const LATER = phrase(
  '(?<next>(?:the )?(?:next|following) (?:day|morning)|the day after)|' +
    '(?<count>\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?<unit>days?|weeks?) (?:later|afterwards|after(?= (?:[.,;¶)]|that)(?![^ ])|$))',
);

/** When it was noticed, where that is said in days after it happened: "found by the pharmacist the day after". */
export function noticedLater(
  reading: Reading,
  start: When,
  cues: readonly Cue<IncidentRole>[],
  { now, timezone }: DateContext,
): Found | null {
  // "At 8:20 the next morning" says more than a day.
  const hit = findPhrase(reading, LATER).find(
    (one) => reading.tokens[one.from - 1]?.kind !== 'number' && isNoticed(reading, one, cues),
  );
  const days = hit && daysOf(reading, hit);
  if (!hit || !days) return null;
  const day = DateTime.fromISO(start.slice(0, 10), { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
  return isInFuture(day, now, timezone) ? null : found(reading, day, hit);
}

/** In the sentence the nearest verb is one of noticing. */
function isNoticed(reading: Reading, hit: Hit, cues: readonly Cue<IncidentRole>[]): boolean {
  const sentence = reading.sentences.find(({ from, to }) => hit.from >= from && hit.from < to);
  const here = cues.filter((cue) => sentence && cue.from >= sentence.from && cue.to <= sentence.to);
  const gap = (cue: Cue<IncidentRole>): number =>
    cue.to <= hit.from ? hit.from - cue.to : cue.from - hit.to;
  return here.toSorted((a, b) => gap(a) - gap(b))[0]?.role === 'detected';
}

function daysOf(reading: Reading, { groups: { next, count, unit } }: Hit): number | null {
  if (next) return 1;
  if (!count || !unit) return null;
  const number = /^an?$/u.test(count.text) ? 1 : (readNumber(reading.tokens, count.from)?.value ?? null);
  return number === null ? null : number * (unit.text.startsWith('w') ? 7 : 1);
}
