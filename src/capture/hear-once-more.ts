import type { RecordType } from '../records/define-record.ts';
import type { Draft } from './draft.ts';
import { datedFacts, factsIn, held } from './facts-in.ts';
import type { Heard, Words } from './hear-words.ts';
import { isQuestion } from './recognize-question.ts';
import type { UnderstandContext } from './understand/context.ts';

const MOST_WORDS = 8;

/** “7 January”, where that day stands: it is shown to be so. */
export function hearOnceMore(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  if (isQuestion(words.text) || words.text.split(/\s+/u).length > MOST_WORDS) return null;
  const found = datedFacts(type, draft, words, factsIn(type, words, context), context);
  const days = Object.keys(found).filter((name) => type.field(name)?.input.kind === 'when');
  const isHeld = days.length > 0 && days.every((name) => held(draft, found).includes(name));
  return isHeld ? { heard: 'answers', draft, accepted: days, rejected: [] } : null;
}
