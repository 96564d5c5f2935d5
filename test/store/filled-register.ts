import { ANONYMOUS, OPERATOR } from '../../src/records/access.ts';
import { substanceHash } from '../../src/records/approval.ts';
import type { Store } from '../../src/store/store.ts';
import type { Place, TestDatabase } from '../support/databases.ts';
import {
  creates,
  incidentData,
  newIncident,
  newRisk,
  NOW,
  PRIYA,
  reviewOf,
  SOURCE,
  TOMAS,
  turnOf,
  updates,
} from './register-fixtures.ts';

/** Tables that the chain speaks for, and the columns by which a row of each is found. */
export const EVIDENCE = {
  audit_events: ['seq'],
  audit_head: ['one'],
  record_versions: ['number', 'version'],
  records: ['number'],
  reviews: ['id'],
  gaps: ['id'],
  approvals: ['id'],
  links: ['id'],
  evidence: ['id'],
  follow_ups: ['id'],
  concern_codes: ['code_hash'],
  erasures: ['id'],
  erased_rows: ['seq'],
} as const;
export type EvidenceTable = keyof typeof EVIDENCE;

/** What nothing that has to be proved rests on, and why. A table that stands neither here nor above fails the test. */
export const NO_EVIDENCE: Readonly<Record<string, string>> = {
  aims_migration: 'which tables there are, not what stands in them',
  aims_migration_lock: 'held while tables are made',
  counters: 'the next number: one that is taken is refused by the key of the register',
  drafts: 'what somebody is still saying; a record holds what they confirmed',
  draft_messages: 'which messages fed a draft; a version names its own',
  conversation_records: 'what a conversation is about, until it is about something else',
  memories: 'what a follow-up question refers to',
  review_sends: 'that a message went out, so that it goes out once; the answer is a review',
  open_questions: 'questions without a name that wait for an answer; noted gaps are evidence',
  votes: 'a thumb up or down for an answer',
  homes: 'whose Home tab is drawn again',
  model_use: 'tokens of a day, for the budget',
  inbox: 'events on their way in',
  outbox: 'replies on their way out',
  outbox_pace: 'when a channel takes the next message',
};

/** Columns of those tables that a value can stand in without saying anything else, and why. */
export const SAYS_NOTHING: Readonly<Record<string, string>> = Object.fromEntries(
  ['reviews', 'approvals', 'links', 'evidence', 'follow_ups', 'erasures', 'erased_rows'].map((table) => [
    `${table}.seq`,
    'gives the order of rows alone: another order is found, another number in the same order says the same',
  ]),
);

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly isText: boolean;
}

/** Every column of every table, from the schema itself. */
export async function everyColumn(database: TestDatabase, place: Place): Promise<readonly Column[]> {
  const rows = await place.sql(
    database.name === 'SQLite'
      ? `select m.name as "table", p.name as "column", p.type as type
         from sqlite_master as m join pragma_table_info(m.name) as p
         where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, p.cid`
      : `select table_name as "table", column_name as "column", data_type as type
         from information_schema.columns where table_schema = current_schema()
         order by table_name, ordinal_position`,
  );
  return rows.map(({ table, column, type }) => ({
    table: String(table),
    column: String(column),
    isText: /text|char/iu.test(String(type)),
  }));
}

/** How many events `fill` leaves. */
export const EVENTS = 21;

/** Something of everything that has an event, and two of what has an order. */
export async function fill(store: Store): Promise<void> {
  const options = { claim: null, actor: PRIYA, now: NOW };
  for (const id of ['d1', 'd2', 'd3']) await store.commitTurn(turnOf([creates(newIncident(id))]), options);
  await store.commitTurn(turnOf([creates(newRisk('d4'))]), options);
  const second = incidentData({ severity: 'low', owner: TOMAS });
  await store.commitTurn(turnOf([updates('INC-2026-0002', 1, second)]), options);
  await store.commitTurn(turnOf([updates('INC-2026-0002', 2, incidentData())]), options);
  for (const [id, decision] of [
    ['r1', 'unchanged'],
    ['r2', 'later'],
  ] as const) {
    const review = reviewOf(id, { decision, remindOn: decision === 'later' ? '2026-12-01' : null });
    await store.commitTurn(turnOf([{ change: 'save-review', review }]), options);
  }
  await store.commitTurn(
    turnOf([{ change: 'note-gap', question: 'Who approves?', askedBy: TOMAS, source: SOURCE }]),
    options,
  );
  await fillBeside(store, options);
}

/** Two links, one of them taken away, evidence, a decision, a concern with what was said about it, and an erasure. */
async function fillBeside(store: Store, options: Parameters<Store['commitTurn']>[1]): Promise<void> {
  const number = 'INC-2026-0001';
  const { data } = (await store.register.byNumber(number, OPERATOR))!;
  const link = { number, relation: 'related', by: PRIYA } as const;
  await store.commitTurn(
    turnOf([
      { change: 'add-link', link: { ...link, target: { kind: 'control', id: 'A.8.4' } }, source: SOURCE },
      {
        change: 'add-link',
        link: { ...link, target: { kind: 'record', id: 'RSK-2026-0001' } },
        source: null,
      },
      {
        change: 'add-evidence',
        evidence: {
          ...{ number, what: 'file', title: 'Report', permalink: 'https://x.slack.com/p1', by: PRIYA },
          ...{ contentHash: 'ab'.repeat(32), dated: '2026-11-20' },
        },
        source: null,
      },
      {
        change: 'save-approval',
        approval: {
          ...{ number, what: 'change', decision: 'approved', version: 1, by: TOMAS, reason: 'It is fine.' },
          substanceHash: substanceHash('incident', data, 'change'),
        },
        source: null,
      },
    ]),
    options,
  );
  await store.commitTurn(
    turnOf([
      {
        change: 'add-evidence',
        evidence: {
          ...{ number, what: 'page', title: 'Log', permalink: 'https://x.slack.com/p2', by: PRIYA },
          ...{ contentHash: null, dated: null },
        },
        source: null,
      },
      {
        change: 'save-approval',
        approval: {
          ...{
            number,
            what: 'change',
            decision: 'refused',
            version: 1,
            by: TOMAS,
            reason: 'No, it is not.',
          },
          substanceHash: substanceHash('incident', data, 'change'),
        },
        source: null,
      },
    ]),
    options,
  );
  const [removed] = (await store.register.dossier(number, OPERATOR))!.links;
  await store.commitTurn(turnOf([{ change: 'remove-link', id: removed!.id, by: TOMAS }]), options);
  const concern = {
    kind: 'concern',
    ...{ data: { description: 'Refusals' }, createdBy: ANONYMOUS, owner: PRIYA },
    ...{ source: null, draftId: 'd9', codeHash: 'cd'.repeat(32) },
  } as const;
  const followUp = { number: 'CON-2026-0001', from: 'handler', by: PRIYA, text: 'I looked.' } as const;
  const again = { change: 'follow-up', followUp: { ...followUp, text: 'I looked once more.' } } as const;
  await store.commitTurn(turnOf([creates(concern), { change: 'follow-up', followUp }, again]), options);
  const erase = { change: 'erase', field: null, reason: 'request', by: PRIYA } as const;
  for (const erased of ['INC-2026-0003', 'INC-2026-0002'])
    await store.commitTurn(turnOf([{ ...erase, number: erased }]), options);
}
