import type { Draft } from '../capture/draft.ts';
import type { TurnDeps } from './deps.ts';

/**
 * What is said to an open concern goes to no language model and is not searched for by meaning, whatever it is taken
 * for: the same assistant without them. Any other draft leaves all as it is.
 */
export function withoutModelFor(draft: Draft | null, deps: TurnDeps): TurnDeps {
  if (draft?.kind !== 'concern') return deps;
  return {
    ...deps,
    suggester: null,
    investigation: null,
    textHelp: { ...deps.textHelp, drafter: null },
    ask: (question, asker) => deps.askPlainly(question, asker),
  };
}
