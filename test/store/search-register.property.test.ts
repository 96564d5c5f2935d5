import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { ANONYMOUS, maySee, type Actor, type Role } from '../../src/records/access.ts';
import { codeHash } from '../../src/records/follow-up.ts';
import type { RecordData } from '../../src/records/define-record.ts';
import { recordKinds, recordTypes } from '../../src/records/record-types.ts';
import type { NewRecord, RecordVersion } from '../../src/records/record.ts';
import { FACT_NAMES } from '../../src/records/search/query-facts.ts';
import { DATES_ABOUT, matchesQuery, type RegisterQuery } from '../../src/records/search/register-query.ts';
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
  risk: fc.record({ ...common, likelihood: scale, impact: scale, treatment: pick(['reduce', 'accept']), residualLikelihood: maybe(scale), residualImpact: maybe(scale), dueDate: maybe(pick(DAYS)), reviewDate: maybe(pick(DAYS)) }),
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

const queries: fc.Arbitrary<RegisterQuery> = fc.record({
  kinds: fc.oneof(fc.constant([]), fc.subarray([...recordKinds])),
  open: pick([null, null, true, false]),
  statuses: fc.oneof(fc.constant([]), fc.subarray([...recordTypes.change.statuses, 'reported'])),
  severities: fc.oneof(fc.constant([]), fc.subarray(['low', 'high', 'critical'])),
  levels: fc.oneof(fc.constant([]), fc.subarray([...CRITERIA.levels])),
  cell: fc.option(fc.record({ likelihood: scale, impact: scale }), { freq: 4 }),
  facts: fc.oneof(fc.constant([]), fc.subarray([...FACT_NAMES], { maxLength: 1 })),
  owner: pick([null, null, ...PEOPLE]),
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

onEachDatabase('a search of the register', (database) => {
  let store: Store;
  let latest: readonly RecordVersion[];
  let versionsOf: (record: RecordVersion) => readonly RecordVersion[];
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
    const versions = await store.recordVersions();
    versionsOf = ({ number }) => versions.filter((one) => one.number === number);
    latest = [...new Map(versions.map((one) => [one.number, one])).values()].toReversed();
  });

  it('finds what the query asks for and the viewer may see, and nothing else, a page at a time', async () => {
    await fc.assert(
      fc.asyncProperty(queries, actors, fc.nat({ max: 8 }), async (query, viewer, from) => {
        const fits = latest.filter(
          (record) => maySee(viewer, record) && matchesQuery(record, query, CRITERIA, versionsOf(record)),
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
