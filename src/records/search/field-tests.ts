import type { RecordKind } from '../define-record.ts';
import type { FieldValue } from '../field.ts';
import type { RecordVersion } from '../record.ts';
import { recordKinds, recordTypes } from '../record-types.ts';
import { currentScore } from '../risk-criteria.ts';

/** What is asked of one field of a record: that it is filled in or not, or how much it says. */
export type FieldTest =
  | { readonly field: string; readonly is: 'empty' | 'given' }
  | { readonly field: string; readonly is: 'at-least' | 'at-most' | 'exactly'; readonly number: number }
  | { readonly field: string; readonly is: 'one-of'; readonly values: readonly string[] };

/** Likelihood times impact of a risk as they count now: no field of its own, and asked about like one. */
export const SCORE = 'score';

/** Every field of every type of record: nothing else can be asked about. */
export const FIELD_NAMES: ReadonlySet<string> = new Set(
  recordKinds.flatMap((kind) => recordTypes[kind].fields.map(({ name }) => name)),
);

/** Those that hold a number: of no other can be asked how much it says. */
export const NUMERIC_FIELDS: ReadonlySet<string> = new Set([
  SCORE,
  ...recordKinds.flatMap((kind) =>
    recordTypes[kind].fields.flatMap(({ name, input }) =>
      input.kind === 'scale' || input.kind === 'count' ? [name] : [],
    ),
  ),
]);

/** The types that have the field: no other record lacks it. */
export function kindsWith(field: string): readonly RecordKind[] {
  if (field === SCORE) return ['risk'];
  return recordKinds.filter((kind) => recordTypes[kind].field(field) !== undefined);
}

/** @param hasControl Whether a control is linked: then controls are not missing. */
export function passesTest(record: RecordVersion, test: FieldTest, hasControl: boolean): boolean {
  if (!kindsWith(test.field).includes(record.kind)) return false;
  const value = valueOf(record, test.field);
  switch (test.is) {
    case 'empty':
      return !isGiven(value) && !(test.field === 'controls' && hasControl);
    case 'given':
      return isGiven(value) || (test.field === 'controls' && hasControl);
    case 'at-least':
      return typeof value === 'number' && value >= test.number;
    case 'at-most':
      return typeof value === 'number' && value <= test.number;
    case 'exactly':
      return value === test.number;
    case 'one-of':
      return test.values.some((one) => (Array.isArray(value) ? value.includes(one) : value === one));
  }
}

function valueOf({ owner, data }: RecordVersion, field: string): FieldValue | undefined {
  if (field === SCORE) return currentScore(data) ?? undefined;
  return field === 'owner' ? owner : data[field];
}

function isGiven(value: FieldValue | undefined): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Fields whose label is read beside a value, and says little alone. */
const CALLED: Readonly<Record<string, string>> = {
  dueDate: 'due date',
  plannedFor: 'planned date',
  reviewDate: 'review date',
  rollbackPlan: 'rollback plan',
  residualLikelihood: 'residual level',
  [SCORE]: 'a score (likelihood × impact) of',
};

/** "Without a treatment plan", "with likelihood 4 or more". */
export function testInWords(test: FieldTest): string {
  const field = recordKinds.flatMap((kind) => recordTypes[kind].field(test.field) ?? [])[0];
  const label = CALLED[test.field] ?? (field?.label ?? test.field).replace(/^AI /u, '').toLowerCase();
  switch (test.is) {
    case 'empty':
      return `with no ${label}`;
    case 'given':
      return `with ${label}`;
    case 'at-least':
      return `with ${label} ${test.number} or more`;
    case 'at-most':
      return `with ${label} ${test.number} or less`;
    case 'exactly':
      return `with ${label} ${test.number}`;
    case 'one-of':
      return `with ${label} ${test.values.map((value) => labelOf(field?.input, value)).join(' or ')}`;
  }
}

function labelOf(
  input: NonNullable<ReturnType<(typeof recordTypes)[RecordKind]['field']>>['input'] | undefined,
  value: string,
): string {
  const options = input !== undefined && 'options' in input ? input.options : [];
  return (options.find((option) => option.value === value)?.label ?? value).toLowerCase();
}
