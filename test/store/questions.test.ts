import { expect, it } from 'vitest';
import type { StateChange } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase } from '../support/databases.ts';

const NOW = new Date('2026-11-24T09:00:00.000Z');

function commit(store: Store, ...changes: StateChange[]) {
  return store.commitTurn({ changes, replies: () => [] }, { claim: null, actor: 'U0PRIYA001', now: NOW });
}

function vote(useful: boolean, person = 'U0TOMAS001'): StateChange {
  return { change: 'vote', message: 'C1:1.1', person, useful, question: 'How long are logs kept?' };
}

onEachDatabase('the list of open questions', (database) => {
  async function newStore(): Promise<Store> {
    return (await database.newPlace()).open();
  }

  it('holds a declined question without the person who asked it', async () => {
    const place = await database.newPlace();
    const store = await place.open();
    await commit(store, { change: 'note-declined', question: 'What does the chatbot cost?' });
    expect(await store.questions.open()).toEqual([
      {
        seq: 1,
        question: 'What does the chatbot cost?',
        why: 'declined',
        complaint: null,
        at: NOW.toISOString(),
      },
    ]);
    const rows = await place.sql('select * from open_questions');
    expect(JSON.stringify(rows)).not.toContain('U0PRIYA001');
  });

  it('takes a thumb down once, with what was wrong', async () => {
    const store = await newStore();
    await commit(store, vote(false));
    await commit(store, vote(false));
    await commit(store, {
      change: 'complain',
      message: 'C1:1.1',
      person: 'U0TOMAS001',
      complaint: 'outdated',
    });
    expect(await store.questions.open()).toMatchObject([{ why: 'not-useful', complaint: 'outdated' }]);
  });

  it('loses a thumb down when the person thinks better of it, and nobody else’s', async () => {
    const store = await newStore();
    await commit(store, vote(false), vote(false, 'U0INGRID01'));
    await commit(store, vote(true));
    expect(await store.questions.open()).toHaveLength(1);
    await commit(store, vote(false));
    expect(await store.questions.open()).toHaveLength(2);
  });

  it('keeps nothing of a complaint without a vote', async () => {
    const store = await newStore();
    await commit(store, vote(true));
    await commit(store, { change: 'complain', message: 'C1:1.1', person: 'U0TOMAS001', complaint: 'wrong' });
    expect(await store.questions.open()).toEqual([]);
  });

  it('drops what is settled, and only that', async () => {
    const store = await newStore();
    await commit(
      store,
      { change: 'note-declined', question: 'one' },
      { change: 'note-declined', question: 'two' },
    );
    const [first] = await store.questions.open();
    await commit(store, { change: 'settle-questions', settled: [first!.seq] });
    expect((await store.questions.open()).map(({ question }) => question)).toEqual(['two']);
  });

  it('leaves no event in the audit chain', async () => {
    const store = await newStore();
    await commit(store, { change: 'note-declined', question: 'one' }, vote(false));
    expect(await store.auditEvents()).toEqual([]);
  });
});
