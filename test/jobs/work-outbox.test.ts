import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OutboxItem } from '../../src/jobs/ports.ts';
import type { Worker } from '../../src/jobs/run-worker.ts';
import { startOutboxWorker, type Delivered } from '../../src/jobs/work-outbox.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import type { Store } from '../../src/store/store.ts';
import { onSqlite, type Place } from '../support/databases.ts';
import { inConversation, PRIYA, turnOf } from '../store/register-fixtures.ts';
import { settled, VirtualTime } from './virtual-time.ts';

onSqlite('the outbox worker', (database) => {
  let time: VirtualTime;
  let place: Place;
  let store: Store;
  let worker: Worker | null;
  let said: string[];
  let attempts: number[];

  beforeEach(async () => {
    time = new VirtualTime();
    place = await database.newPlace();
    store = await place.open({ clock: time });
    worker = null;
    said = [];
    attempts = [];
  });
  afterEach(async () => worker?.stop());

  const queue = (...texts: readonly (readonly [text: string, conversation: string])[]) =>
    store.commitTurn(
      turnOf(
        [],
        texts.map(([text, conversation]) => inConversation(text, conversation)),
      ),
      { claim: null, actor: PRIYA, now: time.now() },
    );
  const start = (deliver: (text: string, item: OutboxItem) => Delivered, idleMs = 500) => {
    worker = startOutboxWorker({
      outbox: store.outbox,
      deliver: (item) => {
        const text = /"spans":\["([^"]*)"/u.exec(JSON.stringify(item.payload))?.[1] ?? '';
        said.push(text);
        attempts.push(item.earlierAttempts);
        return Promise.resolve(deliver(text, item));
      },
      clock: time,
      logger: silentLogger,
      idleMs,
      concurrency: 4,
      wait: time.wait,
      chance: () => 1,
    });
  };
  const delivered: Delivered = { outcome: 'delivered', ts: '1.1' };

  it('delivers each reply, in the order of its conversation, and notes as what', async () => {
    await queue(['one', 'A'], ['two', 'A'], ['three', 'B']);
    start(() => delivered);
    await settled();
    expect(said.filter((text) => text !== 'three')).toEqual(['one', 'two']);
    expect(await place.sql('select posted_as from outbox')).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ posted_as: '1.1' }) as unknown),
    );
  });

  it('waits as long as it is told to, and keeps later replies of the conversation waiting', async () => {
    await queue(['one', 'A'], ['two', 'A'], ['other', 'B']);
    start((text, { earlierAttempts }) =>
      text === 'one' && earlierAttempts === 0
        ? { outcome: 'retry', afterMs: 30_000, why: 'rate limited' }
        : delivered,
    );
    await time.pass(29_999);
    expect(said).toEqual(['one', 'other']);
    await time.pass(501);
    expect(said).toEqual(['one', 'other', 'one', 'two']);
    expect(attempts).toEqual([0, 0, 1, 0]);
  });

  it('does not try again at once when it is told to wait no time', async () => {
    await queue(['one', 'A']);
    start(() => ({ outcome: 'retry', afterMs: 0, why: 'busy' }));
    await time.pass(9_999);
    expect(said).toHaveLength(5);
  });

  it('gives up at once what can never be delivered, and goes on', async () => {
    await queue(['one', 'A'], ['two', 'A']);
    start((text) => (text === 'one' ? { outcome: 'failed', why: 'channel_not_found' } : delivered));
    await settled();
    expect(said).toEqual(['one', 'two']);
    expect(await store.queueHealth()).toMatchObject({
      waiting: 0,
      dead: [{ queue: 'outbox', error: 'channel_not_found' }],
    });
  });

  it('outlasts an outage of most of a day', async () => {
    await queue(['one', 'A']);
    const end = time.now().getTime() + 20 * 3_600_000;
    const deliver = (): Delivered =>
      time.now().getTime() < end ? { outcome: 'retry', afterMs: 300_000, why: 'outage' } : delivered;
    start(deliver, 60_000);
    await time.pass(21 * 3_600_000);
    expect(await store.queueHealth()).toMatchObject({ waiting: 0, dead: [] });
  });

  it('says to the next attempt that there was one before it that was not noted', async () => {
    await queue(['one', 'A']);
    await store.outbox.claim(time.now(), 1_000);
    start(() => delivered);
    await time.pass(1_500);
    expect(attempts).toEqual([1]);
  });
});
