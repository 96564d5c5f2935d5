import { addDays } from '../../../kernel/add-days.ts';
import { DateTime } from 'luxon';
import { isInFuture, type When } from '../../../records/when.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { found, type Found } from '../slots/found.ts';
import type { Cue } from '../text/cues.ts';
import { readNumber } from '../text/number-words.ts';
import { findPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { IncidentRole } from './incident-cues.ts';

const LATER = phrase(
  '(?<same>(?:the |that )?same (?:day|morning|afternoon|evening|night))|' +
    '(?<next>(?:the )?(?:next|following) (?:day|morning)|the day after)|' +
    '(?<count>\\d{1,3}|half an|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty) ' +
    '(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?) (?:later|afterwards|after(?= (?:[.,;¶)]|that)(?![^ ])|$))',
);

/** A local wall time to the minute: to what is said without one no hours can be added. */
const TO_THE_MINUTE = 16;

/** When it was noticed or over, where that is said from when it happened: "found by the pharmacist the day after", "fixed an hour later". */
export function toldLater(
  reading: Reading,
  role: 'detected' | 'ended',
  start: When,
  others: readonly Span[],
  cues: readonly Cue<IncidentRole>[],
  { now, timezone }: DateContext,
): Found | null {
  // "At 8:20 the next morning" says more than a day.
  const hit = findPhrase(reading, LATER).find(
    (one) => reading.tokens[one.from - 1]?.kind !== 'number' && roleAt(reading, one, cues) === role,
  );
  const after = hit && lengthOf(reading, hit);
  // After another date "the same day" is that one's.
  if (!hit || !after || others.some(({ from, to }) => from !== hit.from && to <= hit.from)) return null;
  const when = 'days' in after ? addDays(start.slice(0, 10), after.days) : minutesAfter(start, after.minutes);
  return when === null || isInFuture(when, now, timezone) ? null : found(reading, when, hit);
}

function minutesAfter(start: When, minutes: number): When | null {
  if (start.length !== TO_THE_MINUTE) return null;
  return DateTime.fromISO(start, { zone: 'utc' }).plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** "The next morning at 8": the day on which a bare time lies, counted from the day before. */
export function nextDayBefore(reading: Reading, { from }: Span): boolean {
  return findPhrase(reading, NEXT_AT, { from: Math.max(0, from - 6), to: from }).some(
    ({ to }) => to === from,
  );
}

const NEXT_AT = phrase('(?:the )?(?:next|following) (?:day|morning)(?: ,)?(?: (?:at|around|about|by))*');

/** What the nearest verb of the sentence makes it the time of. */
function roleAt(reading: Reading, hit: Hit, cues: readonly Cue<IncidentRole>[]): IncidentRole | null {
  const sentence = reading.sentences.find(({ from, to }) => hit.from >= from && hit.from < to);
  const here = cues.filter((cue) => sentence && cue.from >= sentence.from && cue.to <= sentence.to);
  const gap = (cue: Cue<IncidentRole>): number =>
    cue.to <= hit.from ? hit.from - cue.to : cue.from - hit.to;
  return here.toSorted((a, b) => gap(a) - gap(b))[0]?.role ?? null;
}

function lengthOf(
  reading: Reading,
  { groups: { same, next, count, unit } }: Hit,
): { readonly days: number } | { readonly minutes: number } | null {
  if (same) return { days: 0 };
  if (next) return { days: 1 };
  if (!count || !unit) return null;
  const number = amountOf(reading, count);
  if (number === null) return null;
  if (unit.text.startsWith('m')) return { minutes: number };
  if (unit.text.startsWith('h')) return { minutes: number * 60 };
  return { days: number * (unit.text.startsWith('w') ? 7 : 1) };
}

function amountOf(reading: Reading, { text, from }: Span & { readonly text: string }): number | null {
  if (text === 'half an') return 0.5;
  return /^an?$/u.test(text) ? 1 : (readNumber(reading.tokens, from)?.value ?? null);
}
