import type { Field, FieldValue } from '../records/field.ts';

/** The value of a button, select or date picker, in the type that the field stores. */
export function chosenValue(field: Field, value: string): FieldValue {
  switch (field.input.kind) {
    case 'scale':
    case 'count':
      return Number(value);
    case 'choices':
      return [value];
    default:
      return value;
  }
}
