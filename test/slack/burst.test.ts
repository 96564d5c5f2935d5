import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Outgoing } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { settled, VirtualTime } from '../jobs/virtual-time.ts';
import { PRIYA, says, turnOf } from '../store/register-fixtures.ts';
import { shareOf, startDeliveries } from '../support/burst.ts';
import { onSqlite } from '../support/databases.ts';
import { PacedSlack } from '../support/paced-slack.ts';

onSqlite('a burst of replies', (database) => {
  let time: VirtualTime;
  let slack: PacedSlack;
  let store: Store;
  let deliveries: ReturnType<typeof startDeliveries>;
  let asked: number;
  beforeEach(async () => {
    asked = 0;
    time = new VirtualTime();
    slack = new PacedSlack(time);
    store = await (await database.newPlace()).open({ clock: time });
    deliveries = startDeliveries(store, slack, { clock: time, wait: time.wait });
  });
  afterEach(() => deliveries.stop());

  const to = (text: string, conversation: string): Outgoing => ({
    destination: { to: 'conversation', conversation },
    reply: says(text),
  });
  const notify = async (count: number, channels: number): Promise<void> => {
    const outgoing = Array.from({ length: count }, (_, n) =>
      to(`n${String(n)}`, `slack:C${String(n % channels)}:${String(n % (3 * channels))}.1`),
    );
    await store.reviews.claim({ owner: PRIYA, key: 'burst', asked: [] }, outgoing, time.now());
  };
  const answer = async (channel: string): Promise<void> => {
    asked += 1;
    const outgoing = [to(`a${String(asked)}`, `slack:${channel}:a${String(asked)}`)];
    await store.commitTurn(turnOf([], outgoing), { claim: null, actor: PRIYA, now: time.now() });
    deliveries.wake();
  };
  const drained = async (
    mostMs: number,
    each: () => Promise<void> = () => Promise.resolve(),
  ): Promise<number> => {
    let passed = 0;
    for (; passed < mostMs && (await store.queueHealth()).waiting > 0; passed += 1_000) {
      await each();
      await time.pass(1_000);
      await settled();
    }
    return passed;
  };
  const texts = (): string[] => slack.posts.map(({ text }) => text);

  it('drains at the pace of its channels, in parallel, without a single refusal', async () => {
    await notify(120, 4);
    deliveries.wake();
    const passed = await drained(120_000);
    expect(passed).toBeGreaterThanOrEqual(29_000);
    expect(passed).toBeLessThanOrEqual(35_000);
    expect(new Set(texts()).size).toBe(120);
    expect([slack.posts.length, slack.refusals.length]).toEqual([120, 0]);
  }, 60_000);

  it('has answers go first, and at once', async () => {
    await notify(120, 2);
    deliveries.wake();
    let second = 0;
    await drained(200_000, async () => {
      if (second++ % 3 === 0 && second < 60) await answer(`C${String(second % 2)}`);
    });
    expect(deliveries.ages.answer).toHaveLength(20);
    expect(shareOf(deliveries.ages.answer, 0.95)).toBeLessThanOrEqual(1_000);
    expect(slack.posts).toHaveLength(140);
  }, 60_000);

  it('keeps the order of each conversation, loses nothing and posts nothing twice, whatever Slack refuses', async () => {
    slack = new PacedSlack(time, { burst: 1, perMinute: 90 });
    await deliveries.stop();
    deliveries = startDeliveries(store, slack, { clock: time, wait: time.wait });
    let nth = 0;
    slack.fault = () => ([null, null, 'lost', null, null, null, 'unsaid'] as const)[nth++ % 7] ?? null;
    await notify(150, 5);
    deliveries.wake();
    await drained(3_600_000);
    expect(slack.refusals.length).toBeGreaterThan(0);
    expect(texts().toSorted()).toEqual(Array.from({ length: 150 }, (_, n) => `n${String(n)}`).toSorted());
    const threads = Map.groupBy(slack.posts, ({ channel, thread }) => `${channel} ${thread}`);
    for (const posts of threads.values()) {
      const order = posts.map(({ text }) => Number(text.slice(1)));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  }, 120_000);

  it('asks a channel that has refused nothing more before its time', async () => {
    slack = new PacedSlack(time, { burst: 1, perMinute: 20 });
    await deliveries.stop();
    deliveries = startDeliveries(store, slack, { clock: time, wait: time.wait });
    await notify(60, 1);
    deliveries.wake();
    await drained(600_000);
    expect(slack.posts).toHaveLength(60);
    expect(slack.refusals.length).toBeLessThanOrEqual(4);
  }, 60_000);
});
