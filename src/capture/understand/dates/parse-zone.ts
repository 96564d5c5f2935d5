import { DateTime } from 'luxon';
import { low, type Parse, type Zone } from './point.ts';

const HOUR = 60;

/** What an abbreviation means unless the author's zone says otherwise (`SHARED`). */
const OFFSETS: Readonly<Record<string, number>> = {
  utc: 0, gmt: 0, z: 0, wet: 0, west: HOUR, cet: HOUR, mez: HOUR, cest: 2 * HOUR, mesz: 2 * HOUR, eet: 2 * HOUR,
  eest: 3 * HOUR, msk: 3 * HOUR, bst: HOUR, est: -5 * HOUR, edt: -4 * HOUR, cst: -6 * HOUR, cdt: -5 * HOUR,
  mst: -7 * HOUR, mdt: -6 * HOUR, pst: -8 * HOUR, pdt: -7 * HOUR, jst: 9 * HOUR, sgt: 8 * HOUR, hkt: 8 * HOUR,
  aest: 10 * HOUR, aedt: 11 * HOUR, awst: 8 * HOUR, nzst: 12 * HOUR, nzdt: 13 * HOUR, ist: 5.5 * HOUR,
}; // prettier-ignore

const PLACES: Readonly<Record<string, string>> = {
  et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles',
  eastern: 'America/New_York', central: 'America/Chicago', pacific: 'America/Los_Angeles',
  amsterdam: 'Europe/Amsterdam', berlin: 'Europe/Berlin', dublin: 'Europe/Dublin', lisbon: 'Europe/Lisbon',
  london: 'Europe/London', madrid: 'Europe/Madrid', paris: 'Europe/Paris', rome: 'Europe/Rome', uk: 'Europe/London',
  vienna: 'Europe/Vienna', zurich: 'Europe/Zurich', tokyo: 'Asia/Tokyo', singapore: 'Asia/Singapore',
  sydney: 'Australia/Sydney', indian: 'Asia/Kolkata', india: 'Asia/Kolkata', german: 'Europe/Berlin',
}; // prettier-ignore

/** A zone right after a clock time: "UTC", "(CET)", "UTC+2", "Berlin time". */
export const parseZone: Parse<Zone> = (tokens, at) => {
  if (low(tokens, at) === '(') {
    const inside = parseZone(tokens, at + 1);
    return inside && low(tokens, inside.to) === ')' ? { value: inside.value, to: inside.to + 1 } : null;
  }
  const word = low(tokens, at);
  if (tokens[at]?.kind !== 'word') return null;
  if (word === 'utc' || word === 'gmt') return withOffset(tokens, at + 1);
  return (
    parsePlace(tokens, at) ?? (word in OFFSETS ? { value: { zone: 'name', name: word }, to: at + 1 } : null)
  );
};

/** "Berlin time", and the American "ET" in capitals. */
const parsePlace: Parse<Zone> = (tokens, at) => {
  const iana = PLACES[low(tokens, at)];
  if (iana === undefined) return null;
  if (low(tokens, at + 1) === 'time') return { value: { zone: 'place', iana }, to: at + 2 };
  // "19:30 Pacific the search went dark": the American zones by their first word, where no name goes on.
  const alone = AMERICAN.test(tokens[at]?.text ?? '') && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
  if (alone) return { value: { zone: 'place', iana }, to: at + 1 };
  return /^[ECMP]T$/u.test(tokens[at]?.text ?? '') ? { value: { zone: 'place', iana }, to: at + 1 } : null;
};

const AMERICAN = /^(?:Eastern|Central|Pacific)$/u;

/** What follows "UTC": "+2", "-05:00", or nothing. */
const withOffset = (tokens: Parameters<Parse<Zone>>[0], at: number): { value: Zone; to: number } => {
  const sign = low(tokens, at) === '+' ? 1 : low(tokens, at) === '-' || tokens[at]?.hyphenated ? -1 : 0;
  const numberAt = tokens[at]?.hyphenated ? at : at + 1;
  const match = sign === 0 ? null : /^(\d{1,2})(?::?(\d{2}))?$/u.exec(low(tokens, numberAt));
  const touches = (tokens[numberAt]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= 2;
  if (!match || !touches) return { value: { zone: 'offset', minutes: 0 }, to: at };
  const minutes = sign * (Number(match[1]) * HOUR + Number(match[2] ?? 0));
  return { value: { zone: 'offset', minutes }, to: numberAt + 1 };
};

/**
 * How far a zone is ahead of UTC at a wall time, in minutes. The author's zone decides between abbreviations
 * that share letters.
 */
export function offsetMinutes(zone: Zone, wallTime: string, timezone: string): number {
  if (zone.zone === 'place') return DateTime.fromISO(wallTime, { zone: zone.iana }).offset;
  if (zone.zone === 'offset') return zone.minutes;
  const shared = SHARED[zone.name]?.find(([prefix]) => timezone.startsWith(prefix));
  return shared?.[1] ?? OFFSETS[zone.name] ?? 0;
}

/** "Irish Standard Time" and "India Standard Time" share their letters. */
const SHARED: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  ist: [['Europe/Dublin', HOUR], ['Asia/Jerusalem', 2 * HOUR]],
  cst: [['Asia/', 8 * HOUR]],
  est: [['Australia/', 10 * HOUR]],
}; // prettier-ignore
