import { beforeEach, expect, it } from 'vitest';
import type { Outgoing } from '../../src/conversation/turn.ts';
import type { OutboxItem, Pace } from '../../src/jobs/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { inConversation, NOW, PRIYA, says, turnOf } from './register-fixtures.ts';

const PACE: Pace = { perPlaceMs: 1_000, everywhereMs: 100, answersAhead: 2, answersAheadEverywhere: 5 };

onEachDatabase('the pace of the outbox', (database) => {
  let place: Place;
  let store: Store;
  let now: Date;
  let notices: number;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
    now = NOW;
    notices = 0;
  });

  const pass = (ms: number): void => {
    now = new Date(now.getTime() + ms);
  };
  const answer = (...outgoing: Outgoing[]) =>
    store.commitTurn(turnOf([], outgoing), { claim: null, actor: PRIYA, now });
  const notice = (...outgoing: Outgoing[]) =>
    store.reviews.claim({ owner: PRIYA, key: `key-${String(notices++)}`, asked: [] }, outgoing, now);
  const claim = (upTo: 'answer' | 'notice' = 'notice') =>
    store.outbox.claim(now, 60_000, { pace: PACE, upTo });
  const textOf = (item: OutboxItem | null): string | null =>
    item === null
      ? null
      : (/"spans":\["([^"]*)"/u.exec(JSON.stringify((item.payload as Outgoing).reply))?.[1] ?? '');
  const claimed = async (): Promise<string[]> => {
    const texts: string[] = [];
    for (let item = await claim(); item !== null; item = await claim()) {
      await store.outbox.settle(item, null);
      texts.push(textOf(item) ?? '');
    }
    return texts;
  };

  it('lets one notice a second go to a place, whichever of its threads it goes to', async () => {
    await notice(inConversation('one', 'T:C1:1'), inConversation('two', 'T:C1:2'));
    await notice(inConversation('three', 'T:C1:3'));
    expect(await claimed()).toEqual(['one']);
    pass(999);
    expect(await claimed()).toEqual([]);
    pass(1);
    expect(await claimed()).toEqual(['two']);
    pass(1_000);
    expect(await claimed()).toEqual(['three']);
  });

  it('serves other places meanwhile, at the pace of all together', async () => {
    await notice(inConversation('one', 'T:C1:1'), inConversation('two', 'T:C2:1'));
    await notice(inConversation('three', 'T:C3:1'));
    expect(await claimed()).toEqual(['one']);
    pass(100);
    expect(await claimed()).toEqual(['two']);
    pass(100);
    expect(await claimed()).toEqual(['three']);
  });

  it('says when the next one may go', async () => {
    expect(await store.outbox.nextTurnAt(now)).toBeNull();
    await notice(inConversation('one', 'T:C1:1'), inConversation('two', 'T:C1:2'));
    await claimed();
    expect((await store.outbox.nextTurnAt(new Date(now.getTime() + 100)))?.getTime()).toBe(
      now.getTime() + 1_000,
    );
    pass(1_000);
    await claimed();
    expect(await store.outbox.nextTurnAt(now)).toBeNull();
  });

  it('lets an answer go at once while its place is busy with notices, which make up for it', async () => {
    await notice(inConversation('first', 'T:C1:1'), inConversation('second', 'T:C1:2'));
    expect(await claimed()).toEqual(['first']);
    await answer(inConversation('the answer', 'T:C1:3'));
    expect(await claimed()).toEqual(['the answer']);
    pass(1_999);
    expect(await claimed()).toEqual([]);
    pass(1);
    expect(await claimed()).toEqual(['second']);
  });

  it('holds answers back when there are more than a short burst of them', async () => {
    await answer(
      ...['one', 'two', 'three', 'four'].map((text, n) => inConversation(text, `T:C1:${String(n)}`)),
    );
    expect(await claimed()).toEqual(['one', 'two', 'three']);
    pass(1_000);
    expect(await claimed()).toEqual(['four']);
  });

  it('takes answers before older notices, in the same conversation too, and keeps the order of each', async () => {
    await notice(inConversation('n1', 'T:C1:1'), inConversation('n2', 'T:C1:1'));
    await answer(inConversation('a1', 'T:C1:1'), inConversation('a2', 'T:C1:1'));
    const order: string[] = [];
    for (let second = 0; second < 8; second++) {
      order.push(...(await claimed()));
      pass(1_000);
    }
    expect(order).toEqual(['a1', 'a2', 'n1', 'n2']);
  });

  it('lets no answer into a conversation in which a notice is being delivered', async () => {
    await notice(inConversation('n1', 'T:C1:1'));
    const held = await claim();
    await answer(inConversation('a1', 'T:C1:1'));
    expect(await claim()).toBeNull();
    await store.outbox.settle(held!, '1.1');
    expect(textOf(await claim())).toBe('a1');
  });

  it('takes answers alone for one who asks for no more', async () => {
    await notice(inConversation('n1', 'T:C1:1'));
    expect(await claim('answer')).toBeNull();
    await answer(inConversation('a1', 'T:C2:1'));
    expect(textOf(await claim('answer'))).toBe('a1');
  });

  it('closes the whole place that refused a message, until it is told otherwise, and counts no attempt', async () => {
    await answer(inConversation('one', 'T:C1:1'), inConversation('other thread', 'T:C1:2'));
    await answer(inConversation('elsewhere', 'T:C2:1'));
    const refused = await claim();
    expect(await store.outbox.defer(refused!, 'rate limited', new Date(now.getTime() + 30_000))).toBe(true);
    expect(await claimed()).toEqual(['elsewhere']);
    pass(29_999);
    expect(await claimed()).toEqual([]);
    expect((await store.outbox.nextTurnAt(now))?.getTime()).toBe(now.getTime() + 1);
    pass(1);
    expect(await claim()).toMatchObject({ id: refused!.id, earlierAttempts: 0 });
  });

  it('defers nothing on a lease that was lost', async () => {
    await answer(inConversation('one', 'T:C1:1'));
    const lost = await store.outbox.claim(now, 1_000);
    pass(1_000);
    const held = await store.outbox.claim(now, 1_000);
    expect(await store.outbox.defer(lost!, 'late', new Date(now.getTime() + 30_000))).toBe(false);
    expect(await store.outbox.settle(held!, null)).toBe(true);
  });

  it('keeps the pace of a place between workers that claim at the same moment', async () => {
    const other = await place.open();
    await notice(
      ...Array.from({ length: 12 }, (_, n) => inConversation(`n${String(n)}`, `T:C1:${String(n)}`)),
    );
    const terms = { pace: { ...PACE, everywhereMs: 0 } };
    for (let second = 0; second < 4; second++) {
      const got = await Promise.all(
        [store, other, store, other].map((each) => each.outbox.claim(now, 60_000, terms)),
      );
      expect(got.filter((item) => item !== null)).toHaveLength(1);
      pass(1_000);
    }
  });

  it('forgets the paces of places that have been quiet', async () => {
    await answer({ destination: { to: 'direct', user: PRIYA }, reply: says('one') });
    await claimed();
    pass(10_000);
    await store.forgetSettled(now);
    expect(await place.sql('select * from outbox_pace')).toEqual([]);
  });
});
