import type { Draft } from '../capture/draft.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { recordTypes } from '../records/record-types.ts';
import { dayIn } from '../records/when.ts';
import type { TurnDeps } from './deps.ts';
import type { QuestionContext } from './present-question.ts';

/** What a draft's cards are drawn from. */
export function viewOf(
  draft: Draft,
  context: UnderstandContext,
  deps: Pick<TurnDeps, 'systems'>,
): QuestionContext {
  const today = dayIn(context.timezone, context.now);
  return { type: recordTypes[draft.kind], draft, systems: deps.systems(), today };
}
