import type { MessageSource } from '../records/record.ts';
import type { FieldProblem, RecordData, RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkValue } from '../records/check-value.ts';
import { unansweredFields } from '../records/unanswered-fields.ts';
import { chosenValue } from './choose-value.ts';
import { takeFormWish } from './confidentiality-wish.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import { withoutSettled } from './unsettled.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';

export type FormValues = Readonly<Record<string, string | readonly string[] | null>>;

/**
 * A whole form at once. A field that was changed is read like an answer in words ("yesterday 3pm" is a date here too);
 * an untouched one keeps where it came from, an emptied one is empty. Any error leaves the draft as it was.
 */
export function submitForm(
  type: RecordType,
  before: Draft,
  values: FormValues,
  source: MessageSource | null,
  context: UnderstandContext,
): Result<Draft, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  // An input that shows what was typed before the form was closed comes back untouched, and counts all the same.
  const { draft, values: entered } = takeFormWish(before, { ...before.typed?.values, ...values });
  const answers: Record<string, DraftAnswer> = { ...draft.answers };
  for (const field of type.captureFields) {
    if (!(field.name in entered)) continue;
    const read = readFormValue(
      field,
      entered[field.name] ?? null,
      draft.answers[field.name],
      source,
      context,
    );
    if (!read.ok) problems.push({ field: field.name, reason: read.error });
    else if (read.value === null) Reflect.deleteProperty(answers, field.name);
    else answers[field.name] = read.value;
  }
  const data = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.value]));
  problems.push(...type.problems(data), ...neitherOf(type, data));
  if (problems.length > 0) return err(problems);
  // A field that was left as it stood says nothing of two values that wait to be told apart.
  const touched = type.captureFields
    .map(({ name }) => name)
    .filter((name) => answers[name] !== draft.answers[name]);
  return ok({
    ...withoutSettled(draft, touched),
    answers,
    focus: null,
    skipped: [],
    typed: null,
    offered: null,
    cancelAsked: false,
  });
}

/** Of two fields that answer the same, one has to be filled in. */
function neitherOf(type: RecordType, data: Partial<RecordData>): readonly FieldProblem[] {
  return unansweredFields(type, (name) => data[name] !== undefined).flatMap(({ name, label, answeredBy }) => {
    const other = answeredBy === undefined ? undefined : type.field(answeredBy);
    return other === undefined
      ? []
      : [{ field: name, reason: `Fill in “${label}” or “${other.label}”: one of them is needed.` }];
  });
}

/** One input: an answer, null for an empty one, or why it cannot be taken. */
export function readFormValue(
  field: Field,
  value: string | readonly string[] | null,
  held: DraftAnswer | undefined,
  source: MessageSource | null,
  context: UnderstandContext,
): Result<DraftAnswer | null, string> {
  const given = typeof value === 'string' ? value.trim() : value;
  if (given === null || given.length === 0) {
    return field.capture === 'required' && field.answeredBy === undefined
      ? err(`${field.label} is needed before this can be recorded.`)
      : ok(null);
  }
  if (held !== undefined && sameValue(held.value, given)) return ok(held);
  if (typeof given !== 'string') return checked(field, given, null, source, context);
  if (isPicked(field)) return checked(field, chosenValue(field, given), null, source, context);
  const read = readAnswer(field, given, context);
  switch (read.outcome) {
    case 'understood':
      return checked(field, read.value, given, source, context);
    case 'invalid':
      return err(read.reason);
    case 'not-understood':
      return err(`${field.label} was not understood. Write it like this: ${field.example}.`);
  }
}

/** A picker gives a value of its own, not words to be read. */
function isPicked({ input }: Field): boolean {
  return input.kind === 'choice' || input.kind === 'scale' || input.kind === 'person';
}

function checked(
  field: Field,
  value: unknown,
  said: string | null,
  source: MessageSource | null,
  context: UnderstandContext,
): Result<DraftAnswer, string> {
  const result = checkValue(field, value, context);
  return result.ok ? ok({ value: result.value, said, from: 'form', source }) : result;
}

function sameValue(held: DraftAnswer['value'], given: string | readonly string[]): boolean {
  if (Array.isArray(held) || Array.isArray(given)) {
    const [a, b] = [
      [...(Array.isArray(held) ? held : [held])].sort(),
      [...(Array.isArray(given) ? given : [given])].sort(),
    ];
    return JSON.stringify(a) === JSON.stringify(b);
  }
  return String(held) === given;
}
