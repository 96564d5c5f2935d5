import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OPERATOR } from '../../src/records/access.ts';
import type { InboxItem, OutboxItem } from '../../src/jobs/ports.ts';
import type { Outgoing } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase } from '../support/databases.ts';
import { creates, inConversation, newIncident, NOW, PRIYA, turnOf } from './register-fixtures.ts';

const LEASE_MS = 1_000;
const RUNS = 60;

/** What can happen to an event on its way, in any order. */
type Step =
  | { readonly step: 'deliver'; readonly event: number }
  | { readonly step: 'claim' }
  /** Whoever claimed this one of all claims so far commits now, whether or not it lost the claim. */
  | { readonly step: 'commit'; readonly claim: number }
  | { readonly step: 'fail'; readonly claim: number }
  | { readonly step: 'extend'; readonly claim: number }
  | { readonly step: 'time-passes'; readonly ms: number };

const EVENTS = 5;
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ step: fc.constant('deliver'), event: fc.nat(EVENTS - 1) }) },
  { weight: 4, arbitrary: fc.record({ step: fc.constant('claim') }) },
  { weight: 3, arbitrary: fc.record({ step: fc.constant('commit'), claim: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('fail'), claim: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('extend'), claim: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('time-passes'), ms: fc.nat(2 * LEASE_MS) }) },
) as fc.Arbitrary<Step>;

/** A world of its own within one database: keys, lanes and conversations carry its number. */
class Run {
  readonly name: string;
  readonly #store: Store;
  readonly #claims: InboxItem[] = [];
  readonly delivered = new Set<number>();
  now = NOW.getTime();

  constructor(store: Store, name: string) {
    this.#store = store;
    this.name = name;
  }

  async take(step: Step): Promise<void> {
    switch (step.step) {
      case 'deliver':
        return this.#deliver(step.event);
      case 'claim': {
        const item = await this.#store.inbox.claim(new Date(this.now), LEASE_MS);
        if (item !== null) this.#claims.push(item);
        return;
      }
      case 'commit':
        return this.#with(step.claim, (item) => this.#commit(item));
      case 'fail':
        return this.#with(step.claim, (item) =>
          this.#store.inbox.fail(item, 'x', new Date(this.now + LEASE_MS)),
        );
      case 'extend':
        return this.#with(step.claim, (item) =>
          this.#store.inbox.extend(item, new Date(this.now + LEASE_MS)),
        );
      case 'time-passes':
        this.now += step.ms;
    }
  }

  /** Works off what is left, as a worker does after a restart, when every lease has ended. */
  async drain(): Promise<void> {
    this.now += 10 * LEASE_MS;
    for (;;) {
      const item = await this.#store.inbox.claim(new Date(this.now), LEASE_MS);
      if (item === null) return;
      await this.#commit(item);
    }
  }

  async #deliver(event: number): Promise<void> {
    this.delivered.add(event);
    const lane = `${this.name}:${event % 2}`;
    await this.#store.inbox.save({ key: `${this.name}:${event}`, lane, envelope: event }, new Date(this.now));
  }

  async #commit(item: InboxItem): Promise<void> {
    const turn = turnOf(
      [creates(newIncident(item.id, { title: item.id }))],
      [inConversation(item.id, this.name)],
    );
    await this.#store.commitTurn(turn, { claim: item, actor: PRIYA, now: new Date(this.now) });
  }

  async #with(index: number, work: (item: InboxItem) => Promise<unknown>): Promise<void> {
    const item = this.#claims[index % Math.max(this.#claims.length, 1)];
    if (item !== undefined) await work(item);
  }
}

async function takeReplies(store: Store, now: number): Promise<string[]> {
  const said: string[] = [];
  for (let item: OutboxItem | null; (item = await store.outbox.claim(new Date(now), LEASE_MS));) {
    said.push(JSON.stringify((item.payload as Outgoing).reply.parts));
    await store.outbox.settle(item, null);
  }
  return said;
}

onEachDatabase('any order of deliveries, claims and lost leases', (database) => {
  it('commits the effect of each event once', async () => {
    const store = await (await database.newPlace()).open();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const run = new Run(store, `run${runs++}`);
        for (const each of steps) await run.take(each);
        await run.drain();
        const expected = [...run.delivered].map((event) => `${run.name}:${event}`).sort();
        const made = (await store.register.list({}, OPERATOR))
          .map((record) => String(record.data['title']))
          .filter((title) => title.startsWith(`${run.name}:`));
        expect(made.sort()).toEqual(expected);
        expect(await takeReplies(store, run.now)).toHaveLength(expected.length);
      }),
      { numRuns: RUNS },
    );
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
    expect(await store.queueHealth()).toMatchObject({ waiting: 0, dead: [] });
  }, 120_000);

  it('commits the effect of each event once when several workers run at the same time', async () => {
    const place = await database.newPlace();
    const stores = [await place.open(), await place.open(), await place.open()];
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 5, maxLength: 15 }), { minLength: 3, maxLength: 3 }),
        async (stepsOfEach) => {
          const name = `run${runs++}`;
          const each = stores.map((store) => new Run(store, name));
          await Promise.all(
            each.map(async (run, index) => {
              for (const taken of stepsOfEach[index] ?? []) await run.take(taken);
            }),
          );
          const last = each[0]!;
          last.now = Math.max(...each.map(({ now }) => now));
          await last.drain();
          const expected = new Set(each.flatMap((run) => [...run.delivered]));
          const made = (await stores[0]!.register.list({}, OPERATOR)).filter((record) =>
            String(record.data['title']).startsWith(`${name}:`),
          );
          expect(made).toHaveLength(expected.size);
          expect(await takeReplies(stores[0]!, last.now)).toHaveLength(expected.size);
        },
      ),
      { numRuns: 25 },
    );
    expect(await stores[0]!.verifyDatabase()).toMatchObject({ ok: true });
  }, 120_000);
});
