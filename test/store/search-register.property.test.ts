import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { ANONYMOUS, maySee, type Actor, type Role } from '../../src/records/access.ts';
import { substanceHash } from '../../src/records/approval.ts';
import { codeHash } from '../../src/records/follow-up.ts';
import type { RecordData } from '../../src/records/define-record.ts';
import { recordKinds, recordTypes } from '../../src/records/record-types.ts';
import type { LinkTarget } from '../../src/records/link.ts';
import { isRecordNumber, type NewRecord, type RecordVersion } from '../../src/records/record.ts';
import { DECISIONS_SAID } from '../../src/records/search/decisions.ts';
import { SCORE, type FieldTest } from '../../src/records/search/field-tests.ts';
import { FACT_NAMES } from '../../src/records/search/query-facts.ts';
import { DATES_ABOUT } from '../../src/records/search/in-time.ts';
import {
  matchesQuery,
  type Alternative,
  type Beside,
  type RegisterQuery,
} from '../../src/records/search/register-query.ts';
import type { Dossier } from '../../src/conversation/ports.ts';
import type { StateChange } from '../../src/conversation/turn.ts';
import { readSettings } from '../../src/settings.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase } from '../support/databases.ts';
import { NOW, turnOf } from './register-fixtures.ts';

/** When records were changed a first time: each list of changes has to look behind the version of now. */
const LATER = ['2026-11-30T10:00:00Z', '2026-12-15T10:00:00Z', '2027-02-01T10:00:00Z'].map(
  (at) => new Date(at),
);
const CRITERIA = readSettings(null).risk;
const PEOPLE = ['U0ANNA0001', 'U0BERT0001', 'U0CARL0001'] as const;
const SYSTEMS = ['Bot', 'Über-Scoring', '100%_sure'];
const DAYS = ['2026-10-01', '2026-11-23', '2026-11-24T10:00', '2027-01-31'];
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const scale = fc.integer({ min: 1, max: 5 });

const common = {
  title: pick(['Refund letters', 'Größe "falsch"', 'a_b 50%', 'title']),
  description: pick(['It went wrong.\nTwice', 'Nothing', 'Ümlaut']),
  system: pick(SYSTEMS),
  owner: pick(PEOPLE),
};
const datas = {
  incident: fc.record({ ...common, occurredAt: pick(DAYS), severity: pick(['low', 'medium', 'high', 'critical']), affectedCount: maybe(pick([0, 3])), outcome: maybe(pick(['harm', 'near-miss'])), harmTypes: maybe(pick([['privacy'], ['safety', 'privacy'], ['none']])), personalData: maybe(pick(['yes', 'no'])) }),
  risk: fc.record({ ...common, likelihood: scale, impact: scale, treatment: pick(['reduce', 'accept']), residualLikelihood: maybe(scale), residualImpact: maybe(scale), controls: maybe(pick([['A.6.2.4'], ['A.6.2.4', 'A.7.4']])), dueDate: maybe(pick(DAYS)), reviewDate: maybe(pick(DAYS)) }),
  change: fc.record({ ...common, changeKind: pick(['prompt', 'data']), reason: fc.constant('x'), plannedFor: pick(DAYS), changeType: maybe(pick(['normal', 'emergency'])), approver: maybe(pick(PEOPLE)) }),
}; // prettier-ignore

const records = fc.oneof(
  ...(['incident', 'risk', 'change'] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind), data: datas[kind], createdBy: pick(PEOPLE) }),
  ),
  fc.record({
    kind: fc.constant('concern' as const),
    data: fc.record({ description: common.description }),
    createdBy: pick([...PEOPLE, ANONYMOUS]),
  }),
);

const actors: fc.Arbitrary<Actor> = fc.record({
  user: pick([...PEOPLE, 'U0NOBODY01']),
  roles: fc
    .subarray<Role>(['manager', 'auditor', 'concern-reader', 'operator', 'system'])
    .map((roles): readonly Role[] => ['member', ...roles]),
});

const fieldTests: fc.Arbitrary<FieldTest> = fc.oneof(
  fc.record({ field: pick(['outcome', 'rootCause', 'controls', 'owner', 'system', 'dueDate', 'harmTypes', 'approver']), is: pick(['empty', 'given'] as const) }),
  fc.record({ field: pick([SCORE]), is: pick(['at-least', 'at-most', 'exactly'] as const), number: fc.integer({ min: 0, max: 25 }) }),
  fc.record({ field: pick(['likelihood', 'affectedCount']), is: pick(['at-least', 'at-most', 'exactly'] as const), number: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ field: pick(['changeType', 'harmTypes']), is: fc.constant('one-of' as const), values: fc.subarray(['normal', 'privacy', 'none'], { minLength: 1 }) }),
); // prettier-ignore

const plain: fc.Arbitrary<RegisterQuery> = fc.record({
  kinds: fc.oneof(fc.constant([]), fc.subarray([...recordKinds])),
  open: pick([null, null, true, false]),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...recordTypes.change.statuses, 'reported'])),
  severities: fc.oneof(fc.constant([]), fc.subarray(['low', 'high', 'critical'])),
  levels: fc.oneof(fc.constant([]), fc.subarray([...CRITERIA.levels])),
  cell: fc.option(fc.record({ likelihood: scale, impact: scale }), { freq: 4 }),
  facts: fc.oneof(fc.constant([]), fc.subarray([...FACT_NAMES], { maxLength: 1 })),
  fields: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(fieldTests, { maxLength: 2 })),
  decision: maybe(
    fc.record({
      said: pick(DECISIONS_SAID),
      by: pick([null, ...PEOPLE]),
      period: pick([null, { from: null, to: '2026-11-25' }, { from: '2026-12-01', to: null }]),
    }),
  ),
  restricted: pick([undefined, undefined, undefined, true as const]),
  linkedTo: pick([undefined, undefined, undefined, 'A.6.2.4', '10.2', 'RSK-2026-0001', 'INC-2026-0002']),
  owner: pick([null, null, ...PEOPLE]),
  changedBy: pick([
    undefined,
    undefined,
    undefined,
    { by: 'U1', to: null },
    { by: 'U1', to: 'closed' },
    { by: PEOPLE[0]!, to: null },
  ]),
  system: pick([null, null, ...SYSTEMS]),
  notSystems: pick([[], [], ['Bot'], ['Über-Scoring', '100%_sure']]),
  when: fc.option(
    fc.record({
      about: pick(DATES_ABOUT),
      period: fc.record({
        from: pick([null, '2026-11-01', '2026-11-24']),
        to: pick([null, '2026-11-23', '2026-12-31']),
      }),
    }),
  ),
  words: pick([[], [], [], ['refund'], ['größe'], ['title'], ['a_b'], ['inc-2026-0001'], ['50']]),
});

/** One side of an “or”: what is asked of one thing or two, and of no words, which are found elsewhere. */
const sides: fc.Arbitrary<Alternative> = fc
  .tuple(
    plain,
    fc.subarray(['kinds', 'open', 'severities', 'fields', 'owner', 'system', 'when'] as const, {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([query, keys]) => Object.fromEntries(keys.map((key) => [key, query[key]])));
const queries = fc
  .tuple(plain, fc.option(fc.array(sides, { minLength: 1, maxLength: 3 }), { freq: 2 }))
  .map(([query, either]): RegisterQuery => (either === null ? query : { ...query, either })); // prettier-ignore

/** Sees whatever there is: what is expected is compared with all of it. */
const EVERYTHING: Actor = { user: 'aims', roles: ['system'] };

/** Some are decided on, and some linked, to each other too. */
async function decideAndLink(store: Store): Promise<void> {
  const versions = await store.recordVersions();
  const latest = [...new Map(versions.map((one) => [one.number, one])).values()].filter(({ kind }) => kind !== 'concern');
  const subject = { risk: 'residual-risk', change: 'change' } as const;
  for (const [at, { number, kind, data, version, contentHash }] of latest.entries()) {
    const link = (target: LinkTarget): StateChange => ({ change: 'add-link', link: { number, relation: 'related', target, by: PEOPLE[0] }, source: null });
    const to = latest[(at * 5 + 1) % latest.length]?.number ?? number;
    const links = [{ kind: 'control', id: 'A.6.2.4' }, { kind: 'clause', id: '10.2' }, { kind: 'record', id: to }] as const;
    const linked = at % 2 === 0 ? [link(links[at % 3]!)] : [];
    const what = kind === 'incident' || kind === 'concern' ? null : subject[kind];
    const approval = what === null || at % 4 === 0 ? [] : [{
      change: 'save-approval', source: null,
      approval: { number, what, decision: at % 3 === 0 ? 'refused' : 'approved', version, contentHash, substanceHash: substanceHash(kind, data, what), by: PEOPLE[at % 3]!, reason: 'so' },
    } as const];
    await store.commitTurn(turnOf([...linked, ...approval]), { claim: null, actor: 'U1', now: LATER[at % LATER.length]! });
  }
} // prettier-ignore

onEachDatabase('a search of the register', (database) => {
  let store: Store;
  let latest: readonly RecordVersion[];
  let besideOf: (record: RecordVersion) => Partial<Beside>;
  beforeAll(async () => {
    store = await (await database.newPlace()).open();
    const made = fc.sample(records, { numRuns: 60, seed: 7 }).map((record, at): NewRecord => {
      const data = Object.fromEntries(Object.entries(record.data).filter(([, value]) => value !== undefined)) as RecordData;
      const extra = record.createdBy === ANONYMOUS ? { codeHash: codeHash(String(at).padStart(16, '0')) } : {};
      return { ...record, data, source: null, draftId: `d${String(at)}`, ...(record.kind === 'concern' ? { owner: PEOPLE[0] } : {}), ...extra };
    }); // prettier-ignore
    const as = { claim: null, actor: 'U1', now: NOW };
    await store.commitTurn(turnOf(made.map((record) => ({ change: 'create-record', record }))), as);
    const first = await store.recordVersions();
    for (const [at, { number, kind, data }] of first.entries()) {
      if (at % 3 === 0) continue;
      const status = recordTypes[kind].statuses[at % recordTypes[kind].statuses.length]!;
      const seen = kind !== 'concern' && at % 2 === 0 ? { confidentiality: 'restricted' as const } : {};
      const moved = { change: 'update-record', number, data, status, fromVersion: 1, changedBy: 'U1', source: null, ...seen } as const;
      await store.commitTurn(turnOf([moved]), { ...as, now: LATER[at % LATER.length]! });
    } // prettier-ignore
    await decideAndLink(store);
    const versions = await store.recordVersions();
    const dossiers = new Map<string, Dossier | null>();
    for (const { number } of first) dossiers.set(number, await store.register.dossier(number, EVERYTHING));
    besideOf = ({ number }) => {
      const dossier = dossiers.get(number);
      const links = [...(dossier?.links ?? []), ...(dossier?.linkedFrom ?? [])];
      return {
        versions: versions.filter((one) => one.number === number),
        approvals: dossier?.approvals ?? [],
        links,
      };
    };
    latest = [...new Map(versions.map((one) => [one.number, one])).values()].toReversed();
  });

  const seesTarget = (viewer: Actor, { linkedTo }: RegisterQuery): boolean => {
    const target = latest.find(({ number }) => number === linkedTo);
    return linkedTo === undefined || !isRecordNumber(linkedTo) || (target !== undefined && maySee(viewer, target));
  }; // prettier-ignore

  it('finds what the query asks for and the viewer may see, and nothing else, a page at a time', async () => {
    await fc.assert(
      fc.asyncProperty(queries, actors, fc.nat({ max: 8 }), async (query, viewer, from) => {
        const fits = latest.filter(
          (record) =>
            maySee(viewer, record) &&
            seesTarget(viewer, query) &&
            matchesQuery(record, query, CRITERIA, besideOf(record)),
        );
        const found = await store.register.search(query, CRITERIA, viewer, { from, limit: 4 });
        expect(found.total).toBe(fits.length);
        expect(found.records.map(({ number }) => number)).toEqual(
          fits.slice(from, from + 4).map(({ number }) => number),
        );
        const whole = await store.register.search(query, CRITERIA, viewer, { from: 0, limit: null });
        expect(whole.records).toHaveLength(fits.length);
      }),
      { numRuns: database.name === 'SQLite' ? 400 : 120 },
    );
  });

  it('names the systems of what the viewer may see', async () => {
    await fc.assert(
      fc.asyncProperty(actors, async (viewer) => {
        const seen = latest
          .filter((record) => maySee(viewer, record))
          .flatMap(({ data }) => data['system'] ?? []);
        expect(await store.register.systems(viewer)).toEqual([...new Set(seen)].sort());
      }),
      { numRuns: 20 },
    );
  });
});
