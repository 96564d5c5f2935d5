import { DateTime } from 'luxon';
import { isInFuture, type When } from '../../../records/when.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { found, type Found } from '../slots/found.ts';
import { readNumber } from '../text/number-words.ts';
import { findPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';

const LASTED = phrase(
  '(?:for(?= (?:[^ ]+ ){1,3}?(?:minutes?|mins?|min|hours?|hrs?|h) (?:starting|beginning|from|since|as of)(?![^ ]))|lasted|went on|(?:was|were|is|been|went) (?:down|out|offline|unavailable|unreachable|wrong|dead)|outage|down|offline|unavailable|took(?: us| them)?(?= (?:[^ .;]+ ){2,4}to (?:fix|solve|restore|recover|repair|sort|get|bring|resolve)))(?: for| of)?' +
    '(?: about| around| roughly| some| exactly| almost| nearly)? (?<count>\\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|ninety|an|half an) (?<unit>minutes?|mins?|min|hours?|hrs?|h)',
);

/** A local wall time to the minute: what is said without one cannot be added to. */
const TO_THE_MINUTE = 16;

/** When it was over, where only its beginning and how long it lasted are said: "it lasted 40 minutes, from 3 pm". */
export function endAfter(reading: Reading, start: When, { now, timezone }: DateContext): Found | null {
  const hit = findPhrase(reading, LASTED)[0];
  const minutes = hit && minutesOf(reading, hit);
  if (!hit || !minutes || start.length !== TO_THE_MINUTE) return null;
  const end = DateTime.fromISO(start, { zone: timezone }).plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm");
  return isInFuture(end, now, timezone) ? null : found(reading, end, hit);
}

function minutesOf(reading: Reading, { groups: { count, unit } }: Hit): number | null {
  if (!count || !unit) return null;
  const each = unit.text.startsWith('h') ? 60 : 1;
  if (count.text === 'half an') return each / 2;
  if (count.text === 'an') return each;
  const number = readNumber(reading.tokens, count.from);
  return number && Number.isInteger(number.value) ? number.value * each : null;
}
