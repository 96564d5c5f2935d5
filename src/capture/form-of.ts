import type { RecordData, RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { recordTypes } from '../records/record-types.ts';
import { withScaleWords } from '../records/scale-words.ts';
import type { StepRules } from '../records/step-rules.ts';
import type { Draft } from './draft.ts';
import { valuesOf } from './set-answers.ts';

/** Why a step is taken is asked anew each time: it is no property of the record. */
export const STEP_REASON = 'stepReason';

/**
 * The form that a draft fills: of a new record what is asked at capture, of a step what the step needs, of any other
 * change everything that a record can hold. What a step needs can follow from the answers, so the form is made from them
 * each time.
 */
export function formOf(draft: Pick<Draft, 'kind' | 'answers' | 'updates'>, rules: StepRules): RecordType {
  const type = withScaleWords(recordTypes[draft.kind], rules.risk);
  if (draft.updates === null) return type;
  const step = type.steps.find(({ name }) => name === draft.updates?.step);
  if (step === undefined) {
    return { ...type, captureFields: type.fields.filter(({ name }) => name !== STEP_REASON) };
  }
  const needed = step.needs(valuesOf(draft.answers), rules).flatMap((name): Field[] => {
    const field = type.field(name);
    return field === undefined ? [] : [{ ...field, capture: 'required' }];
  });
  return {
    ...type,
    requiredFields: needed,
    captureFields: needed,
    field: (name) => needed.find((field) => field.name === name) ?? type.field(name),
  };
}

/** What the person answered, and not what stood on record before. */
export function changedAnswers(draft: Pick<Draft, 'answers'>): RecordData {
  return valuesOf(
    Object.fromEntries(Object.entries(draft.answers).filter(([, { from }]) => from !== 'record')),
  );
}
