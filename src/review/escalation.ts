import { leftOf, type OwnerData } from './digest.ts';
import type { DueItem } from './due.ts';
import { weekOfFollowUp } from './owner-sends.ts';
import type { PastSend } from './ports.ts';
import { followingReview, nextOpening, reviewTime, workingDaysAfter, type SendTimes } from './send-times.ts';
import { keyOf } from './subject-answers.ts';
import { byUrgency } from './urgency.ts';

/** What owners were asked twice and did not answer. */
export interface Escalation {
  readonly week: string;
  readonly ignored: readonly DueItem[];
}

/** The key under which an AIMS manager is told what was ignored: once for a week. */
export function escalationKey(week: string): string {
  return `${week}:escalation`;
}

/**
 * When an AIMS manager hears in the week of `instant` of what was ignored: so many of their working days after the day of
 * the reviews, or on their last one before the next. Null when they work on no day of that week.
 */
export function escalationTime(instant: Date, days: number, times: SendTimes): Date | null {
  const base = reviewTime(instant, times);
  if (base === null) return null;
  const next = followingReview(base, times);
  let time = base;
  for (let left = days; left > 0; left -= 1) {
    const after = nextOpening(time, times);
    if (after === null || (next !== null && after >= next)) break;
    time = after;
  }
  return time;
}

/**
 * Whether a follow-up is told of now: its owner has had a working day to answer it, which they had not when the manager was
 * told last.
 */
export function isToldNow(
  { sentAt }: Pick<PastSend, 'sentAt'>,
  { times, lastTold, now }: { readonly times: SendTimes; readonly lastTold: Date | null; readonly now: Date },
): boolean {
  const from = workingDaysAfter(sentAt, 1, times);
  return from !== null && from <= now && (lastTold === null || from > lastTold);
}

export interface EscalationParts {
  readonly week: string;
  /** The follow-ups that are told of now. */
  readonly followUps: readonly PastSend[];
  readonly data: readonly OwnerData[];
  /** Whom it is for: what they ignored themselves is no news to them. */
  readonly manager: string;
  readonly maySee: (item: DueItem) => boolean;
}

/** Null when everybody has answered. */
export function escalation({ week, followUps, data, manager, maySee }: EscalationParts): Escalation | null {
  const ignored = data
    .filter(({ owner }) => owner !== manager)
    .flatMap((one) => {
      const left = followUps
        .filter(({ owner }) => owner === one.owner)
        .flatMap(({ key, ...asked }) => leftOf(one, { week: weekOfFollowUp(key), ...asked }))
        .map((item) => [keyOf(item.subject), item] as const);
      return [...new Map(left).values()];
    })
    .filter(maySee)
    .toSorted(byUrgency);
  return ignored.length === 0 ? null : { week, ignored };
}
