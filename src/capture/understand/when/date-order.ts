import { DateTime } from 'luxon';
import type { When } from '../../../records/when.ts';
import type { DateMention } from '../dates/find-mentions.ts';
import { resolveMention } from '../dates/resolve-mention.ts';
import { todayIn, type DateContext } from '../dates/resolve-point.ts';

/**
 * How long ago a date is and how it lies among the other dates of its message (`starts`, see `startsOf`): what comes first
 * happened, what comes later was noticed or over.
 */
export function orderFeatures(
  { start }: DateMention,
  starts: readonly (When | null)[],
  at: number,
  context: DateContext,
): readonly string[] {
  const own = starts[at] ?? null;
  if (own === null) return ['order:?'];
  const others = starts.flatMap((one, other) => (other === at || one === null ? [] : [compared(one, own)]));
  const count = (sign: number): number => Math.min(2, others.filter((one) => one === sign).length);
  const before = starts.slice(0, at).findLast((one) => one !== null) ?? null;
  const age = ageOf(own, context);
  return [
    `age:${age}`,
    `age:${start.day?.day ?? '-'} ${age}`,
    `earlier:${count(-1)}`,
    `later:${count(1)}`,
    `rank:${count(-1)} ${count(1)}`,
    `than before:${before === null ? '-' : compared(own, before)}`,
  ];
}

/** When each date begins, by itself; a bare time on the day that was spoken of before it. */
export function startsOf(items: readonly DateMention[], context: DateContext): readonly (When | null)[] {
  let day: string | null = null;
  return items.map((item) => {
    const bare = item.start.day === null && item.start.shift === null;
    const start = resolveMention(item, 'past', context, bare ? day : null)?.start ?? null;
    if (!bare && start !== null) day = start.slice(0, 10);
    return start;
  });
}

/** A local wall time to the minute. */
const TO_THE_MINUTE = 16;

/** -1 where `a` is the earlier one, as precisely as both are said. */
function compared(a: When, b: When): number {
  const length = Math.min(a.length, b.length, TO_THE_MINUTE);
  const [one, other] = [a.slice(0, length), b.slice(0, length)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The most days that each of these is. */
const AGES: readonly (readonly [number, string])[] = [
  [-1, 'ahead'],
  [0, 'today'],
  [1, 'yesterday'],
  [7, 'week'],
  [39, 'month'],
  [199, 'months'],
];

function ageOf(when: When, { now, timezone }: DateContext): string {
  const day = DateTime.fromISO(when.slice(0, 10), { zone: 'utc' });
  const { days } = todayIn(timezone, now).diff(day, 'days');
  return AGES.find(([most]) => days <= most)?.[1] ?? 'long';
}
