import { DateTime, IANAZone } from 'luxon';
import { precisionOf, type When } from '../records/when.ts';
import { addDays } from './day-arithmetic.ts';
import { mondayOf, weekOfDay } from './iso-week.ts';

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
  const today = calendarDay(now, usable);
  const monday = mondayOf(today);
  return {
    zone: usable,
    today,
    week: weekOfDay(today),
    weekBegins: instantOf(monday, '00:00', usable).getTime(),
    weekEnds: instantOf(addDays(monday, 7), '00:00', usable).getTime(),
  };
}

/** When the clock on the wall shows a time (`09:00`) of a day; where it skips that time, as soon as it runs again. */
export function instantOf(day: string, time: string, zone: string): Date {
  const key = `${day}T${time} ${zone}`;
  const known = instants.get(key);
  if (known !== undefined) return new Date(known);
  const instant = DateTime.fromISO(`${day}T${time}`, { zone: usableZone(zone) }).toMillis();
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(key, instant);
  return new Date(instant);
}

/** The same few openings of a week are asked for again and again, and a zone's rules are slow to work out. */
const instants = new Map<string, number>();
const MOST_INSTANTS = 10_000;

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
