import type { Draft } from '../../capture/draft.ts';
import { hearWords, type Heard, type Words } from '../../capture/hear-words.ts';
import { keepNote } from '../../capture/keep-rest.ts';
import { nothing, type Answers } from '../../capture/statements/heard-of-rest.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { RecordType } from '../../records/define-record.ts';
import { asTold } from './as-told.ts';
import { residualTold } from './residual-told.ts';
import { toldPlainly, type ToldPlainly } from './told-plainly.ts';

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
  const { list, rest } = plainly;
  if (list === '') return hear(draft, words.text);
  if (rest === '') return withSaid(hear(draft, list), plainly);
  const first = hear(draft, rest);
  const second = withSaid(hear(first.heard === 'answers' ? first.draft : draft, list), plainly);
  if (second.heard !== 'answers') return hear(draft, words.text);
  if (first.heard !== 'answers') return withRest(type, second, { ...words, text: rest }, context);
  return {
    ...second,
    accepted: [...first.accepted, ...second.accepted],
    rejected: [...first.rejected, ...second.rejected],
  };
}

/** Nothing that was said may vanish. */
function withRest(type: RecordType, heard: Answers, words: Words, context: UnderstandContext): Answers {
  const kept = keepNote(type, heard, words, context);
  if (kept !== null) return kept;
  const reason = `Not taken: “${words.text}”. Say of which answer it is.`;
  return { ...heard, rejected: [...heard.rejected, { field: '', reason }] };
}

/** Each answer is shown with the person's own words. */
function withSaid(heard: Heard, { said }: ToldPlainly): Heard {
  if (heard.heard !== 'answers') return heard;
  const answers = { ...heard.draft.answers };
  for (const name of heard.accepted) {
    const [answer, own] = [answers[name], said[name]];
    if (answer !== undefined && own !== undefined) answers[name] = { ...answer, said: own };
  }
  return { ...heard, draft: { ...heard.draft, answers } };
}
