import type { Draft } from '../capture/draft.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';

/** The draft that a message goes on with: the one of its thread, or in a direct conversation the last one that was touched. */
export async function findOpenDraft(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Draft | null> {
  const here = await deps.drafts.inConversation(incoming.conversation, incoming.user);
  if (here !== null || !incoming.direct) return here;
  // A draft that a command or a shortcut opened waits for its person in whatever direct conversation they write next.
  const [latest, waiting] = await Promise.all([
    deps.drafts.latestInPlace(incoming.place, incoming.user),
    deps.drafts.latestInPlace(`direct:${incoming.user}`, incoming.user),
  ]);
  if (latest === null || waiting === null) return latest ?? waiting;
  return latest.changedAt > waiting.changedAt ? latest : waiting;
}
