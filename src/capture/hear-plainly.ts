import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { keepNote, keepWords } from './keep-rest.ts';
import { isQuestion } from './recognize-question.ts';
import type { Answers, Hear } from './statements/heard-of-rest.ts';
import { toldPlainly, type ToldPlainly } from './told-plainly.ts';
import type { UnderstandContext } from './understand/context.ts';

/**
 * What is told plainly of fields that steps ask for, and what is said besides. Null where nothing is, or where what is told cannot be: then
 * the words are heard as a whole.
 */
export function hearPlainly(
  type: RecordType,
  plainly: ToldPlainly,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
  hear: Hear,
): Heard | null {
  const { list, rest } = plainly;
  if (list === '') return null;
  const told = (left: Draft) => withSaid(hear(left, { ...words, text: list }), plainly);
  if (rest === '') return told(draft);
  const first = hear(draft, { ...words, text: rest });
  const second = told(first.heard === 'answers' ? first.draft : draft);
  if (second.heard !== 'answers') return null;
  if (first.heard !== 'answers') return withRest(type, second, { ...words, text: rest }, context);
  return {
    ...second,
    accepted: [...first.accepted, ...second.accepted],
    rejected: [...first.rejected, ...second.rejected],
  };
}

/** “No impact assessment is needed”: what the steps of a record ask for later, told in its draft. */
export function hearInPassing(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
  hear: Hear,
): Heard | null {
  if (draft.updates !== null || asked?.input.kind === 'text' || isQuestion(words.text)) return null;
  // What names its field is an answer to it, and so is the list that is made here.
  if (type.fields.some(({ label }) => words.text.startsWith(`${label}: `))) return null;
  return hearPlainly(type, toldPlainly(type, words.text), draft, words, context, hear);
}

/** Nothing that was said may vanish. */
function withRest(type: RecordType, heard: Answers, words: Words, context: UnderstandContext): Answers {
  const note = keepNote(type, heard, words, context);
  if (note !== null) return note;
  const kept = keepWords(type, heard, words, context);
  if (kept !== heard) return kept;
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
