import type { RecordType } from '../records/define-record.ts';

/** How a field of this type is corrected in words: its first choice or scale, or its title where it has neither. */
export function correctionExample(type: RecordType): string {
  const chosen = type.fields.find(({ input }) => input.kind === 'choice' || input.kind === 'scale');
  const shown = chosen ?? type.field('title') ?? type.fields[0];
  return shown === undefined ? '' : `${shown.label.toLowerCase()} is ${shown.example}`;
}
