import type { FieldProblem, RecordType } from '../records/define-record.ts';
import type { Moment } from '../records/check-value.ts';
import type { Draft, DraftAnswer, Unsettled } from './draft.ts';
import { newDraft, type DraftPlace } from './new-draft.ts';
import { setAnswers } from './set-answers.ts';
import { withUnsettled } from './unsettled.ts';
import type { Understanding } from './understand/understand-message.ts';

/** What is known of a first message. */
export type UnderstoodFirst = Pick<Understanding, 'fields' | 'invalid' | 'instead'> &
  Partial<Pick<Understanding, 'unsure'>>;

/**
 * A draft that holds what the first message already says; what was said but cannot hold is named with its reason, and what was perhaps said
 * waits for a yes.
 */
export function startDraft(
  type: RecordType,
  text: string,
  understood: UnderstoodFirst,
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
  const perhaps = Object.entries(understood.unsure ?? {}).flatMap(([field, { value, said }]): Unsettled[] => {
    const answer: DraftAnswer = { value, said, from: 'message', source: where.source };
    const { accepted } = setAnswers(type, settled.draft, { [field]: answer }, moment);
    return accepted.includes(field) && !(field in answers) ? [{ field, values: [answer] }] : [];
  });
  const draft = withUnsettled(settled.draft, perhaps);
  return { draft, rejected: [...understood.invalid, ...settled.rejected] };
}
