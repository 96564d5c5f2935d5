import type { RecordData, RecordKind } from './define-record.ts';
import { recordTypes } from './record-types.ts';

/** What stands where a text was. It says that something was there, and fits every text field. */
export const ERASED = '(erased)';

/**
 * A record's data without what was erased: a text becomes `(erased)`, another answer is left out. The register stays
 * readable: fields that it cannot do without and that are no text stay.
 */
export function withoutFields(data: RecordData, names: readonly string[], kind: RecordKind): RecordData {
  const entries = Object.entries(data).flatMap(([name, value]) => {
    if (!names.includes(name)) return [[name, value] as const];
    const isText = recordTypes[kind].field(name)?.input.kind === 'text';
    return isText ? [[name, ERASED] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The fields in which people write what they like: what an erasure takes when it names none. */
export function textFields(kind: RecordKind): readonly string[] {
  return recordTypes[kind].fields.filter(({ input }) => input.kind === 'text').map(({ name }) => name);
}

/** Why a field cannot be erased, with what to do instead; null when it can. */
export function whyNotErasable(kind: RecordKind, name: string): string | null {
  const type = recordTypes[kind];
  const field = type.field(name);
  if (field === undefined) {
    const known = type.fields.map((one) => one.name).join(', ');
    return `There is no field “${name}” in ${type.article} ${type.noun}. Use one of ${known}.`;
  }
  if (name === 'owner') return 'The owner cannot be erased. Give the record another owner first.';
  const needed = field.capture === 'required' || type.fields.some(({ answeredBy }) => answeredBy === name);
  if (field.input.kind === 'text' || !needed) return null;
  return `“${field.label}” holds no words of a person, and the register cannot do without it. Correct it instead.`;
}
