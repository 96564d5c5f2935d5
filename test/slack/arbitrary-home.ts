import fc from 'fast-check';
import { countControls, type ControlState } from '../../src/conversation/home/control-state.ts';
import type { AimsState, Count, HomeData } from '../../src/conversation/home/home-data.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import type { RiskCriteria } from '../../src/records/risk-criteria.ts';
import type { DueDigest } from '../../src/review/digest.ts';
import { due, type DueInput, type DueItem } from '../../src/review/due.ts';
import { localDay } from '../../src/review/local-day.ts';
import { register } from '../review/arbitrary-register.ts';
import { anyDraft } from './arbitrary-draft.ts';
import { anyRecord } from './arbitrary-record.ts';
import { anyWords, longWords } from './arbitrary-reply.ts';

const title = fc.oneof({ weight: 9, arbitrary: anyWords }, { weight: 1, arbitrary: longWords });

/** What is due to everybody of a generated register, by whatever name its things go. */
export const anyDue: fc.Arbitrary<{ readonly input: DueInput; readonly items: readonly DueItem[] }> = fc
  .tuple(register, fc.array(title, { minLength: 1, maxLength: 4 }))
  .map(([input, titles]) => ({
    input,
    items: due(input)
      .flatMap(({ items }) => items)
      .map((item, at) => ({ ...item, title: titles[at % titles.length] ?? '' })),
  }));

export const anyDigest: fc.Arbitrary<DueDigest> = anyDue.map(({ input, items }) => {
  const owner = items[0]?.owner ?? 'U0PRIYA001';
  const { zone, week, today } = localDay(input.now, input.zoneOf(owner));
  return { about: 'week', week, owner, timezone: zone, today, items, answered: [] };
});

const number = fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(20_000));
const countsOf = (names: readonly string[]): fc.Arbitrary<readonly Count[]> =>
  fc.tuple(...names.map((of) => fc.record({ of: fc.constant(of), count: number })));

/** Words that an organization wrote into its Statement of Applicability. */
const status = fc.oneof(fc.constantFrom('implemented', 'planned', '-', ''), anyWords, longWords);
export const anyStatement: fc.Arbitrary<readonly ControlState[]> = fc.array(
  fc.record({
    control: fc.constantFrom('A.2.2', 'A.6.2.8', 'A.10.4'),
    applicable: fc.option(fc.boolean()),
    status: fc.option(status),
    owner: fc.option(anyWords),
  }),
  { maxLength: 60 },
);

const pair = fc.record({
  likelihood: fc.integer({ min: 1, max: 5 }),
  impact: fc.integer({ min: 1, max: 5 }),
});
const cells = fc.uniqueArray(
  fc.record({ pair, count: number }).map(({ pair: at, count }) => ({ ...at, count })),
  { selector: ({ likelihood, impact }) => `${likelihood}x${impact}` },
);

/** Levels by the names that an organization gives them, as its settings take them. */
const anyCriteria: fc.Arbitrary<RiskCriteria> = fc
  .record({
    levels: fc.uniqueArray(
      anyWords.map((words) => words.trim().slice(0, 40).trim()).filter((words) => words !== ''),
      { minLength: 2, maxLength: 12 },
    ),
    at: fc.array(fc.array(fc.nat(11), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ levels, at }) => ({
    ...{ likelihood: ['1', '2', '3', '4', '5'], impact: ['1', '2', '3', '4', '5'], levels, acceptance: {} },
    matrix: at.map((row) => row.map((level) => levels[level % levels.length] ?? '')),
  }));

const anyState = (isManager: boolean): fc.Arbitrary<AimsState> =>
  fc.record({
    register: fc.record({
      incidentsBySeverity: countsOf(['critical', 'high', 'medium', 'low', 'without severity']),
      risks: cells,
      changesByStatus: countsOf(recordTypes.change.statuses),
    }),
    criteria: anyCriteria,
    controls: fc.option(anyStatement.map(countControls)),
    reviews: fc.record({ onTime: number, late: number }),
    work: fc.constant(
      isManager ? ([{ work: 'documents' }, { work: 'export', format: 'csv' }] as const) : ([] as const),
    ),
    questions: number,
    waitingSystems: isManager ? number : fc.constant(null),
  });

/** The Home tab of a member, of an auditor and of an AIMS manager. */
export const anyHome: fc.Arbitrary<HomeData> = fc
  .constantFrom<'member' | 'auditor' | 'manager'>('member', 'auditor', 'manager')
  .chain((role) =>
    fc.record({
      digest: anyDigest,
      drafts: fc.array(anyDraft, { maxLength: 8 }),
      records: fc.array(anyRecord, { maxLength: 8 }),
      state: role === 'member' ? fc.constant(null) : anyState(role === 'manager'),
    }),
  );
