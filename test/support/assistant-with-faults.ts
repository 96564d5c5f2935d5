import type { TurnDeps } from '../../src/conversation/deps.ts';
import { jsonLogger } from '../../src/json-logger.ts';
import { assistantMetrics } from '../../src/operation/assistant-metrics.ts';
import { AgentThreads } from '../../src/slack/agent-threads.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { inboxKeyOf } from '../../src/slack/inbox-key.ts';
import { LiveAnswers } from '../../src/slack/live-answers.ts';
import { parseEvent } from '../../src/slack/parse-event.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import type { Store } from '../../src/store/store.ts';
import { decidedAnew } from '../../src/wiring/decided-anew.ts';
import { startWorkers, type Workers } from '../../src/wiring/start-workers.ts';
import { SELF } from '../slack/envelopes.ts';
import { apiError, ScriptedSlack, type ApiAnswer } from '../slack/scripted-slack.ts';
import type { Place, TestDatabase } from './databases.ts';
import { MovedClock } from './moved-clock.ts';
import { Talk } from './talk.ts';

/** Where a turn, or what it says, can fail. */
export const FAULTS = [
  'reading the drafts',
  'before the commit',
  'after the commit',
  'noting the delivery',
  'a refusal for good',
  'a refusal that passes',
  'a refusal for too many messages',
] as const;
export type Fault = (typeof FAULTS)[number];

const REFUSALS: Readonly<Partial<Record<Fault, ApiAnswer>>> = {
  'a refusal for good': apiError('channel_not_found'),
  'a refusal that passes': { status: 503 },
  'a refusal for too many messages': { status: 429, headers: { 'retry-after': '3' } },
};
const POSTED = { ok: true, ts: '1790000099.000900', channel: 'D0SECRET01' };

/** The workers as they are wired, on a real database and a Slack that answers as a test says; each part fails when told to. */
export class AssistantWithFaults {
  readonly slack: ScriptedSlack;
  readonly lines: string[] = [];
  readonly #database: TestDatabase;
  readonly #place: Place;
  readonly #talk: Talk;
  readonly #clock: MovedClock;
  readonly #workers: Workers;
  #fault: { readonly at: Fault; readonly says: string; left: number } | null = null;

  private constructor(database: TestDatabase, place: Place, talk: Talk, slack: ScriptedSlack) {
    [this.#database, this.#place, this.#talk, this.slack] = [database, place, talk, slack];
    this.#clock = new MovedClock('2026-11-24T09:30:00Z');
    const logger = jsonLogger('debug', (line) => this.lines.push(line));
    const client = slackClient('xoxb-test', slack.apiUrl, logger, { clock: this.#clock });
    const identity = SELF;
    const deps: TurnDeps = { ...talk.deps, drafts: this.#failing(talk.deps.drafts), clock: this.#clock };
    const store: Store = {
      ...talk.store,
      outbox: this.#failing(talk.store.outbox, 'noting the delivery', 'settle'),
    };
    this.#workers = startWorkers({
      ...{ store, clock: this.#clock, logger, metrics: assistantMetrics(), managers: [] },
      work: {
        ...{ identity, deps, longWork: null as never, homeTab: { showPage: () => Promise.resolve() } },
        threads: new AgentThreads(client, logger),
        live: new LiveAnswers({ client, identity, logger }),
        commit: async (turn, actor, claim) => {
          this.#failAt('before the commit');
          const as = { claim, actor: deps.actor(actor), now: this.#clock.now() };
          const result = decidedAnew(await talk.store.commitTurn(turn, as));
          this.#failAt('after the commit');
          return result;
        },
      },
      delivery: { client, directChannels: new DirectChannels(client), abilities: slackAbilities, logger },
    });
  }

  static async start(database: TestDatabase, environment: NodeJS.ProcessEnv): Promise<AssistantWithFaults> {
    const place = await database.newPlace({ kept: 'in-memory' });
    const slack = await ScriptedSlack.start();
    slack.answer('conversations.open', { ok: true, channel: { id: 'D0SECRET01' } });
    slack.answer('conversations.replies', { ok: true, messages: [] });
    slack.answer('conversations.history', { ok: true, messages: [] });
    slack.answer('chat.postMessage', POSTED);
    return new AssistantWithFaults(database, place, await Talk.begin(place, environment), slack);
  }

  /** The next so many times something gets as far as that, it fails with these words. */
  failAt(at: Fault, times: number, says: string): void {
    this.#fault = { at, says, left: times };
    const refusal = REFUSALS[at];
    if (refusal !== undefined)
      this.slack.answer('chat.postMessage', ...Array.from({ length: times }, () => refusal), POSTED);
  }

  /** Nothing fails any more. */
  mend(): void {
    this.#fault = null;
  }

  /** Saves an envelope as the door does, and works until nothing waits any more. */
  async receive(envelope: Record<string, unknown>): Promise<void> {
    const incoming = parseEvent(envelope, SELF);
    if (incoming.kind === 'ignored') throw new Error(incoming.why);
    await this.#talk.store.inbox.save({ ...inboxKeyOf(envelope, incoming), envelope }, this.#clock.now());
    await this.#drain();
  }

  /** Until nothing waits: time is moved on whenever nobody works. */
  async #drain(): Promise<void> {
    for (let round = 0; round < 3_000; round++) {
      const counts = await this.#talk.store.queueCounts();
      if (counts.every(({ waiting }) => waiting === 0)) return;
      const worked = await this.#place.sql(
        `select id from inbox where token is not null union all select id from outbox where token is not null`,
      );
      if (worked.length === 0)
        this.#clock.standAt(new Date(this.#clock.now().getTime() + 20_000).toISOString());
      this.#workers.wakeInbox();
      this.#workers.wakeOutbox();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error('The queues did not come to rest.');
  }

  /** A week and another one later: what was left open has been offered again and is put away. */
  async weeksLater(): Promise<void> {
    this.mend();
    for (let week = 0; week < 3; week++) {
      this.#clock.standAt(new Date(this.#clock.now().getTime() + 15 * 86_400_000).toISOString());
      await this.#talk.at(this.#clock.now().toISOString()).offerLeft();
      await this.#drain();
    }
  }

  /** Every table with its rows, as text. */
  async everything(): Promise<ReadonlyMap<string, string>> {
    const tables = await this.#place.sql(
      this.#database.name === 'SQLite'
        ? `select name from sqlite_master where type = 'table'`
        : `select tablename as name from pg_tables where schemaname = current_schema()`,
    );
    const rows = tables.map(async ({ name }) => {
      const all = await this.#place.sql(`select * from ${String(name)}`);
      return [String(name), JSON.stringify(all)] as const;
    });
    return new Map(await Promise.all(rows));
  }

  get store(): Store {
    return this.#talk.store;
  }

  async stop(): Promise<void> {
    await this.#workers.stop();
    await this.slack.stop();
  }

  #failAt(at: Fault): void {
    if (this.#fault?.at !== at || this.#fault.left <= 0) return;
    this.#fault.left -= 1;
    throw new Error(this.#fault.says);
  }

  /** The same, whose methods (or the one that is named) fail first. */
  #failing<Part extends object>(part: Part, at: Fault = 'reading the drafts', only?: keyof Part): Part {
    return new Proxy(part, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function' || (only !== undefined && name !== only)) return value;
        return async (...given: unknown[]) => {
          this.#failAt(at);
          return (value as (...args: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  }
}
