import { beforeEach, expect, it } from 'vitest';
import { ANONYMOUS, OPERATOR } from '../../src/records/access.ts';
import { codeHash, codeIn, followUpCode } from '../../src/records/follow-up.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { draftOf, inConversation, NOW, PRIYA, saves, says, turnOf } from './register-fixtures.ts';

const [PERSON, PLACE, CONVERSATION, MESSAGE] = [
  'U0ANNA0001',
  'D0SECRET1',
  'slack:D0SECRET1:77.7',
  '1764201.007700',
];
const PACE = { perPlaceMs: 1_000, everywhereMs: 100, answersAhead: 2, answersAheadEverywhere: 5 };
const WORDS = 'My team lead hides the refusals of the scoring system';
const CODE = followUpCode(new Uint8Array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]));

onEachDatabase('a concern without a name', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  /** Every cell of every table, as text. */
  async function everything(): Promise<string> {
    const tables = await place.sql(
      database.name === 'SQLite'
        ? `select name from sqlite_master where type = 'table'`
        : `select tablename as name from pg_tables where schemaname = current_schema()`,
    );
    const rows = [];
    for (const { name } of tables) rows.push([name, await place.sql(`select * from ${String(name)}`)]);
    return JSON.stringify(rows);
  }

  /** As it goes in Slack: a message with the words, a draft, a question, an answer with which it is reported. */
  async function report(): Promise<void> {
    const source = {
      conversation: CONVERSATION,
      message: MESSAGE,
      permalink: 'https://x.slack.com/p1764201',
    };
    const answer = { value: WORDS, from: 'message' as const, said: WORDS, source };
    const draft = draftOf('draft-of-anna', {
      kind: 'concern',
      ...{ conversation: CONVERSATION, place: PLACE, person: PERSON, source, firstMessage: WORDS },
      answers: { description: answer },
    });
    const first = { kind: 'message', user: PERSON, text: WORDS, ts: MESSAGE };
    await store.inbox.save({ key: `message:${PLACE}:${MESSAGE}`, lane: CONVERSATION, envelope: first }, NOW);
    const asks = inConversation(`Thank you, ${PERSON}`, CONVERSATION);
    await store.commitTurn(
      turnOf(
        [
          saves(draft, 0),
          {
            change: 'remember',
            memory: { conversation: CONVERSATION, asker: PERSON, question: WORDS, references: [] },
          },
        ],
        [asks],
      ),
      { claim: await store.inbox.claim(NOW, 1_000), actor: PERSON, now: NOW },
    );
    const asked = await store.outbox.claim(NOW, 1_000, { pace: PACE });
    await store.outbox.settle(asked!, '1764202.000100');
    const press = `action:trigger-1:${PERSON}`;
    await store.inbox.save({ key: press, lane: CONVERSATION, envelope: { user: PERSON } }, NOW);
    await store.commitTurn(
      turnOf(
        [
          {
            change: 'create-record',
            record: {
              kind: 'concern',
              data: { description: WORDS },
              createdBy: ANONYMOUS,
              source,
              draftId: draft.id,
              owner: PRIYA,
              codeHash: codeHash(CODE),
            },
          },
          { change: 'forget-trail', conversations: [CONVERSATION], person: PERSON, draft: draft.id },
        ],
        [{ destination: { to: 'direct', user: PERSON }, reply: says(`Your code is ${CODE}`) }],
      ),
      { claim: await store.inbox.claim(NOW, 1_000), actor: PERSON, now: NOW },
    );
  }

  async function deliverAll(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const reply = await store.outbox.claim(NOW, 1_000, { pace: PACE });
      if (reply === null) return delivered;
      await store.outbox.settle(reply, '1764203.000100');
      delivered++;
    }
  }

  it('leaves neither person, message, conversation, draft nor code in any table', async () => {
    await report();
    expect(await deliverAll()).toBe(1);
    const kept = await everything();
    for (const trace of [
      PERSON,
      PLACE,
      CONVERSATION,
      MESSAGE,
      'draft-of-anna',
      'slack.com',
      CODE,
      '1764202',
      'trigger-1',
    ])
      expect(kept, trace).not.toContain(trace);
    expect(kept).toContain(WORDS);
    expect(await store.verifyDatabase()).toEqual({ events: 1, ok: true });
  });

  it('keeps the day and not the time, and says that nobody did it', async () => {
    await report();
    const [event] = await store.auditEvents();
    expect(event).toMatchObject({ actor: ANONYMOUS, at: '2026-11-24T00:00:00.000Z', source: null });
    const [version] = await store.recordVersions();
    expect(version).toMatchObject({
      createdBy: ANONYMOUS,
      changedBy: ANONYMOUS,
      createdAt: '2026-11-24T00:00:00.000Z',
      source: null,
      owner: PRIYA,
      confidentiality: 'restricted',
    });
    await deliverAll();
    expect(await everything()).not.toContain('T10:00:00.000Z');
  });

  it('is not begun again when one of its events is delivered a second time', async () => {
    await report();
    const saved = [`message:${PLACE}:${MESSAGE}`, `action:trigger-1:${PERSON}`].map((key) =>
      store.inbox.save({ key, lane: CONVERSATION, envelope: {} }, NOW),
    );
    expect(await Promise.all(saved)).toEqual(['duplicate', 'duplicate']);
  });

  it('is followed up with the code by whoever has it, and answered', async () => {
    await report();
    await deliverAll();
    const hash = codeHash(codeIn(`my code is ${CODE.toLowerCase().replaceAll('-', ' ')}`) ?? '');
    const { number } = (await store.concerns.byCode(hash))!;
    const said = { number, from: 'reporter', by: ANONYMOUS, text: 'It is in the October file.' } as const;
    await store.commitTurn(
      turnOf([
        { change: 'follow-up', followUp: said },
        { change: 'forget-trail', conversations: [CONVERSATION], person: PERSON, draft: null },
      ]),
      { claim: null, actor: PERSON, now: NOW },
    );
    const answers = { number, from: 'handler', by: PRIYA, text: 'Thank you, I looked.' } as const;
    await store.commitTurn(turnOf([{ change: 'follow-up', followUp: answers }]), {
      ...{ claim: null, actor: PRIYA, now: NOW },
    });
    expect((await store.concerns.byCode(hash))?.followUps.map(({ by, text, at }) => [by, text, at])).toEqual([
      [ANONYMOUS, said.text, '2026-11-24T00:00:00.000Z'],
      [PRIYA, answers.text, NOW.toISOString()],
    ]);
    expect(await store.concerns.byCode(codeHash('0000-0000-0000-0000'))).toBeNull();
    expect(await everything()).not.toContain(PERSON);
    expect(await store.verifyDatabase()).toMatchObject({ ok: true, events: 3 });
  });

  it('is found by nobody but those who handle concerns', async () => {
    await report();
    const number = (await store.recordVersions())[0]!.number;
    for (const viewer of [OPERATOR, { user: 'U1', roles: ['member', 'manager', 'auditor'] } as const]) {
      expect(await store.register.byNumber(number, viewer)).toBeNull();
      expect(await store.register.list({}, viewer)).toEqual([]);
      expect(await store.register.versions(number, viewer)).toEqual([]);
      expect(await store.register.dossier(number, viewer)).toBeNull();
    }
    const reader = { user: 'U1', roles: ['member', 'concern-reader'] } as const;
    expect(await store.register.list({}, reader)).toHaveLength(1);
  });
});
