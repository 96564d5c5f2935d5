import type { Draft } from '../../capture/draft.ts';
import { hearPlainly } from '../../capture/hear-plainly.ts';
import { hearWords, type Heard, type Words } from '../../capture/hear-words.ts';
import { keepNote } from '../../capture/keep-rest.ts';
import { nothing } from '../../capture/statements/heard-of-rest.ts';
import { toldPlainly } from '../../capture/told-plainly.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { RecordType } from '../../records/define-record.ts';
import { asTold } from './as-told.ts';
import { residualTold } from './residual-told.ts';

/** What is said to be a note is nothing else besides: “note: called the vendor today”. */
const NOTE = /^(?:a |my |one more |another )?(?:note|comment|remark)s?\s*[:–—]\s*(?<what>.+)$/isu;

/** What is said to changes of a record, or to a step of it: with what is told in passing, and the names of its fields. */
export function hearOfRecord(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard {
  const hear = (left: Draft, text: string): Heard => hearWords(type, left, { ...words, text }, context);
  const note = NOTE.exec(words.text.trim())?.groups?.['what'];
  const kept = note === undefined ? null : keepNote(type, nothing(draft), { ...words, text: note }, context);
  if (kept !== null) return kept;
  const residual = residualTold(type, words.text);
  const told = residual === null ? asTold(type, words.text, context) : null;
  if (told !== null) return hear(draft, told);
  const plainly = residual ?? toldPlainly(type, words.text);
  const hearWith = (left: Draft, rest: Words): Heard => hear(left, rest.text);
  return hearPlainly(type, plainly, draft, words, context, hearWith) ?? hear(draft, words.text);
}
