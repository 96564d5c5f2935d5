import { checkValue, type Moment } from '../records/check-value.ts';
import type { FieldProblem, RecordData, RecordType } from '../records/define-record.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import { withoutSettled } from './unsettled.ts';
import { meantToday } from './same-weekday.ts';

export interface Settled {
  readonly draft: Draft;
  readonly accepted: readonly string[];
  readonly rejected: readonly FieldProblem[];
}

/**
 * Puts answers into a draft. Each is checked alone and against the others; one that does not hold is left out with its
 * reason, and whatever stood there before stays.
 */
export function setAnswers(
  type: RecordType,
  draft: Draft,
  answers: Readonly<Record<string, DraftAnswer>>,
  moment: Moment,
): Settled {
  const accepted: string[] = [];
  const rejected: FieldProblem[] = [];
  let held = draft.answers;
  for (const [name, said] of Object.entries(answers)) {
    const answer = possible(type, held, name, said, moment);
    const reason = rejectionReason(type, held, name, answer, moment);
    if (reason !== null) {
      rejected.push({ field: name, reason });
      continue;
    }
    held = { ...held, [name]: answer };
    accepted.push(name);
  }
  const focus = draft.focus !== null && accepted.includes(draft.focus) ? null : draft.focus;
  const skipped = draft.skipped.filter((name) => !accepted.includes(name));
  const typed = withoutTyped(draft, accepted);
  const isOffered = accepted.includes(draft.offered?.field ?? '');
  const settled = {
    ...withoutSettled(draft, accepted),
    answers: held,
    focus,
    skipped,
    typed,
    cancelAsked: false,
    duplicateAsked: null,
    // The person's own words take the place of a suggestion that waits.
    ...(isOffered ? { offered: null } : {}),
  };
  return { draft: settled, accepted, rejected };
}

/** What was said last counts: it takes the place of what still stands in an open form. */
function withoutTyped({ typed }: Draft, names: readonly string[]): Draft['typed'] {
  if (typed === null) return null;
  const left = Object.entries(typed.values).filter(([name]) => !names.includes(name));
  return left.length === 0 ? null : { ...typed, values: Object.fromEntries(left) };
}

/** The other reading of what was said, where only that one holds beside the other answers. */
function possible(
  type: RecordType,
  held: Draft['answers'],
  name: string,
  answer: DraftAnswer,
  moment: Moment,
): DraftAnswer {
  const other = meantToday(answer, moment);
  if (other === null || rejectionReason(type, held, name, answer, moment) === null) return answer;
  return rejectionReason(type, held, name, other, moment) === null ? other : answer;
}

function rejectionReason(
  type: RecordType,
  held: Draft['answers'],
  name: string,
  answer: DraftAnswer,
  moment: Moment,
): string | null {
  const field = type.field(name);
  if (!field) return `There is no field “${name}” in ${type.article} ${type.noun}.`;
  const checked = checkValue(field, answer.value, moment);
  if (!checked.ok) return checked.error;
  const together = valuesOf({ ...held, [name]: { ...answer, value: checked.value } });
  const known = new Set(type.problems(valuesOf(held)).map((problem) => problem.reason));
  return type.problems(together).find((problem) => !known.has(problem.reason))?.reason ?? null;
}

/** A draft's answers as record data, without where they came from. */
export function valuesOf(answers: Draft['answers']): RecordData {
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.value]));
}
