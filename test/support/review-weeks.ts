import type { ReviewRecord } from '../../src/records/review-record.ts';
import type { ReviewSettings } from '../../src/review/review-settings.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { readConfig } from '../../src/config.ts';
import { readSettings } from '../../src/settings.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { deliver, type DeliverDeps } from '../../src/slack/deliver.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { PeopleDirectory } from '../../src/slack/people-directory.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { reviewRounds } from '../../src/wiring/review-rounds.ts';
import { incidentOf } from '../review/year-plan.ts';
import { APP, PRIYA } from './local-slack.ts';
import { KNOWS_ONE_THING } from './knows-one-thing.ts';

/** Whatever was queued may be delivered. */
const AFTERWARDS = new Date('2027-01-01T00:00:00Z');

/** The reviews of an assistant that is connected to a test's Slack, whose clock stands where the test says. */
export class ReviewWeeks {
  readonly #store: Store;
  readonly #delivery: DeliverDeps;
  readonly #rounds: ReturnType<typeof reviewRounds>;
  readonly #pauses = new Map<string, Date>();

  private constructor(
    store: Store,
    delivery: DeliverDeps,
    settings: Partial<ReviewSettings>,
    apiUrl: string,
  ) {
    this.#store = store;
    this.#delivery = delivery;
    const config = readConfig({
      AIMS_TIMEZONE: 'Europe/Amsterdam',
      AIMS_MANAGERS: PRIYA.id,
      SLACK_API_URL: apiUrl,
    });
    const shipped = readSettings(null);
    const { client, logger } = delivery;
    const clock = { now: () => new Date() };
    const people = new PeopleDirectory({ client, clock, logger, timezone: config.timezone });
    this.#rounds = reviewRounds(
      {
        ...{ config, store, people, knowledge: KNOWS_ONE_THING },
        settings: { ...shipped, review: { ...shipped.review, activities: {}, ...settings } },
        findPerson: () => Promise.resolve(null),
      },
      { weekday: 1, hour: 9, minute: 0 },
      { until: (person) => Promise.resolve(this.#pauses.get(person) ?? null) },
    );
  }

  static async begin(
    apiUrl: string,
    dataDir: string,
    settings: Partial<ReviewSettings> = {},
  ): Promise<ReviewWeeks> {
    const store = await openStore({ databaseUrl: null, dataDir });
    const client = slackClient(APP.botToken, apiUrl, silentLogger);
    const delivery = {
      ...{ client, abilities: slackAbilities, logger: silentLogger },
      directChannels: new DirectChannels(client),
    };
    return new ReviewWeeks(store, delivery, settings, apiUrl);
  }

  /** An incident that stays open: it is due every week. */
  async ownedBy(person: string): Promise<void> {
    const record = incidentOf(person);
    const turn = { changes: [{ change: 'create-record', record } as const], replies: () => [] };
    await this.#store.commitTurn(turn, { claim: null, actor: person, now: new Date('2026-11-02T10:00:00Z') });
  }

  /** Looks at who is due, and delivers what was queued. */
  async at(now: string): Promise<void> {
    const { failures } = await this.#rounds.run(new Date(now));
    if (failures.length > 0) throw new Error(JSON.stringify(failures));
    for (;;) {
      const item = await this.#store.outbox.claim(AFTERWARDS, 60_000, { pace: null, upTo: 'notice' });
      if (item === null) return;
      const delivered = await deliver(item, this.#delivery);
      if (delivered.outcome !== 'delivered') throw new Error(JSON.stringify(delivered));
      await this.#store.outbox.settle(item, delivered.ts);
    }
  }

  /** Their notifications are paused until then. */
  pause(person: string, until: string): void {
    this.#pauses.set(person, new Date(until));
  }

  async answered(person: string, at: string): Promise<void> {
    const [record] = await this.#store.reviews.records({ owners: [person] });
    if (record === undefined) throw new Error(`${person} owns nothing`);
    const { kind, number: id, version, contentHash } = record;
    const review: ReviewRecord = {
      ...{ id: crypto.randomUUID(), week: '2026-W48', owner: person, decidedBy: person, decidedAt: at },
      subject: { kind, id, version: String(version), contentHash },
      ...{ decision: 'unchanged', remindOn: null },
    };
    const turn = { changes: [{ change: 'save-review', review } as const], replies: () => [] };
    await this.#store.commitTurn(turn, { claim: null, actor: person, now: new Date(at) });
  }

  end(): Promise<void> {
    return this.#store.close();
  }
}
