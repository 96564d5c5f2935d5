import { beforeEach, expect, it } from 'vitest';
import type { DraftAnswer } from '../../src/capture/draft.ts';
import type { StateChange } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import {
  creates,
  draftOf,
  incidentData,
  newIncident,
  NOW,
  PRIYA,
  saves,
  TOMAS,
  turnOf,
  updates,
} from './register-fixtures.ts';

const from = (message: string): DraftAnswer => ({
  value: 'high',
  from: 'message',
  said: 'severity is high',
  source: { conversation: 'T:C1:1.1', message, permalink: null },
});

onEachDatabase('drafts', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  const commit = async (...changes: StateChange[]) =>
    (await store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW })).outcome;

  it('come back as they were saved', async () => {
    const draft = draftOf('d1', {
      answers: { severity: from('1.1'), harmTypes: { ...from('1.2'), value: ['privacy', 'safety'] } },
      skipped: ['detectedAt'],
      focus: 'severity',
      firstMessage: 'half a pair \ud83d, a NUL \u0000, ünïcödé',
    });
    expect(await commit(saves(draft, 0))).toBe('committed');
    expect(await store.drafts.byId('d1')).toEqual({ draft, state: 'open', recordNumber: null });
    expect(await store.drafts.inConversation('T:C1:1.1', PRIYA)).toEqual(draft);
    expect(await store.drafts.latestInPlace('C1', PRIYA)).toEqual(draft);
    expect(await store.drafts.byId('none')).toBeNull();
  });

  it('keep what is unsettled, also under the name that it had in earlier releases', async () => {
    const unsettled = [
      { field: 'severity', values: [from('1.1'), { ...from('1.2'), value: 'low' }] as const },
      { field: 'system', values: [{ ...from('1.1'), value: 'Support chatbot' }] as const },
    ];
    await commit(saves(draftOf('d1', { unsettled }), 0));
    expect((await store.drafts.byId('d1'))?.draft.unsettled).toEqual(unsettled);
    await place.sql(`update drafts set body = replace(body, '"unsettled"', '"saidTwice"')`);
    expect((await store.drafts.byId('d1'))?.draft).toEqual(draftOf('d1', { unsettled }));
  });

  it('belong to one person in one conversation', async () => {
    await commit(saves(draftOf('d1'), 0));
    expect(await store.drafts.inConversation('T:C1:1.1', TOMAS)).toBeNull();
    expect(await store.drafts.inConversation('T:C1:2.2', PRIYA)).toBeNull();
    expect(await store.drafts.latestInPlace('C2', PRIYA)).toBeNull();
  });

  it('are found by the last save, even within one millisecond', async () => {
    await commit(saves(draftOf('d1'), 0));
    await commit(saves(draftOf('d2'), 0));
    expect((await store.drafts.latestInPlace('C1', PRIYA))?.id).toBe('d2');
    await commit(saves(draftOf('d1', { revision: 2 }), 1));
    expect((await store.drafts.latestInPlace('C1', PRIYA))?.id).toBe('d1');
    expect((await store.drafts.inConversation('T:C1:1.1', PRIYA))?.id).toBe('d1');
  });

  it('move with the person to another conversation', async () => {
    await commit(saves(draftOf('d1'), 0));
    await commit(saves(draftOf('d1', { revision: 2, conversation: 'T:C1:9.9' }), 1));
    expect(await store.drafts.inConversation('T:C1:1.1', PRIYA)).toBeNull();
    expect((await store.drafts.inConversation('T:C1:9.9', PRIYA))?.id).toBe('d1');
  });

  it.each([
    ['was saved by somebody else since', 2, 'open'],
    ['is new and its id is taken', 0, 'open'],
    ['was saved by nobody', 1, 'missing'],
  ] as const)('are stale when a draft %s', async (_why, revision, state) => {
    if (state === 'open') await commit(saves(draftOf('d1'), 0));
    expect(await commit(saves(draftOf('d1', { revision: revision + 1, focus: 'x' }), revision))).toBe(
      'stale',
    );
    expect((await store.drafts.byId('d1'))?.draft.focus ?? null).toBeNull();
  });

  it('take one of many saves that were made from the same revision', async () => {
    await commit(saves(draftOf('d1'), 0));
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) => commit(saves(draftOf('d1', { revision: 2, focus: `${n}` }), 1))),
    );
    expect(results.filter((outcome) => outcome === 'committed')).toHaveLength(1);
  });

  it('are no longer found once they are cancelled, and kept', async () => {
    const draft = draftOf('d1', { answers: { severity: from('1.7') } });
    await commit(saves(draft, 0), { change: 'close-draft', draft, outcome: 'cancelled' });
    expect(await store.drafts.inConversation('T:C1:1.1', PRIYA)).toBeNull();
    expect(await store.drafts.fedByMessage('1.7')).toEqual([]);
    expect(await store.drafts.byId('d1')).toEqual({ draft, state: 'cancelled', recordNumber: null });
    expect(await commit(saves(draftOf('d1', { revision: 2 }), 1))).toBe('stale');
  });

  it('are closed the same way twice without effect, and not in two ways', async () => {
    const draft = draftOf('d1');
    const close = (outcome: 'cancelled' | 'recorded'): StateChange => ({
      change: 'close-draft',
      draft,
      outcome,
    });
    await commit(saves(draft, 0));
    expect(await commit(close('cancelled'))).toBe('committed');
    expect(await commit(close('cancelled'))).toBe('committed');
    expect(await commit(close('recorded'))).toBe('stale');
  });

  it('are not closed when somebody has answered since', async () => {
    await commit(saves(draftOf('d1'), 0));
    await commit(saves(draftOf('d1', { revision: 2 }), 1));
    expect(await commit({ change: 'close-draft', draft: draftOf('d1'), outcome: 'cancelled' })).toBe('stale');
  });

  it('name the record that they became', async () => {
    const draft = draftOf('d1');
    await commit(saves(draft, 0), creates(newIncident('d1')), {
      change: 'close-draft',
      draft,
      outcome: 'recorded',
    });
    expect(await store.drafts.byId('d1')).toMatchObject({
      state: 'recorded',
      recordNumber: 'INC-2026-0001',
    });
  });

  it('name the record that they updated', async () => {
    await commit(creates(newIncident('d1')));
    const draft = draftOf('d2', { updates: { number: 'INC-2026-0001', version: 1 } });
    await commit(saves(draft, 0));
    expect(await store.drafts.byId('d2')).toMatchObject({ recordNumber: null });
    await commit(updates('INC-2026-0001', 1, incidentData({ severity: 'low' })), {
      change: 'close-draft',
      draft,
      outcome: 'recorded',
    });
    expect(await store.drafts.byId('d2')).toMatchObject({ recordNumber: 'INC-2026-0001' });
  });

  it('stay open when their record is made and nothing closes them', async () => {
    await commit(saves(draftOf('d1'), 0), creates(newIncident('d1')));
    expect(await store.drafts.byId('d1')).toMatchObject({ state: 'open', recordNumber: 'INC-2026-0001' });
  });

  it('are found by the messages that feed them, as long as these do', async () => {
    await commit(saves(draftOf('d1', { answers: { severity: from('1.1'), system: from('1.2') } }), 0));
    await commit(saves(draftOf('d2', { answers: { severity: from('1.2') } }), 0));
    expect((await store.drafts.fedByMessage('1.2')).map(({ draft }) => draft.id)).toEqual(['d2', 'd1']);
    await commit(
      saves(draftOf('d1', { revision: 2, answers: { severity: from('1.1'), system: from('1.3') } }), 1),
    );
    expect((await store.drafts.fedByMessage('1.2')).map(({ draft }) => draft.id)).toEqual(['d2']);
    expect((await store.drafts.fedByMessage('1.3')).map(({ draft }) => draft.id)).toEqual(['d1']);
    expect(await store.drafts.fedByMessage('9.9')).toEqual([]);
  });

  it('say so when their row was changed by hand', async () => {
    await commit(saves(draftOf('d1'), 0));
    await place.sql(`update drafts set body = '{"id":"d1"}'`);
    await expect(store.drafts.byId('d1')).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('the draft d1'),
    });
  });
});
