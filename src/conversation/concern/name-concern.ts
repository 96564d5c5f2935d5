import type { Draft } from '../../capture/draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { respond } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';
import { emptyConcern, presentBegun } from './begin-concern.ts';
import { forgotten } from './confirm-concern.ts';

/**
 * The person says, of a concern that is open already, whether it has their name. It goes on as another draft: the one before
 * is deleted with all that belongs to it, and no answer of the new one names a message.
 */
export function nameConcern(found: Draft, anonymous: boolean, incoming: Incoming, deps: TurnDeps): Turn {
  const to = { to: 'direct', user: incoming.user } as const;
  if ((found.anonymous === true) === anonymous) {
    const { draft, change } = saveDraft(found, deps.clock.now());
    return respond(to, presentBegun(draft, deps), [change]);
  }
  const unlinked = Object.entries(found.answers).map(
    ([name, answer]) => [name, { ...answer, source: null }] as const,
  );
  const renamed = { ...emptyConcern(anonymous, '', incoming, deps), answers: Object.fromEntries(unlinked) };
  const { draft, change } = saveDraft(renamed, deps.clock.now());
  return respond(to, presentBegun(draft, deps), [change, forgotten(found, incoming)]);
}

/** The concern that the person is writing; null for none, and for one that was put aside. */
export async function openConcernOf(
  user: string,
  { drafts }: Pick<TurnDeps, 'drafts'>,
): Promise<Draft | null> {
  const open = await drafts.ofPerson(user);
  const mine = open.find(({ kind, updates, asideAt }) => kind === 'concern' && !updates && asideAt === null);
  return mine ?? null;
}
