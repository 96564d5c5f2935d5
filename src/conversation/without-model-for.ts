import { asksToStay, isRestricted } from '../capture/confidentiality-wish.ts';
import type { Draft } from '../capture/draft.ts';
import type { TurnDeps } from './deps.ts';

/**
 * What is said to an open concern, to a record that not everybody may see or to a draft of one, or with the wish that it
 * stays confidential, goes to no language model and is not searched for by meaning, whatever it is taken for: the same
 * assistant without them. Anything else leaves all as it is.
 */
export async function withoutModelFor(draft: Draft | null, text: string, deps: TurnDeps): Promise<TurnDeps> {
  const stays = asksToStay(text) || (draft !== null && (await staysHere(draft, deps)));
  if (!stays) return deps;
  return {
    ...deps,
    suggester: null,
    investigation: null,
    textHelp: { ...deps.textHelp, drafter: null },
    ask: (question, asker) => deps.askPlainly(question, asker),
  };
}

/** Whether what a draft holds is kept from a language model, and from what is remembered outside of it. */
export async function staysHere(
  draft: Draft,
  { register, actor }: Pick<TurnDeps, 'register' | 'actor'>,
): Promise<boolean> {
  if (draft.kind === 'concern') return true;
  if (draft.updates === null) return isRestricted(draft);
  const record = await register.byNumber(draft.updates.number, actor(draft.person));
  return record?.confidentiality !== 'internal';
}
