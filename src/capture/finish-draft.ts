import { checkValue, type Moment } from '../records/check-value.ts';
import type { FieldProblem, RecordData, RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Draft } from './draft.ts';
import { missingFields } from './next-question.ts';
import { valuesOf } from './set-answers.ts';

export interface Unfinished {
  readonly missing: readonly Field[];
  readonly problems: readonly FieldProblem[];
}

/** The record's data, checked whole as it will be stored, or what keeps the draft from becoming a record. */
export function finishDraft(type: RecordType, draft: Draft, moment: Moment): Result<RecordData, Unfinished> {
  const missing = missingFields(type, draft);
  const data = valuesOf(draft.answers);
  const problems = [
    ...type.problems(data),
    ...type.fields.flatMap((field) => {
      const value = data[field.name];
      if (value === undefined || draft.answers[field.name]?.from === 'record') return [];
      const checked = checkValue(field, value, moment);
      return checked.ok ? [] : [{ field: field.name, reason: checked.error }];
    }),
  ];
  if (missing.length > 0 || problems.length > 0) return err({ missing, problems });
  return ok(data);
}
