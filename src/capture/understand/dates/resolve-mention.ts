import { addDays } from '../../../kernel/add-days.ts';
import { DateTime } from 'luxon';
import { isInFuture, type When } from '../../../records/when.ts';
import type { DateMention } from './find-mentions.ts';
import type { Day, Point } from './point.ts';
import { resolveDay, type Tense } from './resolve-day.ts';
import { resolvePoint, type DateContext } from './resolve-point.ts';

export interface Resolved {
  readonly start: When;
  readonly end: When | null;
}

/** A mention as dates. `day` is the day the message speaks of, for a mention that is only a time. */
export function resolveMention(
  mention: Pick<DateMention, 'start' | 'end'>,
  tense: Tense,
  context: DateContext,
  day: string | null = null,
): Resolved | null {
  if (mention.end === null || tense === 'future') {
    const start = resolvePoint(mention.start, tense, context, day);
    return start === null ? null : { start, end: null };
  }
  return resolveRange(mention.start, mention.end, tense, context, day);
}

/**
 * The end is the nearest that fits, and the start lies before it: "from Monday to Wednesday" is never half
 * in the future.
 */
function resolveRange(
  start: Point,
  end: Point,
  tense: Tense,
  context: DateContext,
  day: string | null,
): Resolved | null {
  if (end.day === null) return resolveHours(start, end, tense, context, day);
  const endWhen = resolvePoint(end, tense, context);
  if (endWhen === null) return null;
  const startWhen = resolveStart(start, end.day, endWhen, tense, context);
  if (startWhen === null) return null;
  if (isInFuture(startWhen, context.now, context.timezone)) return { start: startWhen, end: null };
  return { start: startWhen, end: fittingEnd(startWhen, endWhen, context) };
}

/** "from Monday": the Monday before the end, not the one before today. */
function resolveStart(start: Point, endDay: Day, end: When, tense: Tense, context: DateContext): When | null {
  const { day } = start;
  if (day === null) return null;
  const open =
    (day.day === 'weekday' && day.which === 'plain') || day.day === 'date' || day.day === 'day-of-month';
  if (!open) return resolvePoint(start, tense, context);
  // "Tue 08:00 until Tue 17:30" is one Tuesday.
  const sameDay = resolvePoint({ ...start, day: null }, tense, context, end.slice(0, 10));
  if (start.clock && said(day) === said(endDay) && sameDay !== null && sameDay < end) return sameDay;
  const startDay = resolveDay(day, DateTime.fromISO(end.slice(0, 10), { zone: 'utc' }), tense);
  return startDay && resolvePoint({ ...start, day: null }, tense, context, startDay);
}

function said(day: Day): string {
  return JSON.stringify(day);
}

/** Hours of one day; an end that is earlier than its start is after midnight. */
function resolveHours(
  start: Point,
  end: Point,
  tense: Tense,
  context: DateContext,
  day: string | null,
): Resolved | null {
  const startWhen = resolvePoint(start, tense, context, day);
  if (startWhen === null) return null;
  const startDay = startWhen.slice(0, 10);
  const sameDay = resolvePoint(end, tense, context, startDay);
  if (sameDay === null) return { start: startWhen, end: null };
  const next = addDays(startDay, 1);
  const endWhen =
    sameDay.slice(0, 16) > startWhen.slice(0, 16) ? sameDay : resolvePoint(end, tense, context, next);
  return { start: startWhen, end: fittingEnd(startWhen, endWhen, context) };
}

/** An end that is still to come, or that lies before its start, was not understood. */
function fittingEnd(start: When, end: When | null, { now, timezone }: DateContext): When | null {
  if (end === null || isInFuture(end, now, timezone)) return null;
  const length = Math.min(start.length, end.length, 16);
  return end.slice(0, length) >= start.slice(0, length) ? end : null;
}
