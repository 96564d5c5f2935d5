import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Draft } from './draft.ts';
import { hearField } from './hear-field.ts';
import type { Heard, Words } from './hear-words.ts';
import { nextQuestion } from './next-question.ts';
import type { UnderstandContext } from './understand/context.ts';

/** “None of these, but yes personal data”: an answer, and behind it yes or no. */
const TWO =
  /^(?<first>.+?)(?:\s*[,;.]\s*(?:(?:but|and)\s+)?|\s+(?:but|and)\s+)(?<second>(?:yes|no|yep|nope)\b.*)$/isu;

/** Two answers in one message: to what is asked for, one of several options, and to the question that is asked after it. */
export function hearTwo(
  type: RecordType,
  draft: Draft,
  asked: Field,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const { first, second } = TWO.exec(words.text.trim())?.groups ?? {};
  if (first === undefined || second === undefined || asked.input.kind !== 'choice') return null;
  const one = heardOf(asked, draft, first);
  const next = one === null ? null : nextQuestion(type, one.draft);
  if (one === null || next === null || next.input.kind !== 'choice') return null;
  const other = heardOf(next, one.draft, second);
  return other && { ...other, accepted: [...one.accepted, ...other.accepted] };

  function heardOf(field: Field, before: Draft, text: string) {
    const heard = hearField(type, before, field, { ...words, text }, context);
    return heard?.heard === 'answers' && heard.accepted.length > 0 ? heard : null;
  }
}
