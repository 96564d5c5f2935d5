import { ANONYMOUS, OPERATOR } from '../../src/records/access.ts';
import { substanceHash } from '../../src/records/approval.ts';
import type { Store } from '../../src/store/store.ts';
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

/** Tables that the chain speaks for, the columns by which a row is found, and whether each is text or a number. */
export const EVIDENCE = {
  audit_events: {
    key: ['seq'],
    text: ['at', 'actor', 'action', 'subject', 'content_hash', 'detail', 'source', 'previous_hash', 'hash'],
    number: ['seq', 'version'],
  },
  audit_head: { key: ['one'], text: ['hash'], number: ['seq'] },
  record_versions: {
    key: ['number', 'version'],
    text: [
      'kind',
      'status',
      'owner',
      'confidentiality',
      'data',
      'created_by',
      'created_at',
      'changed_by',
      'changed_at',
      'source',
      'content_hash',
    ],
    number: ['version'],
  },
  records: { key: ['number'], text: ['kind', 'draft_id'], number: ['version', 'created_seq'] },
  reviews: {
    key: ['id'],
    text: [
      'id',
      'week',
      'subject_kind',
      'subject_id',
      'subject_version',
      'subject_hash',
      'owner',
      'decided_by',
      'decided_at',
      'decision',
      'remind_on',
    ],
    number: [],
  },
  gaps: { key: ['id'], text: ['id', 'question', 'asked_by', 'asked_at', 'source'], number: [] },
  approvals: {
    key: ['id'],
    text: [
      'id',
      'number',
      'what',
      'decision',
      'content_hash',
      'substance_hash',
      'decided_by',
      'decided_at',
      'reason',
    ],
    number: ['version'],
  },
  links: {
    key: ['id'],
    text: [
      'id',
      'number',
      'relation',
      'target_kind',
      'target_id',
      'added_by',
      'added_at',
      'removed_by',
      'removed_at',
    ],
    number: [],
  },
  evidence: {
    key: ['id'],
    text: ['id', 'number', 'what', 'title', 'permalink', 'content_hash', 'dated', 'added_by', 'added_at'],
    number: [],
  },
  follow_ups: {
    key: ['id'],
    text: ['id', 'number', 'said_by_side', 'said_by', 'said', 'said_at'],
    number: [],
  },
  concern_codes: { key: ['code_hash'], text: ['code_hash', 'number'], number: [] },
  erasures: { key: ['id'], text: ['id', 'number', 'field', 'reason', 'erased_by', 'erased_at'], number: [] },
  erased_rows: {
    key: ['seq'],
    text: ['erasure_id', 'subject', 'original_hash', 'remainder_hash'],
    number: [],
  },
} as const;

/** Something of everything that has an event: seventeen of them. */
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
  const [removed] = (await store.register.dossier(number, OPERATOR))!.links;
  await store.commitTurn(turnOf([{ change: 'remove-link', id: removed!.id, by: TOMAS }]), options);
  const concern = {
    kind: 'concern',
    ...{ data: { description: 'Refusals' }, createdBy: ANONYMOUS, owner: PRIYA },
    ...{ source: null, draftId: 'd9', codeHash: 'cd'.repeat(32) },
  } as const;
  const followUp = { number: 'CON-2026-0001', from: 'handler', by: PRIYA, text: 'I looked.' } as const;
  await store.commitTurn(turnOf([creates(concern), { change: 'follow-up', followUp }]), options);
  const erase = { change: 'erase', field: null, reason: 'request', by: PRIYA } as const;
  await store.commitTurn(turnOf([{ ...erase, number: 'INC-2026-0003' }]), options);
}
