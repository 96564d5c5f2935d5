import type { FieldValue } from './field.ts';
import type { RecordVersion } from './record.ts';
import { recordTypes } from './record-types.ts';

/** What a version says otherwise than the one before it. `name` is a field's, or `status`, or `confidentiality`. */
export interface Difference {
  readonly name: string;
  readonly was: FieldValue | undefined;
  readonly is: FieldValue | undefined;
}

/** Status and confidentiality first, then the fields in their order. */
export function differencesBetween(before: RecordVersion, after: RecordVersion): readonly Difference[] {
  const all: readonly Difference[] = [
    { name: 'status', was: before.status, is: after.status },
    { name: 'confidentiality', was: before.confidentiality, is: after.confidentiality },
    ...recordTypes[after.kind].fields.map(({ name }) => ({
      name,
      was: before.data[name],
      is: after.data[name],
    })),
  ];
  return all.filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
}
