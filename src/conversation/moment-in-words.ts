import { DateTime } from 'luxon';

/** An instant (ISO 8601) as a person in `timezone` (an IANA name) reads it: "Tue 24 Nov 2026, 10:30". */
export function momentInWords(instant: string, timezone: string): string {
  return DateTime.fromISO(instant, { zone: timezone, locale: 'en-GB' }).toFormat('ccc d LLL yyyy, HH:mm');
}
