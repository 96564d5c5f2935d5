import { DateTime, IANAZone } from 'luxon';
import { precisionOf, type When } from '../records/when.ts';
import { isoWeek } from './iso-week.ts';

/** The calendar of one person at one moment: "today" and "this week" are theirs, not the server's. */
export interface LocalDay {
  /** IANA name. */
  readonly zone: string;
  /** `2026-11-24` */
  readonly today: string;
  /** `2026-W48`, and where it begins and ends: milliseconds since 1970, the end not included. */
  readonly week: string;
  readonly weekBegins: number;
  readonly weekEnds: number;
}

/** A zone that does not exist counts as UTC: a person's broken profile must not keep reviews from the others. */
export function localDay(now: Date, zone: string): LocalDay {
  const usable = usableZone(zone);
  const monday = DateTime.fromJSDate(now, { zone: usable }).startOf('week');
  return {
    zone: usable,
    today: calendarDay(now, usable),
    week: isoWeek(now, usable),
    weekBegins: monday.toMillis(),
    weekEnds: monday.plus({ weeks: 1 }).toMillis(),
  };
}

export function usableZone(zone: string): string {
  return IANAZone.create(zone).isValid ? zone : 'UTC';
}

/** The calendar day of something as precise as it was said: an instant is read in `zone`, anything else as written. */
export function dayOf(when: When, zone: string): string {
  return precisionOf(when) === 'instant' ? calendarDay(new Date(when), zone) : when.slice(0, 10);
}

/** One formatter for each zone: a review asks for the day of every record and answer there is. */
const formats = new Map<string, Intl.DateTimeFormat>();

function calendarDay(instant: Date, zone: string): string {
  const format =
    formats.get(zone) ??
    // Swedish writes a day as ISO 8601 does.
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format.format(instant);
}

const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to a later one; 0 when both are the same, below zero when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
