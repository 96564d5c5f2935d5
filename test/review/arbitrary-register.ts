import fc from 'fast-check';
import { recordTypes } from '../../src/records/record-types.ts';
import type { RecordData, RecordKind } from '../../src/records/define-record.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { REVIEW_DECISIONS, type ReviewRecord } from '../../src/records/review-record.ts';
import type { DueInput } from '../../src/review/due.ts';
import type { ReviewDocument } from '../../src/review/review-document.ts';
import { isoWeek } from './calendar-week.ts';
import { addDays } from '../../src/kernel/add-days.ts';
import { dayOf } from '../../src/review/local-day.ts';
import { aDocument, anAnswer, aRecord, dueInput } from './build.ts';

/** Twelve zones on both hemispheres: with and without daylight saving, at half and quarter hours, at both date lines. */
export const ZONES = [
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Honolulu',
] as const;

export const OWNERS = ZONES.map((zone, index) => ({ id: `U${index}`, zone }));
export const zoneOf = (owner: string): string => OWNERS.find(({ id }) => id === owner)?.zone ?? 'UTC';

const day = fc.integer({ min: -400, max: 60 }).map((days) => addDays('2026-11-24', days));
const instant = fc
  .integer({ min: -200 * 1440, max: 0 })
  .map((minutes) => new Date(Date.parse('2026-11-24T00:00:00Z') + minutes * 60_000).toISOString());
const when = fc.oneof(
  day,
  day.map((one) => `${one}T15:00`),
  day.map((one) => `${one}T23:30:00-05:00`),
);
const owner = fc.constantFrom(...OWNERS.map(({ id }) => id));

const data: Readonly<Record<RecordKind, fc.Arbitrary<RecordData>>> = {
  incident: fc.record({ severity: fc.constantFrom('low', 'medium', 'high', 'critical') }),
  risk: fc.record({ dueDate: when, reviewDate: when }, { requiredKeys: [] }),
  change: fc.record({ plannedFor: when }),
  concern: fc.constant({}),
};

const record = fc.constantFrom<RecordKind>('incident', 'risk', 'change', 'concern').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    status: fc.constantFrom(...recordTypes[kind].statuses),
    owner,
    data: data[kind],
    createdAt: instant,
    version: fc.integer({ min: 1, max: 3 }),
  }),
);

const document = fc.record({
  owner: fc.option(owner),
  nextReview: fc.option(day),
  status: fc.constantFrom('approved', 'draft', 'superseded'),
});

const answer = fc.record({
  about: fc.nat(),
  decision: fc.constantFrom(...REVIEW_DECISIONS),
  decidedAt: instant,
  remindAfter: fc.integer({ min: 1, max: 14 }),
  byOwner: fc.boolean(),
});

/** A register with closed and open records, documents without an owner, and answers of many weeks. */
export const register: fc.Arbitrary<DueInput> = fc
  .record({
    records: fc.array(record, { maxLength: 12 }),
    documents: fc.array(document, { maxLength: 5 }),
    answers: fc.array(answer, { maxLength: 8 }),
    standIn: fc.option(owner),
    now: fc.integer({ min: 0, max: 14 * 1440 }),
  })
  .map((made) => {
    const records = made.records.map(({ kind, ...wish }, index) =>
      aRecord(kind, { ...wish, counter: index + 1 }),
    );
    const documents = made.documents.map((wish, index) => aDocument({ ...wish, id: `doc-${index}` }));
    const things = [...records, ...documents];
    const reviews = made.answers.flatMap((one) => {
      const about = things[one.about % Math.max(things.length, 1)];
      return about === undefined ? [] : [answered(about, one)];
    });
    const now = new Date(Date.parse('2026-11-24T00:00:00Z') + made.now * 60_000);
    return dueInput({ records, documents, reviews, now, zoneOf, standIn: made.standIn });
  });

function answered(
  about: RecordVersion | ReviewDocument,
  { decision, decidedAt, remindAfter, byOwner }: typeof answer extends fc.Arbitrary<infer A> ? A : never,
): ReviewRecord {
  const zone = zoneOf(about.owner ?? '');
  return anAnswer(about, decision, {
    week: isoWeek(new Date(decidedAt), zone),
    decidedAt,
    remindOn: decision === 'later' ? addDays(dayOf(decidedAt, zone), remindAfter) : null,
    decidedBy: byOwner ? (about.owner ?? 'U-MANAGER') : 'U-MANAGER',
  });
}
