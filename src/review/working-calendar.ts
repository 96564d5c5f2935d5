import { weekdayOf } from './day-arithmetic.ts';
import type { DaysOff, ReviewSettings, Weekday } from './review-settings.ts';

/** On which days one person may be asked something: calendar days such as `2026-11-24`. */
export interface WorkingCalendar {
  isWorkingDay(day: string): boolean;
}

/** Whom a calendar is for. `id` null: the organization as a whole. */
export interface CalendarOwner {
  readonly id: string | null;
  /** IANA name. */
  readonly zone: string;
}

/** A person's own days stand over their country's, and those over the organization's; days off add up. */
export function workingCalendar({ id, zone }: CalendarOwner, settings: ReviewSettings): WorkingCalendar {
  const person = id === null ? undefined : settings.people[id];
  const country =
    person?.country === undefined
      ? Object.values(settings.countries).find(({ zones }) => zones.includes(zone))
      : settings.countries[person.country];
  const working = new Set(person?.workingDays ?? country?.workingDays ?? settings.workingDays);
  const off = [...settings.daysOff, ...(country?.daysOff ?? []), ...(person?.daysOff ?? [])];
  return {
    isWorkingDay: (day) => working.has(weekdayOf(day) as Weekday) && !off.some((span) => covers(span, day)),
  };
}

function covers(span: DaysOff, day: string): boolean {
  return 'everyYear' in span ? day.slice(5) === span.everyYear : span.from <= day && day <= span.to;
}
