import { beforeEach, expect, it } from 'vitest';
import { OPERATOR } from '../../src/records/access.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { canonicalHash } from '../../src/records/canonical-hash.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import {
  creates,
  draftOf,
  inConversation,
  incidentData,
  newIncident,
  newRisk,
  NOW,
  PRIYA,
  reviewOf,
  saves,
  SOURCE,
  TOMAS,
  turnOf,
  updates,
} from './register-fixtures.ts';

onEachDatabase('committing a turn', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  const commit = (turn: Turn, now = NOW) => store.commitTurn(turn, { claim: null, actor: PRIYA, now });
  const record = async (draftId: string, now = NOW) => {
    const committed = await commit(turnOf([creates(newIncident(draftId))]), now);
    return committed.outcome === 'committed' ? committed.records[0]! : expect.fail(committed.outcome);
  };

  it('gives a record number, status, owner and the hash of its content', async () => {
    const made = await record('d1');
    expect(made).toMatchObject({
      number: 'INC-2026-0001',
      kind: 'incident',
      version: 1,
      status: 'reported',
      owner: PRIYA,
      confidentiality: 'internal',
      data: incidentData(),
      createdBy: PRIYA,
      createdAt: NOW.toISOString(),
      changedAt: NOW.toISOString(),
      source: SOURCE,
    });
    const { contentHash, ...content } = made;
    expect(contentHash).toBe(canonicalHash(content));
    expect(await store.register.byNumber('INC-2026-0001', OPERATOR)).toEqual(made);
  });

  it('counts each type and each UTC year by itself', async () => {
    await record('d1');
    const both = await commit(turnOf([creates(newIncident('d2')), creates(newRisk('d3'))]));
    expect(both).toMatchObject({ records: [{ number: 'INC-2026-0002' }, { number: 'RSK-2026-0001' }] });
    // 23:30 in New York on New Year's Eve is the next year in UTC.
    const nextYear = await record('d4', new Date('2026-12-31T23:30:00-05:00'));
    expect(nextYear.number).toBe('INC-2027-0001');
  });

  it('makes one record of one draft however often it is confirmed', async () => {
    const first = await record('d1');
    const again = await commit(turnOf([creates(newIncident('d1', { title: 'Another title' }))]));
    expect(again).toEqual({ outcome: 'committed', records: [first] });
    expect(await store.recordVersions()).toEqual([first]);
    expect(await store.auditEvents()).toHaveLength(1);
    expect((await record('d2')).number).toBe('INC-2026-0002');
  });

  it('makes one record of one draft that is confirmed many times at once', async () => {
    const turns = Array.from({ length: 12 }, () => commit(turnOf([creates(newIncident('d1'))])));
    const numbers = (await Promise.all(turns)).map((result) =>
      result.outcome === 'committed' ? result.records[0]?.number : result.outcome,
    );
    expect(new Set(numbers)).toEqual(new Set(['INC-2026-0001']));
    expect(await store.auditEvents()).toHaveLength(1);
  });

  it('numbers records without gaps or twins when many are made at once', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => record(`d${n}`)));
    const numbers = (await store.register.list({ kind: 'incident' }, OPERATOR)).map(({ number }) => number);
    const expected = Array.from({ length: 25 }, (_, n) => `INC-2026-${String(25 - n).padStart(4, '0')}`);
    expect(numbers).toEqual(expected);
    expect(await store.verifyDatabase()).toEqual({ events: 25, ok: true });
  });

  it('makes a new version of a record, with its event', async () => {
    const before = await record('d1');
    const data = incidentData({ severity: 'low', owner: TOMAS });
    const later = new Date('2026-11-25T08:00:00.000Z');
    const result = await commit(turnOf([updates(before.number, 1, data)]), later);
    const { contentHash, ...content } = {
      ...before,
      version: 2,
      owner: TOMAS,
      data,
      changedBy: TOMAS,
      changedAt: later.toISOString(),
      source: null,
    };
    const after = { ...content, contentHash: canonicalHash(content) };
    expect(contentHash).toBe(before.contentHash);
    expect(result).toEqual({ outcome: 'committed', records: [after] });
    expect(await store.recordVersions()).toEqual([before, after]);
    expect((await store.auditEvents())[1]).toMatchObject({
      action: 'record.changed',
      subject: before.number,
      version: 2,
      contentHash: after.contentHash,
      detail: { previousContentHash: before.contentHash },
      actor: PRIYA,
    });
  });

  it('is stale when the record has a newer version than the one it was decided on', async () => {
    const { number } = await record('d1');
    await commit(turnOf([updates(number, 1, incidentData({ severity: 'low' }))]));
    expect(await commit(turnOf([updates(number, 1, incidentData({ severity: 'medium' }))]))).toEqual({
      outcome: 'stale',
    });
    expect(await store.register.byNumber(number, OPERATOR)).toMatchObject({
      version: 2,
      data: { severity: 'low' },
    });
  });

  it('lets one of many updates from the same version through', async () => {
    const { number } = await record('d1');
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        commit(turnOf([updates(number, 1, incidentData({ title: `${n}` }))])),
      ),
    );
    expect(results.filter(({ outcome }) => outcome === 'committed')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'stale')).toHaveLength(9);
    expect(await store.verifyDatabase()).toEqual({ events: 2, ok: true });
  });

  it('leaves nothing behind when one of its changes is stale', async () => {
    await commit(turnOf([saves(draftOf('d1'), 0)]));
    const turn = turnOf(
      [creates(newIncident('d2')), saves(draftOf('d1', { revision: 2 }), 7)],
      [inConversation('recorded')],
    );
    expect(await commit(turn)).toEqual({ outcome: 'stale' });
    expect(await store.register.list({}, OPERATOR)).toEqual([]);
    expect(await store.auditHead()).toBeNull();
    expect(await store.outbox.claim(NOW, 1_000)).toBeNull();
    expect((await record('d2')).number).toBe('INC-2026-0001');
  });

  it('hands the records that it made to its replies, and queues those in order', async () => {
    const turn: Turn = {
      changes: [creates(newIncident('d1'))],
      replies: ({ records }) => [
        inConversation(`Recorded as ${records[0]?.number}`),
        inConversation('Thank you'),
      ],
    };
    await commit(turn);
    const first = await store.outbox.claim(NOW, 1_000);
    expect(first?.payload).toEqual(inConversation('Recorded as INC-2026-0001'));
    await store.outbox.settle(first!, null);
    expect((await store.outbox.claim(NOW, 1_000))?.payload).toEqual(inConversation('Thank you'));
  });

  it('settles the item that caused it, once', async () => {
    await store.inbox.save({ key: 'e1', lane: 'L', envelope: {} }, NOW);
    const claim = await store.inbox.claim(NOW, 1_000);
    const turn = turnOf([creates(newIncident('d1'))], [inConversation('done')]);
    const options = { claim, actor: PRIYA, now: NOW };
    expect(await store.commitTurn(turn, options)).toMatchObject({ outcome: 'committed' });
    expect(await store.commitTurn(turn, options)).toEqual({ outcome: 'claim-lost' });
    expect(await store.queueHealth()).toMatchObject({ waiting: 1 });
  });

  it('leaves nothing behind when its claim was lost to another worker', async () => {
    await store.inbox.save({ key: 'e1', lane: 'L', envelope: {} }, NOW);
    const lost = await store.inbox.claim(NOW, 1_000);
    const held = await store.inbox.claim(new Date(NOW.getTime() + 1_000), 1_000);
    const turn = turnOf([creates(newIncident('d1'))], [inConversation('done')]);
    const commitWith = (claim: typeof lost) => store.commitTurn(turn, { claim, actor: PRIYA, now: NOW });
    expect(await commitWith(lost)).toEqual({ outcome: 'claim-lost' });
    expect(await store.register.list({}, OPERATOR)).toEqual([]);
    expect(await commitWith(held)).toMatchObject({ records: [{ number: 'INC-2026-0001' }] });
  });

  it('commits with a claim whose lease has ended when nobody else has claimed the item', async () => {
    await store.inbox.save({ key: 'e1', lane: 'L', envelope: {} }, NOW);
    const claim = await store.inbox.claim(NOW, 1_000);
    const late = new Date(NOW.getTime() + 3_600_000);
    expect(await store.commitTurn(turnOf([]), { claim, actor: PRIYA, now: late })).toEqual({
      outcome: 'committed',
      records: [],
    });
  });

  it('refuses data that does not fit the type, and leaves nothing behind', async () => {
    const refused = commit(
      turnOf([creates(newIncident('d1', { severity: 'enormous' }))], [inConversation('x')]),
    );
    await expect(refused).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('“Severity” is not valid'),
    });
    expect(await store.queueHealth()).toMatchObject({ waiting: 0 });
    expect((await record('d2')).number).toBe('INC-2026-0001');
  });

  it('takes everything back when its replies cannot be made', async () => {
    const turn: Turn = {
      changes: [creates(newIncident('d1'))],
      replies: () => {
        throw new Error('no words');
      },
    };
    await expect(commit(turn)).rejects.toThrow('no words');
    expect(await store.register.list({}, OPERATOR)).toEqual([]);
    expect((await record('d1')).number).toBe('INC-2026-0001');
  });

  it('keeps text that a database or the chain could not hold, without what they could not', async () => {
    const made = await commit(
      turnOf([creates(newIncident('d1', { title: 'a\u0000b \ud83d', description: '🎉 “é” 中' }))]),
    );
    expect(made).toMatchObject({ records: [{ data: { title: 'a�b �', description: '🎉 “é” 中' } }] });
    await commit(
      turnOf([{ change: 'note-gap', question: 'why\u0000?\ud83d', askedBy: PRIYA, source: null }]),
    );
    expect(await store.gaps()).toMatchObject([{ question: 'why�?�' }]);
    expect(await store.verifyDatabase()).toEqual({ events: 2, ok: true });
  });

  it('notes a gap with the hash of it, and not its words, in the chain', async () => {
    const question = 'Who approves a supplier’s model?';
    await commit(turnOf([{ change: 'note-gap', question, askedBy: TOMAS, source: SOURCE }]));
    const [gap] = await store.gaps();
    expect(gap).toMatchObject({ question, askedBy: TOMAS, askedAt: NOW.toISOString(), source: SOURCE });
    const [event] = await store.auditEvents();
    expect(event).toMatchObject({ action: 'gap.noted', subject: gap?.id, contentHash: canonicalHash(gap) });
    expect(JSON.stringify(event)).not.toContain('supplier');
  });

  it('keeps a review once, with its event', async () => {
    const change = { change: 'save-review', review: reviewOf('r1') } as const;
    await commit(turnOf([change]));
    await commit(turnOf([change]));
    expect(await store.reviews.answers({ since: '' })).toEqual([reviewOf('r1')]);
    expect(await store.auditEvents()).toMatchObject([
      {
        action: 'review.answered',
        subject: 'INC-2026-0001',
        version: 1,
        contentHash: 'ab'.repeat(32),
        detail: { review: 'r1', decision: 'unchanged', reviewHash: canonicalHash(reviewOf('r1')) },
      },
    ]);
  });

  it('waits for the writer who holds the head of the chain, and links to its event', async () => {
    await record('d1');
    const other = await place.hold(`update audit_head set seq = seq`);
    let done = false;
    const waiting = record('d2').then((made) => ((done = true), made));
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    await other.commit();
    expect((await waiting).number).toBe('INC-2026-0002');
    expect(await store.verifyDatabase()).toEqual({ events: 2, ok: true });
  });

  it('keeps record-making turns from waiting for each other in a circle', async () => {
    for (const id of ['d1', 'd2']) await commit(turnOf([saves(draftOf(id), 0)]));
    const [one, two] = [draftOf('d1', { revision: 2 }), draftOf('d2', { revision: 2 })];
    const results = await Promise.all([
      commit(turnOf([saves(one, 1), creates(newIncident('x1')), creates(newRisk('x2'))])),
      commit(turnOf([creates(newRisk('x3')), creates(newIncident('x4')), saves(two, 1)])),
      commit(turnOf([creates(newIncident('x5')), saves(one, 1)])),
      commit(turnOf([saves(two, 1), creates(newRisk('x6'))])),
    ]);
    expect(results.filter(({ outcome }) => outcome === 'committed')).toHaveLength(2);
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
  });
});
