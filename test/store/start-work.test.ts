import { beforeEach, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase } from '../support/databases.ts';
import { NOW, PRIYA, turnOf } from './register-fixtures.ts';

onEachDatabase('a turn that starts long work', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await (await database.newPlace()).open();
  });

  const commit = (turn: Turn) => store.commitTurn(turn, { claim: null, actor: PRIYA, now: NOW });

  it('queues long work once, one after the other, as an envelope of our own', async () => {
    const work = { work: 'documents' } as const;
    const start = {
      change: 'start-work',
      work,
      by: PRIYA,
      conversation: 'slack:D1:1.1',
      message: null,
    } as const;
    await commit(turnOf([start]));
    await commit(turnOf([start]));
    const first = await store.inbox.claim(NOW, 60_000);
    expect(first?.envelope).toEqual({
      type: 'aims_work',
      work,
      user: PRIYA,
      conversation: 'slack:D1:1.1',
      message: null,
    });
    expect(await store.inbox.claim(NOW, 60_000)).toBeNull();
    expect(await store.inbox.forget(first!)).toBe(true);
    expect((await store.inbox.claim(NOW, 60_000))?.id).not.toBe(first?.id);
  });
});
