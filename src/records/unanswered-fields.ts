import type { Field } from './field.ts';

/** The required fields that are not known, nor answered by the field that answers them as well, in their order. */
export function unansweredFields(
  { requiredFields }: { readonly requiredFields: readonly Field[] },
  isKnown: (name: string) => boolean,
): readonly Field[] {
  return requiredFields.filter(
    ({ name, answeredBy }) => !isKnown(name) && (answeredBy === undefined || !isKnown(answeredBy)),
  );
}
