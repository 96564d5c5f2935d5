import {
  followUpDigest,
  leftOf,
  reminderDigest,
  weeklyDigest,
  type AskedThen,
  type DueDigest,
  type OwnerData,
} from './digest.ts';
import { due } from './due.ts';
import { isWeek } from './iso-week.ts';
import { dayOf, localDay } from './local-day.ts';
import type { NewSend, PastSend } from './ports.ts';
import { reminderKey, reminders } from './reminders.ts';
import type { ReviewSettings } from './review-settings.ts';
import { followingReview, isAllowed, reviewTime, workingDaysAfter, type SendTimes } from './send-times.ts';
import { keyOf, sameSubject } from './subject-answers.ts';

/** One owner at one moment, with everything that decides what they are sent. */
export interface OwnerTurn extends OwnerData {
  readonly times: SendTimes;
  /** What this owner was sent under the keys of `recentKeys`. */
  readonly past: readonly PastSend[];
  readonly settings: Pick<ReviewSettings, 'followUpAfterDays'>;
  /** Sends the week's review whatever the time of day. */
  readonly force: boolean;
}

export interface OwnerSend extends Omit<NewSend, 'owner'> {
  readonly digest: DueDigest;
}

/** More than this in one review is nobody's week: what comes after it is asked for next week. */
const MOST_ASKED = 200;

/** What one owner is sent now: this week's review, or what is left of the last one, and what was put off until today. */
export function ownerSends(turn: OwnerTurn): readonly OwnerSend[] {
  if (!turn.force && !isAllowed(turn.input.now, turn.times)) return [];
  const weekly = weeklySend(turn);
  const { zone, today } = localDay(turn.input.now, turn.times.zone);
  const earlier = sentThisWeek(turn);
  const sentOn = weekly === null ? earlier && dayOf(earlier.sentAt.toISOString(), zone) : today;
  const followUp = weekly === null ? followUpSend(turn) : null;
  return [weekly, followUp, ...reminderSends(turn, sentOn)].filter((send) => send !== null);
}

/** Whether it is worth to read what is theirs: their review, or what is left of one, may be due. Reminders aside. */
export function mayGetSomething({
  now,
  ...turn
}: { readonly now: Date } & Pick<OwnerTurn, 'times' | 'past' | 'settings'>): boolean {
  const time = reviewTime(now, turn.times);
  const { week } = localDay(now, turn.times.zone);
  if (time !== null && now >= time && !turn.past.some(({ key }) => key === week)) return true;
  return openFollowUp({ ...turn, now }) !== null;
}

/** A follow-up, or word of it, comes at most some weeks after its review, when a person was away in between. */
export const WEEKS_BACK = 3;

/** The keys that say what an owner had of late: a review and what followed it, of these weeks. */
export function recentKeys(weeks: readonly string[]): readonly string[] {
  return weeks.flatMap((week) => [week, followUpKey(week)]);
}

const FOLLOW_UP = ':follow-up';

export function followUpKey(week: string): string {
  return `${week}${FOLLOW_UP}`;
}

/** `2026-W48` of its follow-up's key. */
export function weekOfFollowUp(key: string): string {
  return key.slice(0, -FOLLOW_UP.length);
}

function sentThisWeek({ past, times, input }: OwnerTurn): PastSend | null {
  const { week } = localDay(input.now, times.zone);
  return past.find(({ key }) => key === week) ?? null;
}

function weeklySend(turn: OwnerTurn): OwnerSend | null {
  const { input, times, force } = turn;
  if (sentThisWeek(turn) !== null) return null;
  const { week } = localDay(input.now, times.zone);
  const time = reviewTime(input.now, times);
  const ready = force || (time !== null && input.now >= time && wasDueBy(turn, time));
  const digest = weeklyDigest(turn, week);
  if (!ready || digest.items.length === 0) return null;
  return { key: week, digest, asked: askedIn(digest), ...followedUpWith(turn) };
}

/** The next review asks for whatever the last one left: where no follow-up came between the two, it is that as well. */
function followedUpWith(turn: OwnerTurn): Pick<NewSend, 'also'> {
  const last = notFollowedUp(turn.past);
  if (last === null) return {};
  const asked = leftOf(turn, last).map(({ subject }) => keyOf(subject));
  return asked.length === 0 ? {} : { also: { key: followUpKey(last.week), asked } };
}

/** What came up since the time of the review waits for the next one: only a message that was missed is caught up. */
function wasDueBy({ items, input }: OwnerTurn, time: Date): boolean {
  const records = input.records.filter(({ createdAt }) => new Date(createdAt) <= time);
  const approvals = input.approvals.filter(({ since }) => new Date(since) <= time);
  const questions = input.questions.filter(({ lastAt }) => new Date(lastAt) <= time);
  const then = due({ ...input, records, approvals, questions, now: time }).flatMap((owned) => owned.items);
  return items.some((item) => then.some(({ subject }) => sameSubject(subject, item.subject)));
}

function followUpSend({ past, times, settings, ...data }: OwnerTurn): OwnerSend | null {
  const last = openFollowUp({ past, times, settings, now: data.input.now });
  if (last === null) return null;
  const digest = followUpDigest(data, last);
  return digest.items.length > 0 ? { key: followUpKey(last.week), digest, asked: askedIn(digest) } : null;
}

/** The review that is to be asked for once more now, unless the next one comes first and asks for everything anyway. */
function openFollowUp({
  past,
  times,
  settings,
  now,
}: { readonly now: Date } & Pick<OwnerTurn, 'times' | 'past' | 'settings'>): AskedThen | null {
  const last = notFollowedUp(past);
  if (last === null) return null;
  const time = workingDaysAfter(last.sentAt, settings.followUpAfterDays, times);
  const next = followingReview(last.sentAt, times);
  return time !== null && now >= time && (next === null || now < next) ? last : null;
}

/** The last review, while it has had no follow-up: what it asked for the first time. */
function notFollowedUp(past: readonly PastSend[]): AskedThen | null {
  const [last] = past
    .filter(({ key }) => isWeek(key))
    .toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime());
  if (last === undefined || past.some(({ key }) => key === followUpKey(last.key))) return null;
  const { key: week, sentAt } = last;
  // What it asked for as the follow-up of the review before was asked for twice by it.
  const twice = past
    .filter((one) => !isWeek(one.key) && one.sentAt.getTime() === sentAt.getTime())
    .flatMap(({ asked }) => asked);
  const asked = last.asked.filter((subject) => !twice.includes(subject));
  return asked.length === 0 ? null : { week, sentAt, asked };
}

function reminderSends(turn: OwnerTurn, reviewSentOn: string | null): readonly OwnerSend[] {
  const local = localDay(turn.input.now, turn.times.zone);
  return reminders(turn, local)
    .filter(
      ({ remindOn }) =>
        // A review that goes out on the day of a reminder, or later, asks for the item itself.
        remindOn <= local.today && (reviewSentOn === null || reviewSentOn < remindOn),
    )
    .map((reminder) => {
      const digest = reminderDigest(turn, reminder.item.subject, reminder.week);
      return { key: reminderKey(reminder), digest, asked: askedIn(digest) };
    });
}

function askedIn({ items }: DueDigest): readonly string[] {
  return items.slice(0, MOST_ASKED).map(({ subject }) => keyOf(subject));
}
