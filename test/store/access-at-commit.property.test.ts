import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { StateChange } from '../../src/conversation/turn.ts';
import { ANONYMOUS, mayDo, type Action, type Actor, type Role } from '../../src/records/access.ts';
import { codeHash } from '../../src/records/follow-up.ts';
import { substanceHash } from '../../src/records/approval.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase } from '../support/databases.ts';
import { newIncident, newRisk, NOW, turnOf } from './register-fixtures.ts';

const PEOPLE = ['U0OWNER001', 'U0REPORT01', 'U0APPROVE1', 'U0NOBODY01'] as const;
const [OWNER, REPORTER, APPROVER] = PEOPLE;
const ROLES = [
  'manager',
  'auditor',
  'concern-reader',
  'operator',
  'system',
] as const satisfies readonly Role[];

const actors = fc.record({
  user: fc.constantFrom(...PEOPLE),
  roles: fc.subarray<Role>([...ROLES]).map((roles): readonly Role[] => ['member', ...roles]),
});

/** Changes that each need one thing of the table and leave the record as it is when they are refused. */
const CHANGES: readonly (readonly [Action, (record: RecordVersion, by: string) => StateChange])[] = [
  ['change', (record, by) => update(record, by, { data: { ...record.data, title: `${String(record.data['title'])}.` } })],
  ['assign', (record, by) => update(record, by, { data: { ...record.data, owner: other(record.owner) } })],
  ['restrict', (record, by) => update(record, by, { confidentiality: record.confidentiality === 'internal' ? 'restricted' : 'internal' })],
  ['close', (record, by) => update(record, by, { allowedBy: 'close' })],
  ['approve', (record, by) => approval(record, by, 'change')],
  ['accept-risk', (record, by) => approval(record, by, 'residual-risk')],
  ['link', ({ number }, by) => ({ change: 'add-link', source: null, link: { number, by, relation: 'related', target: { kind: 'clause', id: crypto.randomUUID() } } })],
  ['attach', ({ number }, by) => ({ change: 'add-evidence', source: null, evidence: { number, by, what: 'page', title: 'x', permalink: `https://x.example/${crypto.randomUUID()}`, contentHash: null, dated: null } })],
  ['review', ({ number, kind, version, contentHash, owner }, by) => ({
    change: 'save-review',
    review: { id: crypto.randomUUID(), week: '2026-W48', owner, decidedBy: by, decidedAt: NOW.toISOString(), decision: 'unchanged', remindOn: null, subject: { kind, id: number, version: String(version), contentHash } },
  })],
  ['erase', ({ number }, by) => ({ change: 'erase', number, field: 'nothing', reason: 'x', by })],
]; // prettier-ignore

function update(record: RecordVersion, changedBy: string, changed: object): StateChange {
  const { number, version: fromVersion, data } = record;
  return { change: 'update-record', number, fromVersion, data, changedBy, source: null, ...changed };
}

function approval(
  { number, kind, version, data }: RecordVersion,
  by: string,
  what: 'change' | 'residual-risk',
): StateChange {
  const decided = { number, what, decision: 'approved', version, by, reason: null } as const;
  return {
    change: 'save-approval',
    source: null,
    approval: { ...decided, substanceHash: substanceHash(kind, data, what) },
  };
}

function other(owner: string): string {
  return owner === OWNER ? REPORTER : OWNER;
}

onEachDatabase('the access table, when a change is committed', (database) => {
  let store: Store;
  let numbers: readonly string[];
  beforeAll(async () => {
    store = await (await database.newPlace()).open();
    const as = { claim: null, actor: REPORTER, now: NOW };
    const concern = {
      kind: 'concern',
      data: { description: 'Refusals are hidden' },
      source: null,
      owner: OWNER,
    } as const;
    const incident = newIncident('i', { owner: OWNER });
    const made = await store.commitTurn(
      turnOf([
        { change: 'create-record', record: { ...incident, createdBy: REPORTER } },
        { change: 'create-record', record: { ...newRisk('r'), createdBy: REPORTER } },
        { change: 'create-record', record: { ...concern, createdBy: REPORTER, draftId: 'c' } },
        { change: 'create-record', record: { ...concern, createdBy: ANONYMOUS, draftId: 'a', codeHash: codeHash('0'.repeat(16)) } },
        { change: 'create-record', record: { kind: 'change', createdBy: REPORTER, source: null, draftId: 'g', data: { title: 'New model', description: 'x', system: 'Bot', changeKind: 'prompt', reason: 'x', plannedFor: '2026-12-01', owner: OWNER, approver: APPROVER } } },
      ]),
      as,
    ); // prettier-ignore
    numbers = made.outcome === 'committed' ? made.records.map(({ number }) => number) : [];
    const restricted = await current(numbers[1]!);
    await store.commitTurn(turnOf([update(restricted, REPORTER, { confidentiality: 'restricted' })]), as);
  });

  const current = async (number: string): Promise<RecordVersion> =>
    (await store.recordVersions()).filter((one) => one.number === number).at(-1)!;

  it('refuses what it does not allow, whoever it is, and lets the rest through', async () => {
    await fc.assert(
      fc.asyncProperty(
        actors,
        fc.nat({ max: 4 }),
        fc.constantFrom(...CHANGES),
        async (actor, which, change) => {
          const record = await current(numbers[which]!);
          const [action, make] = change;
          const before = (await store.auditEvents()).length;
          const outcome = await store
            .commitTurn(turnOf([make(record, actor.user)]), { claim: null, actor, now: NOW })
            .then(({ outcome: one }) => one)
            // An erasure of a field that there is not, and an approval of what there is none of, get as far as that.
            .catch(() => 'fault');
          const allowed = mayDo(action, actor, record).allowed;
          expect(outcome === 'refused', `${action} ${record.number} ${JSON.stringify(actor)}`).toBe(!allowed);
          if (!allowed) expect((await store.auditEvents()).length).toBe(before);
        },
      ),
      { numRuns: database.name === 'SQLite' ? 250 : 60 },
    );
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('is asked for what the record has become since it was looked at', async () => {
    const [before, after] = ['U0BEFORE01', 'U0AFTER001'];
    const record = { ...newIncident('moved', { owner: before }), createdBy: REPORTER };
    await store.commitTurn(turnOf([{ change: 'create-record', record }]), {
      claim: null,
      actor: before,
      now: NOW,
    });
    const looked = (await store.recordVersions()).at(-1)!;
    const link = CHANGES.find(([action]) => action === 'link')![1](looked, before);
    const assigned = update(looked, 'U0MANAGER1', { data: { ...looked.data, owner: after } });
    await store.commitTurn(turnOf([assigned]), { claim: null, actor: 'U0MANAGER1', now: NOW });
    const actor: Actor = { user: before, roles: ['member'] };
    expect(await store.commitTurn(turnOf([link]), { claim: null, actor, now: NOW })).toEqual({
      outcome: 'refused',
      reason: `Only its owner, whoever reported it or an AIMS manager may link ${looked.number}.`,
    });
  });
});
