import { DateTime, IANAZone } from 'luxon';
import { precisionOf, type When } from '../records/when.ts';
import { addDays } from '../kernel/add-days.ts';
import { mondayOf, weekOfDay } from './iso-week.ts';
import { remembered } from './remembered.ts';

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
  return wholeDay(calendarDay(now, usable), usable);
}

const wholeDay = remembered((today: string, zone: string): LocalDay => {
  const monday = mondayOf(today);
  return {
    zone,
    today,
    week: weekOfDay(today),
    weekBegins: instantOf(monday, '00:00', zone).getTime(),
    weekEnds: instantOf(addDays(monday, 7), '00:00', zone).getTime(),
  };
});

/** When the clock on the wall shows a time (`09:00`) of a day; where it skips that time, as soon as it runs again. */
export function instantOf(day: string, time: string, zone: string): Date {
  return new Date(wallTime(`${day}T${time}`, zone));
}

const wallTime = remembered((wall: string, zone: string): number =>
  DateTime.fromISO(wall, { zone: usableZone(zone) }).toMillis(),
);

export function usableZone(zone: string): string {
  return IANAZone.create(zone).isValid ? zone : 'UTC';
}

/** The calendar day of something as precise as it was said: an instant is read in `zone`, anything else as written. */
export function dayOf(when: When, zone: string): string {
  return precisionOf(when) === 'instant' ? calendarDay(new Date(when), zone) : when.slice(0, 10);
}

const formatOf = remembered(
  (_: 'day', zone: string) =>
    // Swedish writes a day as ISO 8601 does.
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

const dayAt = remembered((instant: number, zone: string): string => formatOf('day', zone).format(instant));

function calendarDay(instant: Date, zone: string): string {
  return dayAt(instant.getTime(), zone);
}
