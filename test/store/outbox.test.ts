import { beforeEach, expect, it } from 'vitest';
import type { Destination, Outgoing } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { NOW, PRIYA, says, TOMAS, turnOf } from './register-fixtures.ts';

const to: Record<'thread' | 'otherThread' | 'card' | 'priya' | 'priyaOnly' | 'tomas', Destination> = {
  thread: { to: 'conversation', conversation: 'T:C1:1.1' },
  otherThread: { to: 'conversation', conversation: 'T:C1:2.2' },
  card: { to: 'replace', conversation: 'T:C1:1.1', message: '1.5' },
  priya: { to: 'direct', user: PRIYA },
  priyaOnly: { to: 'only', user: PRIYA, responseHandle: 'https://example.com/r' },
  tomas: { to: 'direct', user: TOMAS },
};

onEachDatabase('the outbox', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open({ clock: { now: () => NOW } });
  });

  const queue = (...outgoing: Outgoing[]) =>
    store.commitTurn(turnOf([], outgoing), { claim: null, actor: PRIYA, now: NOW });
  const say = (text: string, destination: Destination): Outgoing => ({ destination, reply: says(text) });
  const claim = () => store.outbox.claim(NOW, 1_000);
  const textOf = (item: Awaited<ReturnType<typeof claim>>) =>
    JSON.stringify((item?.payload as Outgoing | undefined)?.reply.parts);

  it('gives destination and reply as they were said', async () => {
    await queue(say('half a pair \ud83d and a NUL \u0000', to.card));
    expect(await claim()).toMatchObject({
      earlierAttempts: 0,
      payload: say('half a pair \ud83d and a NUL \u0000', to.card),
    });
  });

  it('keeps the order of what goes to one conversation, a replaced message among it', async () => {
    await queue(say('one', to.thread), say('two', to.card), say('other', to.otherThread));
    const first = await claim();
    expect(textOf(first)).toContain('one');
    expect(textOf(await claim())).toContain('other');
    expect(await claim()).toBeNull();
    await store.outbox.settle(first!, '1.9');
    expect(textOf(await claim())).toContain('two');
  });

  it('keeps the order of what goes to one person, whichever way', async () => {
    await queue(say('one', to.priya), say('two', to.priyaOnly), say('three', to.tomas));
    const first = await claim();
    expect(textOf(first)).toContain('one');
    expect(textOf(await claim())).toContain('three');
    expect(await claim()).toBeNull();
    await store.outbox.settle(first!, null);
    expect(textOf(await claim())).toContain('two');
  });

  it('notes as what a reply was posted, and lets go of its words', async () => {
    await queue(say('a private matter', to.thread));
    const item = await claim();
    expect(await store.outbox.settle(item!, '1732442400.000100')).toBe(true);
    const [row] = await place.sql('select * from outbox');
    expect(row).toMatchObject({ id: item!.id, state: 'done', posted_as: '1732442400.000100' });
    expect(JSON.stringify(row)).not.toContain('private');
  });

  it('refuses the settling of one whose lease was lost', async () => {
    await queue(say('one', to.thread));
    const lost = await claim();
    const held = await store.outbox.claim(new Date(NOW.getTime() + 1_000), 1_000);
    expect(held).toMatchObject({ id: lost!.id, earlierAttempts: 1 });
    expect(await store.outbox.extend(lost!, NOW)).toBe(false);
    expect(await store.outbox.settle(lost!, '1.1')).toBe(false);
    expect(await store.outbox.settle(held!, '1.2')).toBe(true);
  });

  it('tells the dead letters of both queues apart, newest first', async () => {
    let now = NOW;
    const timed = await place.open({ clock: { now: () => now } });
    await timed.inbox.save({ key: 'e1', lane: 'L', envelope: 1 }, NOW);
    await queue(say('one', to.thread));
    await timed.inbox.fail((await timed.inbox.claim(NOW, 1_000))!, 'unreadable', null);
    now = new Date(NOW.getTime() + 1);
    await timed.outbox.fail((await claim())!, 'channel_not_found', null);
    expect((await store.queueHealth()).dead).toMatchObject([
      { queue: 'outbox', error: 'channel_not_found' },
      { queue: 'inbox', id: 'e1', error: 'unreadable' },
    ]);
  });
});
