import { beforeEach, expect, it } from 'vitest';
import type { ConversationMemory, StateChange } from '../../src/conversation/turn.ts';
import type { ReviewsFilter } from '../../src/review/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { inConversation, NOW, PRIYA, reviewOf, TOMAS, turnOf } from './register-fixtures.ts';

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

onEachDatabase('memories and reviews', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  const commit = (...changes: StateChange[]) =>
    store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });

  it('remember the last question of each conversation', async () => {
    const memory: ConversationMemory = {
      conversation: 'T:C1:1.1',
      asker: PRIYA,
      question: 'Which control covers logging?',
      references: ['A.6.2.8'],
    };
    const follow = { ...memory, question: 'And who owns it?', references: [] };
    expect(await store.memories.of('T:C1:1.1')).toBeNull();
    await commit({ change: 'remember', memory });
    expect(await store.memories.of('T:C1:1.1')).toEqual(memory);
    await commit({ change: 'remember', memory: follow });
    expect(await store.memories.of('T:C1:1.1')).toEqual(follow);
    expect(await store.memories.of('T:C2:2.2')).toBeNull();
  });

  const answers = async (filter: ReviewsFilter) => (await store.reviews.answers(filter)).map(({ id }) => id);

  it('list answers from a moment on, in the order in which they came', async () => {
    const reviews = [0, 7, 7].map((days, n) =>
      reviewOf(`r${9 - n}`, { decidedAt: later(days).toISOString() }),
    );
    for (const review of reviews) await commit({ change: 'save-review', review });
    expect(await answers({ since: '' })).toEqual(['r9', 'r8', 'r7']);
    expect(await answers({ since: later(7).toISOString() })).toEqual(['r8', 'r7']);
    expect(await answers({ since: later(8).toISOString() })).toEqual([]);
  });

  it('give a person’s share: what they answered, what is about their records, and what is about no record', async () => {
    const about = (id: string) => ({ ...reviewOf('').subject, id });
    for (const review of [
      reviewOf('theirs', { subject: about('RSK-1'), owner: TOMAS }),
      reviewOf('about', { subject: about('RSK-2'), owner: PRIYA }),
      reviewOf('other', { subject: about('RSK-3'), owner: PRIYA }),
      reviewOf('document', { subject: { ...about('policy'), kind: 'document' }, owner: PRIYA }),
    ])
      await commit({ change: 'save-review', review });
    const share = { owners: [TOMAS], records: ['RSK-2'] };
    expect(await answers({ since: '', share })).toEqual(['theirs', 'about', 'document']);
  });

  it('keep for good who took something over and when an activity was last done', async () => {
    const about = (kind: 'document' | 'activity') => ({ ...reviewOf('').subject, kind, id: kind });
    for (const review of [
      reviewOf('taken', { subject: about('document'), decision: 'accepted' }),
      reviewOf('looked', { subject: about('document') }),
      reviewOf('held', { subject: about('activity'), decision: 'done' }),
    ])
      await commit({ change: 'save-review', review });
    expect(await answers({ since: later(900).toISOString() })).toEqual(['taken', 'held']);
  });

  it('keep what belongs to an answer: its planned day, its note, to whom it was offered', async () => {
    const review = reviewOf('r1', {
      decision: 'hand-over',
      plannedOn: '2026-11-14',
      note: 'Ana knows the vendor',
      offeredTo: PRIYA,
    });
    await commit({ change: 'save-review', review });
    expect(await store.reviews.answers({ since: '' })).toEqual([review]);
    expect(await store.verifyDatabase()).toMatchObject({ ok: true, events: 1 });
  });

  it('remind of a subject whose last answer is “later”, and of no other', async () => {
    const about = (id: string) => ({ ...reviewOf('').subject, id });
    const answers = [
      reviewOf('r1', { subject: about('A'), decision: 'later', remindOn: '2026-12-03' }),
      reviewOf('r2', { subject: about('B'), decision: 'later', remindOn: '2026-12-02' }),
      reviewOf('r3', { subject: about('A'), decision: 'unchanged' }),
      reviewOf('r4', { subject: about('C'), decision: 'later', remindOn: '2026-12-01' }),
      reviewOf('r5', { subject: about('C'), decision: 'later', remindOn: '2026-12-09' }),
      reviewOf('r6', {
        subject: { ...about('B'), kind: 'document', version: '1.2' },
        decision: 'unchanged',
      }),
    ];
    for (const review of answers) await commit({ change: 'save-review', review });
    const by = async (day: string) => (await store.reviews.reminders(day)).map(({ id }) => id);
    expect(await by('2026-12-09')).toEqual(['r2', 'r5']);
    expect(await by('2026-12-08')).toEqual(['r2']);
  });

  it('queue a review once for an owner and a key', async () => {
    const send = (owner: string, key: string) =>
      store.reviews.claim(
        { owner, key, asked: ['risk:RSK-1'] },
        [inConversation('due'), inConversation('more')],
        NOW,
      );
    expect(await store.reviews.withKeys(['2026-W48'])).toEqual([]);
    expect(await send(PRIYA, '2026-W48')).toBe('queued');
    expect(await send(PRIYA, '2026-W48')).toBe('already-sent');
    expect(await store.reviews.withKeys(['2026-W48', '2026-W49'])).toEqual([
      { owner: PRIYA, key: '2026-W48', sentAt: NOW, asked: ['risk:RSK-1'] },
    ]);
    expect(await send(TOMAS, '2026-W48')).toBe('queued');
    expect(await send(PRIYA, '2026-W49')).toBe('queued');
    const sentTo = async (...owners: string[]) =>
      (await store.reviews.withKeys(['2026-W48', '2026-W49'], owners)).map(
        ({ owner, key }) => `${owner} ${key}`,
      );
    expect(await sentTo()).toEqual([]);
    expect(await sentTo(TOMAS)).toEqual([`${TOMAS} 2026-W48`]);
    expect(await sentTo(TOMAS, PRIYA)).toHaveLength(3);
    expect((await store.queueHealth()).waiting).toBe(6);
  });

  it('queue a review once when replicas come together', async () => {
    const replicas = [store, await place.open(), await place.open()];
    const results = await Promise.all(
      replicas.flatMap((replica) =>
        [1, 2, 3, 4].map(() =>
          replica.reviews.claim({ owner: PRIYA, key: '2026-W48', asked: [] }, [inConversation('due')], NOW),
        ),
      ),
    );
    expect(results.filter((result) => result === 'queued')).toHaveLength(1);
    expect((await store.queueHealth()).waiting).toBe(1);
  });
});
