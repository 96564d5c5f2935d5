import { addDays } from '../../../kernel/add-days.ts';
import { DateTime } from 'luxon';
import { isInFuture, type When } from '../../../records/when.ts';
import type { DateMention } from '../dates/find-mentions.ts';
import type { Point } from '../dates/point.ts';
import type { Tense } from '../dates/resolve-day.ts';
import { resolveMention, type Resolved } from '../dates/resolve-mention.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import type { Span } from '../text/sentences.ts';

/** A mention with the role that its clause gives it; null when it is the date of something else. */
export interface RoledMention<Role extends string> {
  readonly item: DateMention;
  readonly role: Role | null;
  readonly sentence: Span;
  /** How likely it has the role, as log odds, where that is seen. */
  readonly odds?: number;
  /** The role of the verb that governs it, if one does. */
  readonly told?: string | null;
}

export interface ReadOptions {
  readonly tense: Tense;
  readonly context: DateContext;
  /** What cannot be later than this date: a bare time before it is on the day after. */
  readonly notBefore?: When | undefined;
}

/** The first mention in a role, as a date. A time that stands apart from its day is put together with it. */
export function readRole<Role extends string>(
  mentions: readonly RoledMention<Role>[],
  role: Role,
  options: ReadOptions,
): (Resolved & Span) | null {
  const own = mentions.filter((mention) => mention.role === role);
  // "since" says when it began, whatever else is dated before it.
  const since = own.find((mention) => mention.item.lead === 'since' && !isDoubtful(mention, own));
  const [first, second] = since ? [since] : own;
  if (!first) return null;
  const near =
    second !== undefined && (second.sentence === first.sentence || isNext(mentions, first, second));
  const whole = near ? together(first.item, second.item) : null;
  const said = whole ?? first.item;
  const bare = said.start.day === null && said.start.shift === null;
  const day = bare
    ? (dayBefore(mentions, first.item, options) ?? options.notBefore?.slice(0, 10) ?? null)
    : null;
  const resolved =
    day === null ? resolveMention(said, options.tense, options.context) : onDay(said, day, options);
  return resolved && { ...notTooEarly(resolved, said, options), from: said.from, to: said.to };
}

/** So much less likely than another it is not what began. */
const FAR = 1.5;

function isDoubtful<Role extends string>(
  { odds }: RoledMention<Role>,
  own: readonly RoledMention<Role>[],
): boolean {
  return odds !== undefined && own.some((other) => (other.odds ?? 0) > odds + FAR);
}

/** From these log odds on, a time in another sentence is one of the same thing. */
const SURE = 2;

/** "In the early hours of 13 July it let the room warm up. It started at 01:30." */
function isNext<Role extends string>(
  mentions: readonly RoledMention<Role>[],
  first: RoledMention<Role>,
  second: RoledMention<Role>,
): boolean {
  const between = second.sentence.from - first.sentence.to;
  const those = mentions.slice(mentions.indexOf(first) + 1, mentions.indexOf(second));
  return (
    first.item.start.clock === null &&
    (isAlone(second) ||
      (second.odds !== undefined && second.odds >= SURE && (first.odds ?? 0) >= SURE) ||
      (second.told === second.role &&
        between >= 0 &&
        between <= 1 &&
        those.every(({ sentence }) => sentence === first.sentence)))
  );
}

/** "Between 09:00 and 16:00.": a sentence that only says at what time. */
function isAlone<Role extends string>({ item, sentence }: RoledMention<Role>): boolean {
  return item.phraseFrom === sentence.from && item.to === sentence.to && item.start.day === null;
}

/** "Since Saturday 02:00 …; discovered Monday 8:15", said on that Monday: the Monday before would be before it began. */
function notTooEarly(
  resolved: Resolved,
  { start }: DateMention,
  { notBefore, tense, context }: ReadOptions,
): Resolved {
  const plain = start.day?.day === 'weekday' && start.day.which === 'plain';
  if (
    !plain ||
    notBefore === undefined ||
    tense !== 'past' ||
    resolved.start.slice(0, 10) >= notBefore.slice(0, 10)
  )
    return resolved;
  const later = DateTime.fromISO(resolved.start.slice(0, 10), { zone: 'utc' })
    .plus({ days: 7 })
    .toFormat('yyyy-MM-dd');
  const start7 = `${later}${resolved.start.slice(10)}`;
  return isInFuture(start7, context.now, context.timezone) ? resolved : { ...resolved, start: start7 };
}

/**
 * "On Tuesday the chatbot went down at 14:00": a day and a time in one sentence with one role are one point.
 */
function together(a: DateMention, b: DateMention): DateMention | null {
  const [dayed, timed] = a.start.day === null ? [b, a] : [a, b];
  const { day } = dayed.start;
  const isDay = day !== null && dayed.start.clock === null && dayed.end === null;
  const isTime = timed.start.day === null && timed.start.clock !== null;
  if (!isDay || !isTime) return null;
  const withPart = (point: Point): Point => ({ ...point, part: point.part ?? dayed.start.part });
  return {
    ...a,
    start: { ...withPart(timed.start), day },
    end: timed.end && withPart(timed.end),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}

/** The day that was last spoken of before a bare time: "yesterday at 9 …, noticed at 10". */
function dayBefore<Role extends string>(
  mentions: readonly RoledMention<Role>[],
  item: DateMention,
  { tense, context }: ReadOptions,
): string | null {
  const before = mentions.filter(
    (one) => one.item.to <= item.from && one.role !== null && (one.item.start.clock?.zone ?? null) === null,
  );
  for (const { item: earlier } of before.toReversed()) {
    const resolved = earlier.start.day === null ? null : resolveMention(earlier, tense, context);
    if (resolved) return (resolved.end ?? resolved.start).slice(0, 10);
  }
  return null;
}

/**
 * A bare time on the day that was spoken of, on the next if that is too early, by itself if that is still to
 * come.
 */
function onDay(said: DateMention, day: string, options: ReadOptions): Resolved | null {
  const { tense, context, notBefore } = options;
  const next = addDays(day, 1);
  const readings = halvesOf(said, notBefore !== undefined);
  for (const [candidate, start] of [day, next].flatMap((on) =>
    readings.map((point) => [on, point] as const),
  )) {
    const resolved = resolveMention({ ...said, start }, tense, context, candidate);
    const early =
      resolved !== null && notBefore !== undefined && resolved.start.slice(0, 16) < notBefore.slice(0, 16);
    const late =
      resolved !== null && tense === 'past' && isInFuture(resolved.start, context.now, context.timezone);
    if (resolved && !early && !late) return resolved;
  }
  const alone = resolveMention(said, tense, context);
  // Before the day that the message speaks of it cannot be either: it is left to be asked.
  return alone && alone.start.slice(0, 10) < day ? null : alone;
}

/**
 * "Down at 23:30, back at quarter past one": after something that is known, both halves of the day are
 * possible.
 */
function halvesOf({ start }: DateMention, after: boolean): readonly Point[] {
  const { clock } = start;
  if (!after || !clock || clock.half === 'stated' || start.part !== null) return [start];
  const morning = clock.hour % 12;
  return [morning, morning + 12].map((hour) => ({
    ...start,
    clock: { ...clock, hour, half: 'stated' as const },
  }));
}
