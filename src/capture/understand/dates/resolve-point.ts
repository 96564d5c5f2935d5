import { addDays } from '../../../kernel/add-days.ts';
import { DateTime } from 'luxon';
import { isInFuture, isInPast, type When } from '../../../records/when.ts';
import { isAmericanZone } from './american-zone.ts';
import { offsetMinutes } from './parse-zone.ts';
import type { Clock, DayPart, Point, Zone } from './point.ts';
import { resolveDay, type Tense } from './resolve-day.ts';

export interface DateContext {
  readonly now: Date;
  readonly timezone: string;
}

/**
 * What was said as an ISO date, exactly as precise. `day` is the day that the message speaks of when the
 * point itself names none ("we noticed at 10:00" after "yesterday"). Null when it is no day of the calendar.
 */
export function resolvePoint(
  point: Point,
  tense: Tense,
  context: DateContext,
  day: string | null = null,
): When | null {
  if (point.shift !== null) return shifted(point.shift, context);
  const said =
    point.day === null ? day : resolveDay(point.day, todayIn(context.timezone, context.now), tense);
  if (point.day !== null && said === null) return null;
  if (point.clock === null) return said;
  const { hour, minute } = halfOfDay(point.clock, point.part, context.timezone);
  const time = `${two(hour)}:${two(minute)}`;
  if (said !== null) return atZone(dayOfNight(said, hour, point), time, point.clock.zone, context.timezone);
  const early =
    tense === 'past'
      ? (earlyToday(point, hour, minute, context) ?? lateToday(point, hour, minute, context))
      : null;
  return early ?? nearestTime(time, point.clock.zone, tense, context);
}

/** The hour from which on somebody who names a time means one at which people are awake. */
const WORKING_DAY = 8;

/**
 * "At ten past one", told at six in the morning: of the night that has just passed, not of the afternoon before it. The same of digits that
 * may be of either half ("6:50", told in Chicago at noon), at whatever hour they are told.
 */
function earlyToday(
  { clock, part }: Point,
  hour: number,
  minute: number,
  { now, timezone }: DateContext,
): When | null {
  const isWorkingDay = DateTime.fromJSDate(now, { zone: timezone }).hour >= WORKING_DAY;
  const isOpen = clock?.half === 'words' || (clock?.half === 'digits' && isAmericanZone(timezone));
  if (!isOpen || part !== null || clock.zone !== null || hour < 12) return null;
  if (isWorkingDay && clock.half === 'words') return null;
  const today = todayIn(timezone, now).toFormat('yyyy-MM-dd');
  const [early, late] = [hour - 12, hour].map((one) => `${today}T${two(one)}:${two(minute)}`);
  const isPast = (when: When | undefined): when is When =>
    when !== undefined && !isInFuture(when, now, timezone);
  return !isPast(late) && isPast(early) ? early : null;
}

/** "At ten to eleven", told at twenty to twelve at night: of the evening that is passing, not of the morning. */
function lateToday(
  { clock, part }: Point,
  hour: number,
  minute: number,
  { now, timezone }: DateContext,
): When | null {
  if (clock?.half !== 'words' || part !== null || clock.zone !== null || hour < EVENING - 12 || hour >= 12)
    return null;
  const then = DateTime.fromJSDate(now, { zone: timezone });
  const late = `${todayIn(timezone, now).toFormat('yyyy-MM-dd')}T${two(hour + 12)}:${two(minute)}`;
  const since = then.diff(DateTime.fromISO(late, { zone: timezone }), 'hours').hours;
  return since >= 0 && since <= JUST_PASSED ? late : null;
}

/** From six in the evening, and within this many hours of it, a time in words is one of the evening. */
const EVENING = 18;
const JUST_PASSED = 3;

/** Midnight UTC of the calendar day that it is in a zone: arithmetic on days never meets a change of clocks. */
export function todayIn(timezone: string, now: Date): DateTime {
  return DateTime.fromJSDate(now, { zone: timezone }).setZone('utc', { keepLocalTime: true }).startOf('day');
}

/** Elapsed time, so an hour ago is an hour ago on the night when the clocks change. */
function shifted(minutes: number, { now, timezone }: DateContext): When {
  const then = DateTime.fromJSDate(now, { zone: timezone }).plus({ minutes });
  const wall = then.toFormat("yyyy-MM-dd'T'HH:mm");
  // In the hour that is repeated a wall time alone may read as one still to come: then its offset is given with it.
  const misread = minutes < 0 ? isInFuture(wall, now, timezone) : isInPast(wall, now, timezone);
  return misread ? `${wall}${offsetText(then.offset)}` : wall;
}

/** "last night at 2" is in the night after the evening that "last night" began with. */
function dayOfNight(day: string, hour: number, point: Point): string {
  const afterMidnight = point.part === 'night' && hour < 6;
  if (!afterMidnight || point.day?.day !== 'relative' || point.day.days !== -1) return day;
  return addDays(day, 1);
}

/**
 * The hour on the 24-hour clock. A part of the day decides; without one, words mean the hour at which people
 * are awake.
 */
function halfOfDay(clock: Clock, part: DayPart | null, timezone: string): Clock {
  if (clock.half === 'stated') return clock;
  if (part === 'am') return { ...clock, hour: clock.hour % 12 };
  if (part === 'pm' && clock.hour <= 12) return { ...clock, hour: (clock.hour % 12) + 12 };
  if (part === 'night')
    return { ...clock, hour: clock.hour >= 6 && clock.hour < 12 ? clock.hour + 12 : clock.hour % 12 };
  const literal = clock.half === 'digits' && !isAmericanZone(timezone);
  return !literal && clock.hour >= 1 && clock.hour <= 6 ? { ...clock, hour: clock.hour + 12 } : clock;
}

/** A time without a day: today, or the day beside it when today's does not fit the tense. */
function nearestTime(time: string, zone: Zone | null, tense: Tense, { now, timezone }: DateContext): When {
  const name = zone?.zone === 'place' ? zone.iana : timezone;
  const today = zone && zone.zone !== 'place' ? dayAtOffset(zone, timezone, now) : todayIn(name, now);
  const on = (days: number): When =>
    atZone(today.plus({ days }).toFormat('yyyy-MM-dd'), time, zone, timezone);
  if (tense === 'past' && isInFuture(on(0), now, timezone)) return on(-1);
  return tense === 'future' && isInPast(on(0), now, timezone) ? on(1) : on(0);
}

function dayAtOffset(zone: Zone, timezone: string, now: Date): DateTime {
  return DateTime.fromJSDate(now, { zone: 'utc' })
    .plus({ minutes: offsetMinutes(zone, '', timezone) })
    .startOf('day');
}

function atZone(day: string, time: string, zone: Zone | null, timezone: string): When {
  const wall = `${day}T${time}`;
  return zone === null ? wall : `${wall}${offsetText(offsetMinutes(zone, wall, timezone))}`;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
