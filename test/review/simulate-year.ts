import { DateTime } from 'luxon';
import { SYSTEM } from '../../src/records/access.ts';
import type { ReviewRecord } from '../../src/records/review-record.ts';
import type { DueDigest } from '../../src/review/digest.ts';
import { isWeek } from '../../src/review/iso-week.ts';
import { weekOfFollowUp } from '../../src/review/owner-sends.ts';
import type { ReviewSends, ReviewSources } from '../../src/review/ports.ts';
import { ReviewRounds } from '../../src/review/review-rounds.ts';
import type { ReviewAt } from '../../src/review/review-schedule.ts';
import type { Store } from '../../src/store/store.ts';
import { reviewSends } from '../../src/wiring/review-sends.ts';
import { ZONES } from './arbitrary-register.ts';
import { RULES } from './build.ts';
import { chance, type Chance } from './chance.ts';
import { againstExpected, isFollowUp, type Delivered, type SimulationCounts } from './simulation-counts.ts';
import { HOUR_MS, incidentOf, WEEK_MS, YearPlan, type YearSpan } from './year-plan.ts';

export interface SimulationOptions extends YearSpan {
  /** Opens the same database once more: a replica. */
  readonly open: () => Promise<Store>;
  readonly seed: number;
}

const AT: ReviewAt = { weekday: 1, hour: 9, minute: 0 };
const MANAGERS = ['U0', 'U1'];

/** Ends a process in the middle of its work. */
class Killed extends Error {}

interface Replica {
  readonly store: Store;
  rounds: ReviewRounds;
  /** It has not had two looks since it started. */
  isNew: boolean;
  /** How far its clock is from the true one, in milliseconds. */
  skewMs: number;
  /** Claims that it still makes before it dies; null: it lives. */
  diesAfter: number | null;
}

/**
 * A year of an organization: owners in twelve zones with holidays, leave and days that they do not work, some of whom
 * answer and some of whom do not; two replicas that restart, die in the middle of sending, and whose clocks jump; hours
 * and one week in which neither runs.
 */
export async function simulate(options: SimulationOptions): Promise<SimulationCounts> {
  const year = new Year(options, [await options.open(), await options.open()]);
  await year.prepare();
  await year.run();
  return year.counts();
}

class Year {
  readonly #options: SimulationOptions;
  readonly #random: Chance;
  readonly #replicas: readonly Replica[];
  readonly #plan: YearPlan;
  readonly #delivered: Delivered[] = [];
  /** "owner week" of every review that had an answer. */
  readonly #answered = new Set<string>();
  #unanswered: { readonly at: number; readonly digest: DueDigest }[] = [];
  #tally = { restarts: 0, killedWhileSending: 0, clockJumps: 0, answers: 0 };

  constructor(options: SimulationOptions, stores: readonly [Store, Store]) {
    this.#options = options;
    this.#random = chance(options.seed);
    this.#plan = new YearPlan(options, this.#random);
    this.#replicas = stores.map((store) => {
      const rounds = null as unknown as ReviewRounds;
      const replica: Replica = { store, rounds, isNew: true, skewMs: 0, diesAfter: null };
      replica.rounds = this.#process(replica);
      return replica;
    });
  }

  /** Everybody owns one incident that stays open, so that they are due something every week. */
  async prepare(): Promise<void> {
    const now = new Date(Date.parse(this.#options.from) - WEEK_MS);
    const [replica] = this.#replicas;
    for (const id of this.#plan.people.keys()) {
      const record = incidentOf(id);
      const turn = { changes: [{ change: 'create-record', record } as const], replies: () => [] };
      await replica!.store.commitTurn(turn, { claim: null, actor: id, now });
    }
  }

  async run(): Promise<void> {
    const { from, weeks } = this.#options;
    const start = Date.parse(from);
    const end = start + weeks * WEEK_MS;
    for (let now = start; now < end; now = this.#nextLook(now)) {
      if (this.#plan.isDown(now)) {
        this.#restart(this.#replicas, 'quietly');
        continue;
      }
      await this.#answer(now);
      this.#disturb();
      await Promise.all(this.#replicas.map((replica) => this.#tick(replica, now)));
    }
  }

  /**
   * The next moment at which a look can find something: an opening somewhere, the end of somebody's quiet, an answer; and
   * soon, while a replica has just started, is about to die, or has a wrong clock.
   */
  #nextLook(now: number): number {
    const calm = this.#replicas.every(
      ({ isNew, skewMs, diesAfter }) => !isNew && skewMs === 0 && diesAfter === null,
    );
    const answer = Math.min(...this.#unanswered.map(({ at }) => at));
    const soon = now + this.#random.between(5, 40) * 60_000;
    for (const replica of this.#replicas) replica.isNew = false;
    if (!calm) return soon;
    const next = Math.min(this.#plan.nextMoment(now), answer) + this.#random.between(0, 10) * 60_000;
    return Math.max(next, now + 60_000);
  }

  async #tick(replica: Replica, now: number): Promise<void> {
    await replica.rounds.run(new Date(now + replica.skewMs));
    // Whatever was thrown within is counted as a failure there: a process that died is one that is replaced here.
    if (replica.diesAfter !== null && replica.diesAfter <= 0) {
      this.#tally.killedWhileSending += 1;
      this.#restart([replica]);
    }
  }

  /** At some looks: a restart, a death after some claims, or a clock that jumps, for a while. */
  #disturb(): void {
    for (const replica of this.#replicas) {
      const what = this.#random.between(0, 60);
      if (what === 0) this.#restart([replica]);
      if (what === 1) replica.diesAfter ??= this.#random.between(0, 3);
      if (what === 2) {
        replica.skewMs = this.#random.between(-90, 90) * 60_000;
        this.#tally.clockJumps += 1;
      }
      if (what > 50) replica.skewMs = 0;
    }
  }

  #restart(replicas: readonly Replica[], how: 'counted' | 'quietly' = 'counted'): void {
    for (const replica of replicas) {
      replica.rounds = this.#process(replica);
      replica.diesAfter = null;
      replica.isNew = true;
      if (how === 'counted') this.#tally.restarts += 1;
    }
  }

  #process(replica: Replica): ReviewRounds {
    const { store } = replica;
    return new ReviewRounds({
      sources: this.#sources(store),
      sends: this.#sends(replica),
      quiet: this.#plan.quiet(),
      settings: this.#plan.settings,
      at: AT,
      managers: MANAGERS,
      channel: 'C1',
      timezone: 'Europe/Amsterdam',
      auditHead: () => store.auditHead(),
      ownersKeptMs: 24 * HOUR_MS,
    });
  }

  #sources({ reviews, register }: Store): ReviewSources {
    return {
      records: (filter) => reviews.records(filter),
      documents: () => Promise.resolve([]),
      approvals: () => Promise.resolve([]),
      questions: () => Promise.resolve([]),
      reviews: (filter) => reviews.answers(filter),
      review: (id) => reviews.answer(id),
      recordOwners: () => reviews.recordOwners(),
      person: (id) => Promise.resolve({ name: id, timezone: this.#plan.zoneOf(id) }),
      standIn: 'U0',
      rules: RULES,
      asked: (record) => record,
      maySee: () => true,
      recordSeen: (_, number) => register.byNumber(number, SYSTEM),
    };
  }

  #sends(replica: Replica): ReviewSends {
    const sends = reviewSends(replica.store.reviews);
    return {
      ...sends,
      claim: async (send, message, now) => {
        if (replica.diesAfter !== null) {
          replica.diesAfter -= 1;
          if (replica.diesAfter < 0) throw new Killed('killed');
        }
        const claimed = await sends.claim(send, message, now);
        if (claimed === 'queued') {
          const digest = message.message === 'digest' ? message.digest : null;
          const ignored = message.message === 'escalation' ? message.escalation.ignored : [];
          this.#delivered.push({
            ...{ owner: send.owner, key: send.key, at: now, digest },
            follows: send.also === undefined ? null : weekOfFollowUp(send.also.key),
            ignoredBy: ignored.map(({ owner }) => owner ?? ''),
          });
          if (digest !== null) this.#unanswered.push({ at: now.getTime() + this.#patience(), digest });
        }
        return claimed;
      },
    };
  }

  /** Hours until somebody answers; for a third of them more than a week, which is never. */
  #patience(): number {
    return this.#random.between(0, 2) === 0 ? 8 * WEEK_MS : this.#random.between(1, 60) * HOUR_MS;
  }

  async #answer(now: number): Promise<void> {
    const ready = this.#unanswered.filter(({ at }) => at <= now);
    this.#unanswered = this.#unanswered.filter(({ at }) => at > now && at < now + 2 * WEEK_MS);
    for (const { digest } of ready) {
      const { owner, week, timezone, items } = digest;
      // Within the week: an answer in the next one would be an answer to that.
      if (DateTime.fromMillis(now, { zone: timezone }).toFormat("kkkk-'W'WW") !== week) continue;
      const later = this.#random.between(0, 4) === 0;
      const answers = items.map(({ subject }): ReviewRecord => ({
        id: crypto.randomUUID(),
        week,
        subject,
        owner,
        decidedBy: owner,
        decidedAt: new Date(now).toISOString(),
        decision: later ? 'later' : 'unchanged',
        remindOn: later
          ? DateTime.fromMillis(now, { zone: timezone }).plus({ days: 1 }).toFormat('yyyy-MM-dd')
          : null,
      }));
      const turn = {
        changes: answers.map((review) => ({ change: 'save-review', review }) as const),
        replies: () => [],
      };
      await this.#replicas[0]!.store.commitTurn(turn, { claim: null, actor: owner, now: new Date(now) });
      this.#tally.answers += answers.length;
      this.#answered.add(`${owner} ${week}`);
    }
  }

  counts(): SimulationCounts {
    const { weeks, owners } = this.#options;
    const weekly = this.#delivered
      .filter(({ key }) => isWeek(key))
      .filter(({ owner }) => owner.startsWith('U'));
    const count = (pattern: RegExp): number => this.#delivered.filter(({ key }) => pattern.test(key)).length;
    return {
      weeks,
      owners,
      zones: ZONES.length,
      ...this.#tally,
      ...againstExpected(weekly, this.#delivered, this.#plan, this.#answered),
      weekly: weekly.length,
      followUps: this.#delivered.filter(isFollowUp).length,
      followedByTheNext: this.#delivered.filter(({ follows }) => follows !== null).length,
      escalations: count(/:escalation$/u),
      reminders: count(/^later:/u),
      toManagersAndChannel:
        count(/:overview$|:escalation$/u) +
        this.#delivered.filter(({ owner }) => owner === 'channel:C1').length,
    };
  }
}
