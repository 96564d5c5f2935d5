import { messageOf } from '../kernel/app-error.ts';
import { type OwnerData, reminderDigest, weeklyDigest } from './digest.ts';
import { due } from './due.ts';
import { loadDue } from './load-due.ts';
import { dayOf, localDay } from './local-day.ts';
import { inputByOwner } from './owner-input.ts';
import type { ReviewSends, ReviewSources } from './ports.ts';
import { reminderKey, reminders } from './reminders.ts';
import { isReminderTime, isReviewTime, reviewSlot, type ReviewAt } from './review-schedule.ts';
import { sameSubject } from './subject-answers.ts';

export interface RunReviewDeps {
  readonly sources: ReviewSources;
  readonly sends: ReviewSends;
  readonly at: ReviewAt;
}

/** How many messages were queued, and whose could not be. */
export interface ReviewRun {
  readonly weekly: number;
  readonly reminders: number;
  readonly failures: readonly { readonly owner: string; readonly error: string }[];
}

/**
 * Queues the review of every owner whose time has come, and reminders of what was put off. Run it as often as you like:
 * an owner gets one review in an ISO week. `force` does not wait for the time of day, and sends no second one.
 */
export async function runReview(
  deps: RunReviewDeps,
  now: Date,
  { force }: { readonly force: boolean },
): Promise<ReviewRun> {
  const { input } = await loadDue(deps.sources, now);
  const inputOf = inputByOwner(input);
  const sent = { weekly: 0, reminders: 0 };
  const failures: ReviewRun['failures'][number][] = [];
  for (const { owner, items } of due(input)) {
    if (owner === null) continue;
    const turn: OwnerTurn = { owner, items, input: inputOf(owner), force };
    try {
      const weekly = await sendWeekly(turn, deps);
      sent.weekly += weekly.queued ? 1 : 0;
      sent.reminders += await sendReminders(turn, weekly.sentOn, deps);
    } catch (error) {
      // One owner's trouble must not keep the review from the others; the next run tries again.
      failures.push({ owner, error: messageOf(error) });
    }
  }
  return { ...sent, failures };
}

interface OwnerTurn extends OwnerData {
  readonly force: boolean;
}

/** `sentOn`: the day on which this week's review went out, or goes out now; null while it has not. */
async function sendWeekly(
  turn: OwnerTurn,
  { sends, at }: RunReviewDeps,
): Promise<{ readonly queued: boolean; readonly sentOn: string | null }> {
  const { owner, input, force } = turn;
  const { zone, week, today } = localDay(input.now, input.zoneOf(owner));
  const earlier = await sends.sentAt(owner, week);
  if (earlier !== null) return { queued: false, sentOn: dayOf(earlier.toISOString(), zone) };
  const digest = weeklyDigest(turn, week);
  const ready = force || (isReviewTime(at, input.now, zone) && wasDueOnTime(turn, at));
  if (!ready || digest.items.length === 0) return { queued: false, sentOn: null };
  const claimed = await sends.claim(owner, week, digest, input.now);
  return { queued: claimed === 'queued', sentOn: today };
}

/** What came up since the week's slot waits for the next one: only a message that was missed is caught up. */
function wasDueOnTime({ owner, items, input }: OwnerTurn, at: ReviewAt): boolean {
  const slot = reviewSlot(at, input.now, input.zoneOf(owner));
  const records = input.records.filter(({ createdAt }) => new Date(createdAt) <= slot);
  const then = due({ ...input, records, now: slot }).flatMap((owned) => owned.items);
  return items.some((item) => then.some(({ subject }) => sameSubject(subject, item.subject)));
}

async function sendReminders(
  turn: OwnerTurn,
  reviewSentOn: string | null,
  { sends, at }: RunReviewDeps,
): Promise<number> {
  const { owner, input, force } = turn;
  const local = localDay(input.now, input.zoneOf(owner));
  let queued = 0;
  for (const reminder of reminders(turn, local)) {
    const { item, remindOn, week } = reminder;
    // A review that goes out on the day of a reminder, or later, asks for the item itself.
    if (reviewSentOn !== null && reviewSentOn >= remindOn) continue;
    if (!force && !isReminderTime(at, remindOn, input.now, local.zone)) continue;
    const digest = reminderDigest(turn, item.subject, week);
    const claimed = await sends.claim(owner, reminderKey(reminder), digest, input.now);
    if (claimed === 'queued') queued += 1;
  }
  return queued;
}
