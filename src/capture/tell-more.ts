import { putBehind } from './put-behind.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { isQuestion } from './recognize-question.ts';
import { setAnswers } from './set-answers.ts';
import type { UnderstandContext } from './understand/context.ts';

/** A first setting, not measured: fewer words are a fact or a slip. */
const FEWEST_WORDS = 3;

/**
 * A concern is told in pieces, and nobody is asked for the next one: what its person says once it is told, and what
 * names no field, belongs to it. Null of any other record, where an answer is asked for and a rest has its place.
 * @param heard What the words say besides, such as which system it is about.
 */
export function tellMore(
  type: RecordType,
  draft: Draft,
  { text, source }: Words,
  heard: Heard | null,
  context: UnderstandContext,
): Heard | null {
  const held = draft.answers['description'];
  const isTold = type.kind === 'concern' && draft.updates === null && held !== undefined;
  if (!isTold || draft.focus !== null || isQuestion(text)) return heard;
  if (text.trim().split(/\s+/u).length < FEWEST_WORDS) return heard;
  const said =
    heard?.heard === 'answers' ? heard : { heard: 'answers' as const, draft, accepted: [], rejected: [] };
  const settled = setAnswers(type, said.draft, { description: withMore(held, { text, source }) }, context);
  return {
    ...said,
    draft: settled.draft,
    accepted: [...said.accepted, ...settled.accepted],
    rejected: [...said.rejected, ...settled.rejected],
  };
}

/** A text with what is told besides, on a line of its own. */
export function withMore(held: DraftAnswer, { text, source }: Words): DraftAnswer {
  return { ...held, value: putBehind(held.value, text.trim()), source: held.source ?? source };
}
