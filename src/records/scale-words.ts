import type { RecordKind, RecordType } from './define-record.ts';
import type { Field } from './field.ts';
import { recordTypes } from './record-types.ts';
import type { RiskCriteria } from './risk-criteria.ts';

/** The type with the organization's words for 1 to 5, where the shipped ones are others. */
export function withScaleWords(type: RecordType, criteria: RiskCriteria): RecordType {
  if (!type.fields.some(({ input }) => input.kind === 'scale')) return type;
  const said = (fields: readonly Field[]): readonly Field[] =>
    fields.map((field) => scaleField(field, criteria));
  return {
    ...type,
    fields: said(type.fields),
    requiredFields: said(type.requiredFields),
    captureFields: said(type.captureFields),
    field: (name) => {
      const field = type.field(name);
      return field === undefined ? undefined : scaleField(field, criteria);
    },
  };
}

/** A record type as it is shown: with the organization's words. */
export function shownType(kind: RecordKind, { risk }: { readonly risk: RiskCriteria }): RecordType {
  return withScaleWords(recordTypes[kind], risk);
}

/** A field with the organization's words, if it is on a scale. */
export function scaleField(field: Field, criteria: RiskCriteria): Field {
  if (field.input.kind !== 'scale') return field;
  const words = /impact/iu.test(field.name) ? criteria.impact : criteria.likelihood;
  const options = words.map((word, at) => ({
    value: String(at + 1),
    label: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  }));
  const ends = `from 1 (${words[0] ?? ''}) to 5 (${words[4] ?? ''})`;
  return {
    ...field,
    question: field.question.replace(/from 1 \([^)]*\) to 5 \([^)]*\)/u, () => ends),
    input: { kind: 'scale', options },
  };
}
