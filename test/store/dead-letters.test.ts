import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { inConversation, NOW, PRIYA, turnOf } from './register-fixtures.ts';

onEachDatabase('what was given up', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open({ clock: { now: () => NOW } });
    await store.inbox.save({ key: 'message:C1:1', lane: 'L', envelope: { text: 'a private matter' } }, NOW);
    await store.inbox.fail((await store.inbox.claim(NOW, 1_000))!, 'no disk', null);
    const replies = [inConversation('a private reply')];
    await store.commitTurn(turnOf([], replies), { claim: null, actor: PRIYA, now: NOW });
    await store.outbox.fail((await store.outbox.claim(NOW, 1_000))!, 'is_archived', null);
  });
  const idOfReply = async () =>
    (await store.queueHealth()).dead.find(({ queue }) => queue === 'outbox')?.id ?? '';

  it('is counted apart from what waits', async () => {
    expect(await store.queueCounts()).toEqual([
      { queue: 'inbox', waiting: 0, oldestWaiting: null, dead: 1 },
      { queue: 'outbox', waiting: 0, oldestWaiting: null, dead: 1 },
    ]);
  });

  it('is worked on again when it is retried, an event from the start', async () => {
    expect(await store.retryDeadLetter('message:C1:1')).toBe('inbox');
    expect(await store.inbox.claim(NOW, 1_000)).toMatchObject({
      earlierAttempts: 0,
      envelope: { text: 'a private matter' },
    });
  });

  it('is looked for before it is posted again, when it is a reply', async () => {
    expect(await store.retryDeadLetter(await idOfReply())).toBe('outbox');
    expect(await store.outbox.claim(NOW, 1_000)).toMatchObject({ earlierAttempts: 1 });
  });

  it('is gone with its words when it is dropped, and its event does not come again', async () => {
    expect(await store.dropDeadLetter('message:C1:1')).toBe('inbox');
    expect(await store.dropDeadLetter(await idOfReply())).toBe('outbox');
    expect((await store.queueHealth()).dead).toEqual([]);
    const rows = [...(await place.sql('select * from inbox')), ...(await place.sql('select * from outbox'))];
    expect(JSON.stringify(rows)).not.toContain('private');
    const again = await store.inbox.save({ key: 'message:C1:1', lane: 'L', envelope: {} }, NOW);
    expect(again).toBe('duplicate');
  });

  it('is nothing that an id names which waits or is not there', async () => {
    await store.retryDeadLetter('message:C1:1');
    expect(await store.retryDeadLetter('message:C1:1')).toBeNull();
    expect(await store.dropDeadLetter('message:C1:1')).toBeNull();
    expect(await store.dropDeadLetter('no such id')).toBeNull();
  });
});
