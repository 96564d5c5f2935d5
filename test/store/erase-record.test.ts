import { beforeEach, expect, it } from 'vitest';
import type { Reply } from '../../src/conversation/reply.ts';
import { OPERATOR } from '../../src/records/access.ts';
import { ERASED } from '../../src/records/erasable-fields.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import {
  creates,
  draftOf,
  incidentData,
  newIncident,
  NOW,
  PRIYA,
  reviewOf,
  saves,
  turnOf,
  updates,
} from './register-fixtures.ts';

const NUMBER = 'INC-2026-0001';
const SECRET = 'Mrs Jansen of Kerkstraat 7';

onEachDatabase('an erasure', (database) => {
  let place: Place;
  let store: Store;
  const commit = (...changes: Parameters<typeof turnOf>[0]) =>
    store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
  const erase = (field: string | null, number = NUMBER) =>
    commit({ change: 'erase', number, field, reason: 'request of the person', by: 'operator' });
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
    const data = { title: `Address of ${SECRET}`, description: `${SECRET} was shown.` };
    await commit(
      saves(draftOf('d1', { firstMessage: `${SECRET} was shown` }), 0),
      creates(newIncident('d1', data)),
      updates(NUMBER, 1, incidentData({ ...data, severity: 'low' })),
      {
        change: 'add-evidence',
        evidence: {
          number: NUMBER,
          what: 'message',
          title: `Mail of ${SECRET}`,
          permalink: 'https://x.slack.com/p1',
          contentHash: null,
          dated: null,
          by: PRIYA,
        },
        source: null,
      },
      {
        change: 'save-review',
        review: reviewOf('r1', {
          subject: { kind: 'incident', id: NUMBER, version: '2', contentHash: 'h' },
          note: `${SECRET} has been told.`,
        }),
      },
    );
  });

  async function words(): Promise<string> {
    const tables = [
      'record_versions',
      'drafts',
      'evidence',
      'follow_ups',
      'approvals',
      'reviews',
      'audit_events',
      'erasures',
    ];
    const rows = [];
    for (const table of tables) rows.push(await place.sql(`select * from ${table}`));
    return JSON.stringify(rows);
  }

  it('takes every text of a record out of every version, its draft and its evidence', async () => {
    expect(await words()).toContain(SECRET);
    await erase(null);
    expect(await words()).not.toContain(SECRET);
    expect((await store.recordVersions()).map(({ data }) => [data['title'], data['severity']])).toEqual([
      [ERASED, 'high'],
      [ERASED, 'low'],
    ]);
    expect((await store.register.dossier(NUMBER, OPERATOR))?.evidence).toMatchObject([
      { title: ERASED, permalink: null },
    ]);
    expect(await store.reviews.answers({ since: '' })).toMatchObject([{ id: 'r1', note: ERASED }]);
  });

  /** Rows of a queue that hold something still. */
  const queued = async (queue: 'inbox' | 'outbox') =>
    (await place.sql(`select content from ${queue} where state <> 'done' order by seq`)).map((row) =>
      JSON.parse(String(row['content'])),
    );
  const says = (...spans: readonly string[]): Reply => ({
    kind: 'notice',
    parts: [{ part: 'text', spans }],
    controls: [],
  });
  const queues = (...replies: readonly Reply[]) =>
    store.commitTurn(
      {
        changes: [],
        replies: () => replies.map((reply) => ({ destination: { to: 'direct', user: PRIYA }, reply })),
      },
      { claim: null, actor: PRIYA, now: NOW },
    );

  it('takes its words out of replies that wait, also where they are shortened or stand beside others', async () => {
    await queues(
      says(`${NUMBER} Address of ${SECRET} · reported`),
      says('Two are due: ', `${NUMBER} Address of Mrs Jansen of Kerk…`, ' and ', 'INC-2026-0002 Drift'),
      says('Nothing is due.'),
    );
    await place.sql(`update outbox set state = 'dead' where seq = (select min(seq) from outbox)`);
    await erase(null);
    const [alone, list, other] = await queued('outbox');
    expect(alone).toMatchObject({
      destination: { to: 'direct', user: PRIYA },
      reply: { kind: 'notice', parts: [{ spans: [expect.stringContaining(`“show ${NUMBER}”`)] }] },
    });
    expect(list.reply.parts[0].spans).toEqual(['Two are due: ', ERASED, ' and ', 'INC-2026-0002 Drift']);
    expect(other.reply).toEqual(says('Nothing is due.'));
    expect(JSON.stringify([alone, list])).not.toMatch(/Jansen|Kerk/u);
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('takes its words out of what came in and is not settled', async () => {
    const envelope = (text: string) => ({ type: 'message', user: PRIYA, channel: 'C1', ts: '1.1', text });
    await store.inbox.save(
      { key: 'k1', lane: 'l1', envelope: envelope(`the bot shows that ${SECRET} was shown.`) },
      NOW,
    );
    await store.inbox.save({ key: 'k2', lane: 'l2', envelope: envelope('the bot is slow today') }, NOW);
    await erase(null);
    expect(await queued('inbox')).toEqual([
      envelope(expect.stringContaining(ERASED) as unknown as string),
      envelope('the bot is slow today'),
    ]);
    expect(JSON.stringify(await queued('inbox'))).not.toContain('Jansen');
  });

  it('leaves a tombstone that verifies, also when more is erased later', async () => {
    const before = await store.recordVersions();
    await erase('title');
    await erase(null);
    expect(await store.verifyDatabase()).toEqual({ events: 6, ok: true });
    expect((await store.recordVersions()).map(({ contentHash }) => contentHash)).toEqual(
      before.map(({ contentHash }) => contentHash),
    );
    expect((await store.auditEvents()).at(-1)).toMatchObject({
      action: 'record.erased',
      subject: NUMBER,
      detail: { field: '*' },
    });
  });

  it('takes what was noted later too, and what is noted after it verifies as well', async () => {
    const subject = { kind: 'incident', id: NUMBER } as const;
    const notes = (note: string) => ({ change: 'note-review', review: 'r1', subject, note }) as const;
    await commit(notes(`${SECRET} called again.`));
    expect(await store.reviews.answer('r1')).toMatchObject({
      note: `${SECRET} has been told.\n${SECRET} called again.`,
    });
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
    await erase(null);
    expect(await words()).not.toContain(SECRET);
    await commit(notes('The vendor renewed.'));
    expect(await store.reviews.answer('r1')).toMatchObject({ note: `${ERASED}\nThe vendor renewed.` });
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
    await place.sql(`update reviews set note = 'The vendor left.'`);
    expect(await store.verifyDatabase()).toMatchObject({ ok: false });
  });

  it('leaves what was noted about other records', async () => {
    const subject = { kind: 'incident', id: 'INC-2026-0002', version: '1', contentHash: 'h' } as const;
    await commit(creates(newIncident('d2')), {
      change: 'save-review',
      review: reviewOf('r2', { subject, note: 'The vendor renewed.' }),
    });
    await erase(null);
    const notes = (await store.reviews.answers({ since: '' })).map(({ note }) => note);
    expect(notes).toEqual([ERASED, 'The vendor renewed.']);
  });

  it('of one field leaves the others', async () => {
    await erase('title');
    expect((await store.recordVersions())[0]?.data).toMatchObject({
      title: ERASED,
      description: `${SECRET} was shown.`,
    });
  });

  it('is noted once: where nothing is left to erase it says so', async () => {
    await erase('description');
    const events = await store.auditEvents();
    await expect(erase('description')).rejects.toMatchObject({
      name: 'AppError',
      message: `“description” of ${NUMBER} was erased on 2026-11-24: there is nothing left to erase.`,
    });
    await erase(null);
    await expect(erase('description')).rejects.toThrow('there is nothing left to erase');
    expect(await store.auditEvents()).toHaveLength(events.length + 1);
  });

  it('lets the record be changed afterwards', async () => {
    await erase(null);
    await commit(updates(NUMBER, 2, incidentData({ title: 'Address shown', description: 'An address.' })));
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it.each([
    ['mood', NUMBER, 'There is no field “mood”'],
    ['owner', NUMBER, 'Give the record another owner first'],
    ['severity', NUMBER, 'the register cannot do without it'],
    [null, 'INC-2026-0099', 'There is no record INC-2026-0099'],
  ])('of %s in %s is refused with what to do', async (field, number, words) => {
    await expect(erase(field, number)).rejects.toThrow(words);
    expect(await store.verifyDatabase()).toEqual({ events: 4, ok: true });
  });

  it.each([
    [`update record_versions set data = '{}' where version = 1`],
    [`update erased_rows set remainder_hash = original_hash where seq = 1`],
    [`delete from erased_rows where seq = 1`],
    [`delete from erased_rows`],
    [`update erasures set reason = 'another'`],
    [`update evidence set title = 'something else'`],
    [`update reviews set note = 'something else'`],
    [
      `insert into erasures (id, number, field, reason, erased_by, erased_at) values ('e9', '${NUMBER}', null, '', '', '')`,
    ],
  ])('is found to be tampered with after: %s', async (statement) => {
    await erase(null);
    await place.sql(statement);
    expect(await store.verifyDatabase()).toMatchObject({ ok: false });
  });
});
