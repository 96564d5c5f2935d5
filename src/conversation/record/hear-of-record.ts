import type { Draft } from '../../capture/draft.ts';
import { hearWords, type Heard, type Words } from '../../capture/hear-words.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { RecordType } from '../../records/define-record.ts';
import { asTold } from './as-told.ts';
import { deniedFields } from './denied-fields.ts';

/** What is said to changes of a record, or to a step of it: with what is denied in passing, and the names of its fields. */
export function hearOfRecord(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard {
  const hear = (left: Draft, text: string): Heard => hearWords(type, left, { ...words, text }, context);
  const told = asTold(type, words.text, context);
  if (told !== null) return hear(draft, told);
  const { list, rest } = deniedFields(type, words.text);
  if (list === '') return hear(draft, words.text);
  if (rest === '') return hear(draft, list);
  const first = hear(draft, rest);
  const second = hear(first.heard === 'answers' ? first.draft : draft, list);
  if (second.heard !== 'answers') return hear(draft, words.text);
  if (first.heard !== 'answers') {
    const reason = `Not taken: “${rest}”. Say of which answer it is.`;
    return { ...second, rejected: [...second.rejected, { field: '', reason }] };
  }
  return {
    ...second,
    accepted: [...first.accepted, ...second.accepted],
    rejected: [...first.rejected, ...second.rejected],
  };
}
