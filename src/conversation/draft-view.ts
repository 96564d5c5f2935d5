import type { Draft } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { dayIn } from '../records/when.ts';
import type { TurnDeps } from './deps.ts';
import type { QuestionContext } from './present-question.ts';

/** What a draft's cards are drawn from. */
export function viewOf(
  draft: Draft,
  context: UnderstandContext,
  deps: Pick<TurnDeps, 'systems' | 'settings'>,
): QuestionContext {
  const today = dayIn(context.timezone, context.now);
  return { type: formOf(draft, deps.settings), draft, systems: deps.systems(), today };
}
