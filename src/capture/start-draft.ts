import type { MessageSource } from '../records/record.ts';
import type { FieldProblem, RecordType } from '../records/define-record.ts';
import type { Moment } from '../records/check-value.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import { setAnswers } from './set-answers.ts';
import type { Understanding } from './understand/understand-message.ts';

export interface DraftPlace {
  readonly id: string;
  readonly conversation: string;
  readonly place: string;
  readonly person: string;
  readonly source: MessageSource | null;
}

/** A draft that holds what the first message already says; what was said but cannot hold is named with its reason. */
export function startDraft(
  type: RecordType,
  text: string,
  understood: Pick<Understanding, 'fields' | 'invalid'>,
  where: DraftPlace,
  moment: Moment,
): { readonly draft: Draft; readonly rejected: readonly FieldProblem[] } {
  const at = moment.now.toISOString();
  const empty: Draft = {
    ...where,
    kind: type.kind,
    formVersion: type.formVersion,
    answers: {},
    skipped: [],
    focus: null,
    cancelAsked: false,
    updates: null,
    firstMessage: text,
    createdAt: at,
    changedAt: at,
    revision: 0,
  };
  const answers: Record<string, DraftAnswer> = {};
  for (const [name, { value, said }] of Object.entries(understood.fields)) {
    if (type.field(name)) answers[name] = { value, said, from: 'message', source: where.source };
  }
  const settled = setAnswers(type, empty, answers, moment);
  return { draft: settled.draft, rejected: [...understood.invalid, ...settled.rejected] };
}
