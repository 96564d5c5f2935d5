import { EVERYBODY } from '../records/access.ts';
import type { ChainHead } from '../records/verify-chain.ts';
import { channelSummary } from './channel-summary.ts';
import { dataOf } from './digest.ts';
import type { DueInput } from './due.ts';
import { escalation, escalationKey, escalationTime, isToldNow } from './escalation.ts';
import { loadDue } from './load-due.ts';
import { localDay } from './local-day.ts';
import { weekBefore, weeksUpTo } from './iso-week.ts';
import { managerOverview } from './manager-overview.ts';
import { followUpKey, WEEKS_BACK } from './owner-sends.ts';
import type { PastSend, ReviewSends, ReviewSources } from './ports.ts';
import type { ReviewMessage } from './review-message.ts';
import type { ReviewSettings } from './review-settings.ts';
import { seenBy } from './seen-by.ts';
import { seenSubjects } from './seen-subjects.ts';
import { followingReview, reviewTime, type SendTimes } from './send-times.ts';
import { UNREACHABLE_KEY } from './unreachable.ts';
import { weekFigures, type WeekFigures } from './week-figures.ts';

/** What goes to AIMS managers and to the channel. */
export interface PostingDeps {
  readonly sources: ReviewSources;
  readonly sends: ReviewSends;
  readonly settings: ReviewSettings;
  auditHead(): Promise<ChainHead | null>;
}

/** The same, with everything that one look at who is due has worked out. */
interface Posting extends PostingDeps {
  timesOf(owner: string): Promise<SendTimes>;
}

/** A message that is due, and how it is made: only once it is known that it was not sent. */
export interface Post {
  readonly owner: string;
  readonly key: string;
  /** Null when there is nothing to say. */
  compose(): Promise<ReviewMessage | null>;
}

/** Who a post is for, at one moment. */
export interface PostTurn {
  readonly to: { readonly manager: string } | { readonly channel: string };
  readonly times: SendTimes;
  readonly now: Date;
  readonly force: boolean;
}

const CHANNEL = 'channel:';

/** The owner under whom a channel's messages are noted. */
export function channelOwner(channel: string): string {
  return `${CHANNEL}${channel}`;
}

/** Null for a person. */
export function channelOf(owner: string): string | null {
  return owner.startsWith(CHANNEL) ? owner.slice(CHANNEL.length) : null;
}

export function postsDue(turn: PostTurn, deps: Posting): readonly Post[] {
  const { to, times, now, force } = turn;
  const { week } = localDay(now, times.zone);
  const time = reviewTime(now, times);
  const weekly = force || (time !== null && now >= time);
  if ('channel' in to) {
    const owner = channelOwner(to.channel);
    return weekly ? [{ owner, key: week, compose: () => composeSummary(week, now, deps) }] : [];
  }
  const { manager } = to;
  const late = escalationWeek(turn, deps.settings);
  return [
    ...(weekly
      ? [
          {
            owner: manager,
            key: `${week}:overview`,
            compose: () => composeOverview(manager, week, now, deps),
          },
        ]
      : []),
    ...(late === null
      ? []
      : [
          {
            owner: manager,
            key: escalationKey(late),
            compose: () => composeEscalation({ manager, week: late, times, now }, deps),
          },
        ]),
  ];
}

/** The week whose unanswered items are to be told now: its follow-ups have had their time, and the next review has not come. */
function escalationWeek(
  { times, now }: PostTurn,
  { escalateAfterDays }: Pick<ReviewSettings, 'escalateAfterDays'>,
): string | null {
  for (const weeksAgo of [0, 1]) {
    const then = new Date(now.getTime() - weeksAgo * 7 * 86_400_000);
    const time = escalationTime(then, escalateAfterDays, times);
    if (time === null || now < time) continue;
    const next = followingReview(then, times);
    if (next === null || now < next) return localDay(then, times.zone).week;
  }
  return null;
}

async function composeOverview(
  manager: string,
  week: string,
  now: Date,
  deps: PostingDeps,
): Promise<ReviewMessage> {
  const { input } = await loadDue(deps.sources, now);
  const unreachable = (await deps.sends.withKeys([UNREACHABLE_KEY])).map(({ owner }) => owner);
  const lastWeek = await figuresBefore(week, manager, input, deps);
  const maySee = seenBy(manager, [input], deps.sources);
  return { message: 'overview', overview: managerOverview({ input, maySee, week, lastWeek, unreachable }) };
}

async function composeSummary(week: string, now: Date, deps: PostingDeps): Promise<ReviewMessage> {
  const { input } = await loadDue(deps.sources, now);
  const lastWeek = await figuresBefore(week, EVERYBODY.user, input, deps);
  const witness = await deps.auditHead();
  const maySee = seenBy(EVERYBODY.user, [input], deps.sources);
  return { message: 'channel', summary: channelSummary(input, maySee, { week, lastWeek, witness }) };
}

interface EscalationTurn extends Pick<PostTurn, 'times' | 'now'> {
  readonly manager: string;
  readonly week: string;
}

async function composeEscalation(
  { manager, week, times, now }: EscalationTurn,
  deps: Posting,
): Promise<ReviewMessage | null> {
  const { sources, sends } = deps;
  const weeks = weeksUpTo(localDay(now, times.zone).today, WEEKS_BACK);
  const told = (await sends.withKeys(weeks.map(escalationKey), [manager])).map(({ sentAt }) => sentAt);
  const followUps = await followUpsToTell(weeks, told.at(-1) ?? null, now, deps);
  const owners = [...new Set(followUps.map(({ owner }) => owner))];
  const data = await dataOf(owners, sources, now);
  const maySee = seenBy(
    manager,
    data.map(({ input }) => input),
    sources,
  );
  const found = escalation({ week, followUps, data, manager, maySee });
  return found === null ? null : { message: 'escalation', escalation: found };
}

async function followUpsToTell(
  weeks: readonly string[],
  lastTold: Date | null,
  now: Date,
  { sends, timesOf }: Posting,
): Promise<readonly PastSend[]> {
  const found: PastSend[] = [];
  for (const send of await sends.withKeys(weeks.map(followUpKey)))
    if (isToldNow(send, { times: await timesOf(send.owner), lastTold, now })) found.push(send);
  return found;
}

/** Last week as its reader may see it, by what they may see now: a record that has been restricted since counts no more. */
async function figuresBefore(
  week: string,
  reader: string,
  input: DueInput,
  { sends, sources }: PostingDeps,
): Promise<WeekFigures | null> {
  const before = weekBefore(week);
  const sent = await sends.withKeys([before]);
  const asked = sent.flatMap((one) => one.asked);
  const seen = await seenSubjects(reader, asked, input, sources);
  return weekFigures(before, sent, input.reviews, (subject) => seen.has(subject));
}
