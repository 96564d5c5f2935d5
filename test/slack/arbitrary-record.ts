import fc from 'fast-check';
import type { RecordData, RecordKind } from '../../src/records/define-record.ts';
import type { Field, FieldValue } from '../../src/records/field.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { recordKinds, recordTypes } from '../../src/records/record-types.ts';
import { anyWords, longWords } from './arbitrary-reply.ts';

/** Texts up to the length that a field takes, with everything in them that people and attackers type. */
const typed = (longest: number) =>
  fc
    .oneof({ weight: 5, arbitrary: anyWords }, { weight: 1, arbitrary: longWords })
    .map((text) => text.slice(0, longest))
    .map((text) => (text.trim() === '' ? 'something' : text));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const person = fc.oneof(fc.constantFrom('U0PRIYA001', 'U0TOMAS001', 'W0GRID0001'), anyWords);

function valueOf({ input }: Field): fc.Arbitrary<FieldValue> {
  switch (input.kind) {
    case 'text':
      return typed(input.maxLength);
    case 'when':
      return fc.oneof(
        day,
        day.map((one) => `${one}T15:00`),
        day.map((one) => `${one}T23:30:00-05:00`),
      );
    case 'choice':
      return fc.constantFrom(...input.options.map(({ value }) => value));
    case 'choices':
      return fc.subarray(
        input.options.map(({ value }) => value),
        { minLength: 1 },
      );
    case 'scale':
      return fc.constantFrom(...input.options.map(({ value }) => Number(value)));
    case 'count':
      return fc.nat();
    case 'person':
      return person;
    case 'system':
      return typed(150);
  }
}

export const anyKind = fc.constantFrom<RecordKind>(...recordKinds);

/** Any of a kind's fields, each with a value that it takes. */
export function anyData(kind: RecordKind): fc.Arbitrary<RecordData> {
  const fields = recordTypes[kind].fields.map((field) => [field.name, valueOf(field)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] }) as fc.Arbitrary<RecordData>;
}

export const anyRecord: fc.Arbitrary<RecordVersion> = anyKind.chain((kind) =>
  fc
    .record({
      data: anyData(kind),
      status: fc.constantFrom(...recordTypes[kind].statuses),
      owner: person,
      version: fc.integer({ min: 1, max: 40 }),
      counter: fc.integer({ min: 1, max: 99_999 }),
      permalink: fc.option(fc.webUrl()),
    })
    .map(({ data, status, owner, version, counter, permalink }) => ({
      ...{ kind, data, status, owner, version, confidentiality: 'internal' },
      number: `${kind.slice(0, 3).toUpperCase()}-2026-${String(counter).padStart(4, '0')}`,
      ...{ createdBy: owner, createdAt: '2026-11-22T10:00:00.000Z' },
      ...{ changedBy: owner, changedAt: '2026-11-22T10:00:00.000Z' },
      source: { conversation: 'slack:C0GENERAL1:1.1', message: '1.1', permalink },
      contentHash: 'ab'.repeat(32),
    })),
);
