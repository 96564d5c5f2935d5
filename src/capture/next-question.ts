import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import { valueSchema } from '../records/check-value.ts';
import { unansweredFields } from '../records/unanswered-fields.ts';
import type { Draft } from './draft.ts';

/**
 * The field to ask for next, or null when everything that is required is known and nothing was said in two ways. Decided from the answers alone: there is
 * no step to lose in a restart, a deploy or a switch between thread and form.
 */
export function nextQuestion(type: RecordType, draft: Draft): Field | null {
  const focused = draft.focus === null ? undefined : type.field(draft.focus);
  if (focused) return focused;
  for (const { field: name } of draft.unsettled ?? []) {
    const twice = type.field(name);
    if (twice) return twice;
  }
  const open = missingFields(type, draft);
  const left = open.filter((field) => !draft.skipped.includes(field.name));
  // What is told gives the headline, and often more.
  return left.find(({ name }) => name === 'description') ?? left[0] ?? open[0] ?? null;
}

/**
 * Required fields without a valid answer, in the order in which they are asked. Of two that answer the same, the one that
 * fits what the person told is asked for.
 */
export function missingFields(
  type: RecordType,
  { answers, instead = [] }: Pick<Draft, 'answers' | 'instead'>,
): readonly Field[] {
  const isKnown = (name: string): boolean => {
    const input = type.field(name)?.input;
    const answer = answers[name];
    return input !== undefined && answer !== undefined && valueSchema(input).safeParse(answer.value).success;
  };
  return unansweredFields(type, isKnown).map((field) => {
    const other = instead.includes(field.answeredBy ?? '') ? type.field(field.answeredBy ?? '') : undefined;
    return other === undefined ? field : { ...other, capture: 'required' };
  });
}

/** The field that was answered last before the one being asked: where "back" leads. */
export function previousQuestion(type: RecordType, draft: Draft): Field | null {
  const current = nextQuestion(type, draft);
  const asked = type.captureFields.filter(
    (field) => field.name in draft.answers && field.name !== current?.name,
  );
  const position = current === null ? asked.length : type.captureFields.indexOf(current);
  const before = asked.filter((field) => type.captureFields.indexOf(field) < position);
  return before.at(-1) ?? asked.at(-1) ?? null;
}
