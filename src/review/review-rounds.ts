import { messageOf } from '../kernel/app-error.ts';
import { dataOf, type OwnerData } from './digest.ts';
import { weeksUpTo } from './iso-week.ts';
import { localDay } from './local-day.ts';
import { LookTimes } from './look-times.ts';
import { mayGetSomething, ownerSends, recentKeys, WEEKS_BACK, type OwnerSend } from './owner-sends.ts';
import type { NewSend, PastSend, Quiet, ReviewSources } from './ports.ts';
import { channelOwner, postsDue, type Post, type PostingDeps, type PostTurn } from './posts.ts';
import { readOnce } from './read-once.ts';
import type { ReviewMessage } from './review-message.ts';
import type { ReviewAt } from './review-schedule.ts';
import { isAllowed, type SendTimes } from './send-times.ts';
import { whoIsAsked } from './who-is-asked.ts';
import { workingCalendar } from './working-calendar.ts';

export interface ReviewRoundsDeps extends PostingDeps {
  readonly quiet: Quiet;
  readonly at: ReviewAt;
  readonly managers: readonly string[];
  /** Where the summary goes; null for nowhere. */
  readonly channel: string | null;
  /** IANA name: the zone of the channel. */
  readonly timezone: string;
  /** After so long somebody who owns something for the first time is found, in milliseconds. */
  readonly ownersKeptMs?: number;
}

/** How many messages were queued, and whose could not be. */
export interface ReviewRun {
  readonly weekly: number;
  readonly followUps: number;
  readonly reminders: number;
  /** To AIMS managers and to the channel. */
  readonly posts: number;
  readonly failures: readonly { readonly owner: string; readonly error: string }[];
}

type Counts = {
  -readonly [K in keyof ReviewRun]: K extends 'failures' ? ReviewRun['failures'][number][] : number;
};

/** One call of `run`. */
interface Round {
  readonly now: Date;
  readonly force: boolean;
  readonly counts: Counts;
  readonly sources: ReviewSources;
}

/** Somebody to look at now. */
interface Looked {
  readonly owner: string;
  readonly times: SendTimes;
}

const LIMITS = {
  ownersKeptMs: 10 * 60_000,
  /** Owners whose data is read at once. */
  atOnce: 50,
} as const;

/**
 * Looks at everybody whose time has come, as often as it is called. What was sent stands in the store, so that a message
 * goes out once whatever happens here; most calls find nobody to look at, and cost nothing.
 */
export class ReviewRounds {
  readonly #deps: ReviewRoundsDeps;
  readonly #looks = new LookTimes();
  #owners: { readonly list: readonly string[]; readonly from: number; readonly until: number } | null = null;

  constructor(deps: ReviewRoundsDeps) {
    this.#deps = deps;
  }

  /** `force` does not wait for the time of day; it sends no second review. */
  async run(now: Date, { force = false }: { readonly force?: boolean } = {}): Promise<ReviewRun> {
    const counts: Counts = { weekly: 0, followUps: 0, reminders: 0, posts: 0, failures: [] };
    const isReady = this.#looks.readyAt(now);
    const round = { now, force, counts, sources: readOnce(this.#deps.sources) };
    const owners = (await this.#everyone(round)).filter((owner) => force || isReady(owner));
    const looked = await this.#withTimes(owners, round);
    for (let from = 0; from < looked.length; from += LIMITS.atOnce)
      await this.#runOwners(looked.slice(from, from + LIMITS.atOnce), round);
    await this.#runPosts((name) => force || isReady(name), round);
    return counts;
  }

  async #everyone({ now, sources }: Round): Promise<readonly string[]> {
    const at = now.getTime();
    if (this.#owners === null || at >= this.#owners.until || at < this.#owners.from) {
      const list = await whoIsAsked(sources);
      this.#owners = { list, from: at, until: at + (this.#deps.ownersKeptMs ?? LIMITS.ownersKeptMs) };
    }
    return this.#owners.list;
  }

  /** Those to whom something may be sent now; the others are looked at when it may. */
  async #withTimes(owners: readonly string[], { now, force, sources }: Round): Promise<readonly Looked[]> {
    const looked: Looked[] = [];
    for (const owner of owners) {
      const times = this.#timesOf(owner, (await sources.person(owner)).timezone);
      if (force || isAllowed(now, times)) looked.push({ owner, times });
      else this.#looks.afterLook(owner, now, times);
    }
    return looked;
  }

  #timesOf(id: string | null, zone: string): SendTimes {
    const { settings, at } = this.#deps;
    return { zone, at, calendar: workingCalendar({ id, zone }, settings) };
  }

  async #runOwners(looked: readonly Looked[], round: Round): Promise<void> {
    const { now, sources } = round;
    const past = await this.#past(looked, now);
    const pastOf = (owner: string): readonly PastSend[] => past.get(owner) ?? [];
    const worth = await this.#worthReading(looked, pastOf, round);
    const data = worth.length === 0 ? [] : await dataOf(worth, sources, now);
    const dataFor = new Map(data.map((one) => [one.owner, one]));
    for (const one of looked) {
      const own = dataFor.get(one.owner);
      if (own === undefined) this.#looks.afterLook(one.owner, now, one.times);
      else await this.#runOwner(one, own, pastOf(one.owner), round);
    }
  }

  /** To the others nothing can be due now: what is theirs is not read. */
  async #worthReading(
    looked: readonly Looked[],
    pastOf: (owner: string) => readonly PastSend[],
    { now, force }: Round,
  ): Promise<readonly string[]> {
    const { settings } = this.#deps;
    const putOff = await this.#putOff(looked, now);
    return looked
      .filter(({ owner, times }) => {
        if (force || putOff.has(owner)) return true;
        return mayGetSomething({ now, times, past: pastOf(owner), settings });
      })
      .map(({ owner }) => owner);
  }

  async #runOwner(
    { owner, times }: Looked,
    data: OwnerData,
    past: readonly PastSend[],
    { now, force, counts }: Round,
  ): Promise<void> {
    const planned = ownerSends({ ...data, times, past, settings: this.#deps.settings, force });
    await this.#sending({ owner, times }, now, force || planned.length === 0, counts, async () => {
      for (const send of planned) {
        const { digest, ...noted } = send;
        const message = { message: 'digest', digest, again: noted.also?.asked.length ?? 0 } as const;
        if (await this.#claim({ owner, ...noted }, message, now)) counts[COUNTED[digest.about]] += 1;
      }
    });
  }

  /** AIMS managers and the channel, each at their own time. */
  async #runPosts(isReady: (name: string) => boolean, round: Round): Promise<void> {
    const { managers, channel, timezone } = this.#deps;
    const { now, force, sources } = round;
    for (const manager of managers) {
      if (!isReady(postName(manager))) continue;
      const times = this.#timesOf(manager, (await sources.person(manager)).timezone);
      await this.#runPost({ to: { manager }, times, now, force }, manager, round);
    }
    if (channel === null || !isReady(postName(channelOwner(channel)))) return;
    const times = this.#timesOf(null, timezone);
    await this.#runPost({ to: { channel }, times, now, force }, channelOwner(channel), round);
  }

  async #runPost(turn: PostTurn, owner: string, { sources, counts }: Round): Promise<void> {
    const { now, times, force } = turn;
    const timesOf = async (owner: string): Promise<SendTimes> =>
      this.#timesOf(owner, (await sources.person(owner)).timezone);
    const due = force || isAllowed(now, times) ? postsDue(turn, { ...this.#deps, sources, timesOf }) : [];
    const keys = due.map(({ key }) => key);
    const sent = await this.#deps.sends.withKeys(keys, [owner]);
    const open = due.filter((post) => !sent.some(({ key }) => key === post.key));
    const alone = force || open.length === 0 || 'channel' in turn.to;
    await this.#sending(
      { owner, times },
      now,
      alone,
      counts,
      () => this.#compose(open, now, counts),
      postName(owner),
    );
  }

  async #compose(posts: readonly Post[], now: Date, counts: Counts): Promise<void> {
    for (const { owner, key, compose } of posts) {
      const message = await compose();
      if (message !== null && (await this.#claim({ owner, key, asked: [] }, message, now))) counts.posts += 1;
    }
  }

  /** Sends unless the person wants to be left alone. One person's trouble must not keep reviews from the others. */
  async #sending(
    { owner, times }: Looked,
    now: Date,
    whateverTheyWant: boolean,
    counts: Counts,
    send: () => Promise<void>,
    name: string = owner,
  ): Promise<void> {
    try {
      const until = whateverTheyWant ? null : await this.#deps.quiet.until(owner, now);
      if (until !== null && until > now) {
        this.#looks.whenQuietEnds(name, now, until, times);
        return;
      }
      await send();
      this.#looks.afterLook(name, now, times);
    } catch (thrown) {
      counts.failures.push({ owner, error: messageOf(thrown) });
      this.#looks.soon(name, now);
    }
  }

  async #claim(send: NewSend, message: ReviewMessage, now: Date): Promise<boolean> {
    return (await this.#deps.sends.claim(send, message, now)) === 'queued';
  }

  async #past(looked: readonly Looked[], now: Date): Promise<ReadonlyMap<string, readonly PastSend[]>> {
    const weeks = new Set(
      looked.flatMap(({ times }) => weeksUpTo(localDay(now, times.zone).today, WEEKS_BACK)),
    );
    const owners = looked.map(({ owner }) => owner);
    const sent = await this.#deps.sends.withKeys(recentKeys([...weeks]), owners);
    return Map.groupBy(sent, ({ owner }) => owner);
  }

  async #putOff(looked: readonly Looked[], now: Date): Promise<ReadonlySet<string>> {
    const days = looked.map(({ times }) => localDay(now, times.zone).today);
    const latest = days.reduce((one, other) => (one > other ? one : other));
    return new Set((await this.#deps.sends.putOffUntil(latest)).map(({ owner }) => owner));
  }
}

const COUNTED = { week: 'weekly', 'follow-up': 'followUps', reminder: 'reminders' } as const satisfies Record<
  OwnerSend['digest']['about'],
  keyof ReviewRun
>;

function postName(owner: string): string {
  return `post:${owner}`;
}
