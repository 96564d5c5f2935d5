import { addDays } from '../kernel/add-days.ts';
import { mondayOf } from './iso-week.ts';
import { dayOf, instantOf, localDay, usableZone } from './local-day.ts';
import { timeOf, type ReviewAt } from './review-schedule.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** When one person may be sent something. */
export interface SendTimes {
  /** IANA name. */
  readonly zone: string;
  readonly calendar: WorkingCalendar;
  readonly at: ReviewAt;
}

const HOUR_MS = 3_600_000;

const LIMITS = {
  /** What was missed at its time comes in the working day that began with it, and not in the evening. */
  windowHours: 8,
  /** Further ahead nobody looks: longer leave is looked at again meanwhile. */
  daysAhead: 62,
  weeksAhead: 9,
} as const;

/** The first moment from `from` on that is on a working day, at the time of day of the reviews or up to eight hours after it. */
export function nextAllowed(from: Date, times: SendTimes): Date | null {
  const zone = usableZone(times.zone);
  const first = dayOf(from.toISOString(), zone);
  for (let ahead = 0; ahead <= LIMITS.daysAhead; ahead += 1) {
    const day = addDays(first, ahead);
    if (!times.calendar.isWorkingDay(day)) continue;
    const opens = instantOf(day, timeOf(times.at), zone);
    if (from <= opens) return opens;
    if (from < closing(day, opens, zone)) return from;
  }
  return null;
}

function closing(day: string, opens: Date, zone: string): Date {
  const closes = new Date(opens.getTime() + LIMITS.windowHours * HOUR_MS);
  return dayOf(closes.toISOString(), zone) === day ? closes : instantOf(addDays(day, 1), '00:00', zone);
}

export function isAllowed(now: Date, times: SendTimes): boolean {
  return nextAllowed(now, times)?.getTime() === now.getTime();
}

/**
 * When the review of the ISO week of `instant` is due: on its day, else on the next working day of that week, else on the
 * last one before; null when the person works on no day of that week.
 */
export function reviewTime(instant: Date, times: SendTimes): Date | null {
  const { today, zone } = localDay(instant, times.zone);
  return reviewTimeOf(mondayOf(today), { ...times, zone });
}

function reviewTimeOf(monday: string, { calendar, at, zone }: SendTimes): Date | null {
  const slot = addDays(monday, at.weekday - 1);
  const after = Array.from({ length: 8 - at.weekday }, (_, days) => addDays(slot, days));
  const before = Array.from({ length: at.weekday - 1 }, (_, days) => addDays(slot, -1 - days));
  const day = [...after, ...before].find((one) => calendar.isWorkingDay(one));
  return day === undefined ? null : instantOf(day, timeOf(at), zone);
}

/** When the review of the next week that has one is due. */
export function followingReview(instant: Date, times: SendTimes): Date | null {
  const { today, zone } = localDay(instant, times.zone);
  for (let week = 1; week <= LIMITS.weeksAhead; week += 1) {
    const time = reviewTimeOf(addDays(mondayOf(today), 7 * week), { ...times, zone });
    if (time !== null) return time;
  }
  return null;
}

/** The time of day of the reviews on the `count`th working day after the day of `from`. */
export function workingDaysAfter(from: Date, count: number, times: SendTimes): Date | null {
  let at: Date | null = from;
  for (let left = count; left > 0 && at !== null; left -= 1) at = nextOpening(at, times);
  return at;
}

/** The time of day of the reviews on the next working day, not counting that of `after`. */
export function nextOpening(after: Date, times: SendTimes): Date | null {
  const { today, zone } = localDay(after, times.zone);
  return nextAllowed(instantOf(addDays(today, 1), '00:00', zone), times);
}
