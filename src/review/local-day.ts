import { IANAZone } from 'luxon';
import { dayIn, precisionOf, type When } from '../records/when.ts';
import { isoWeek } from './iso-week.ts';

/** The calendar of one person at one moment: "today" and "this week" are theirs, not the server's. */
export interface LocalDay {
  /** IANA name. */
  readonly zone: string;
  /** `2026-11-24` */
  readonly today: string;
  /** `2026-W48` */
  readonly week: string;
}

/** A zone that does not exist counts as UTC: a person's broken profile must not keep reviews from the others. */
export function localDay(now: Date, zone: string): LocalDay {
  const usable = usableZone(zone);
  return { zone: usable, today: dayIn(usable, now), week: isoWeek(now, usable) };
}

export function usableZone(zone: string): string {
  return IANAZone.isValidZone(zone) ? zone : 'UTC';
}

/** The calendar day of something as precise as it was said: an instant is read in `zone`, anything else as written. */
export function dayOf(when: When, zone: string): string {
  return precisionOf(when) === 'instant' ? dayIn(zone, new Date(when)) : when.slice(0, 10);
}

const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to a later one; 0 when both are the same, below zero when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
