import type { FieldProblem, RecordType } from '../records/define-record.ts';
import type { Moment } from '../records/check-value.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import { newDraft, type DraftPlace } from './new-draft.ts';
import { setAnswers } from './set-answers.ts';
import type { Understanding } from './understand/understand-message.ts';

/** A draft that holds what the first message already says; what was said but cannot hold is named with its reason. */
export function startDraft(
  type: RecordType,
  text: string,
  understood: Pick<Understanding, 'fields' | 'invalid' | 'instead'>,
  where: DraftPlace,
  moment: Moment,
): { readonly draft: Draft; readonly rejected: readonly FieldProblem[] } {
  const { instead } = understood;
  const begun = newDraft(type, where, text, moment.now);
  const empty = instead === undefined ? begun : { ...begun, instead };
  const answers: Record<string, DraftAnswer> = {};
  for (const [name, { value, said }] of Object.entries(understood.fields)) {
    if (type.field(name)) answers[name] = { value, said, from: 'message', source: where.source };
  }
  const settled = setAnswers(type, empty, answers, moment);
  return { draft: settled.draft, rejected: [...understood.invalid, ...settled.rejected] };
}
