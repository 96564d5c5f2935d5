import { DateTime } from 'luxon';
import type { DateMention } from './find-mentions.ts';
import { resolveDay } from './resolve-day.ts';
import { todayIn, type DateContext } from './resolve-point.ts';

/** A date without its year is taken to lie ahead when it comes up within two months and was last more than ten ago. */
const SOON_DAYS = 60;
const LONG_AGO_DAYS = 300;

/** True when a mention speaks of a day to come whatever the tense: "tomorrow", "next Friday", "on 31 December" in November. */
export function liesAhead({ start }: DateMention, { now, timezone }: DateContext): boolean {
  if (start.shift !== null) return start.shift > 0;
  if (start.day === null) return false;
  const today = todayIn(timezone, now);
  if (start.day.day === 'weekday') return start.day.which !== 'plain' && start.day.which !== 'last';
  const [past, future] = [resolveDay(start.day, today, 'past'), resolveDay(start.day, today, 'future')];
  // Only one of the two falls on the weekday that is said with it.
  if (past === null || future === null) return future !== null;
  if (past === future) return daysBetween(today, future) > 0;
  return daysBetween(today, future) <= SOON_DAYS && -daysBetween(today, past) > LONG_AGO_DAYS;
}

/** True when the only reading to come of a date without its year is most of a year away, and the other just passed. */
export function isFarAhead({ start }: DateMention, { now, timezone }: DateContext): boolean {
  if (start.day?.day !== 'date' || start.day.year !== null) return false;
  const future = resolveDay(start.day, todayIn(timezone, now), 'future');
  return future !== null && daysBetween(todayIn(timezone, now), future) > LONG_AGO_DAYS;
}

function daysBetween(today: DateTime, day: string): number {
  return DateTime.fromISO(day, { zone: 'utc' }).diff(today, 'days').days;
}
