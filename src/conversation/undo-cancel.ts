import type { Draft } from '../capture/draft.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { recordTypes } from '../records/record-types.ts';
import { UNDO_MS } from './cancel-draft.ts';
import { viewOf } from './draft-view.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { presentDraft } from './present-draft.ts';
import { notice, paragraph } from './rich-text.ts';
import { respond } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Destination, Turn } from './turn.ts';

/** A cancelled draft as it was, where its person is now; after a day it stays cancelled, and they hear so. */
export function undoCancel(
  cancelled: Draft,
  where: Pick<Incoming, 'conversation' | 'place'>,
  destination: Destination,
  context: UnderstandContext,
  deps: Pick<TurnDeps, 'systems' | 'settings'>,
): Turn {
  const { noun } = recordTypes[cancelled.kind];
  if (context.now.getTime() - Date.parse(cancelled.changedAt) > UNDO_MS) {
    return respond(
      destination,
      notice(`That ${noun} draft was cancelled more than a day ago. Tell me again what it is about.`),
    );
  }
  const { conversation, place } = where;
  const { draft } = saveDraft({ ...cancelled, conversation, place }, context.now);
  const card = presentDraft(viewOf(draft, context, deps), [paragraph(`Your ${noun} draft is back.`)]);
  return respond(destination, card, [{ change: 'reopen-draft', draft, revision: cancelled.revision }]);
}

/**
 * What “undo” means where no draft is open: what its person cancelled last, here or, in direct messages, anywhere; but of
 * another conversation nothing where this one is about a record, and no changes of a record that has changed since.
 */
export async function lastCancelled(
  incoming: Incoming,
  direct: boolean,
  deps: Pick<TurnDeps, 'drafts' | 'memories' | 'register' | 'actor'>,
): Promise<Draft | null> {
  const here = await deps.drafts.lastCancelled(incoming.user, incoming.conversation);
  const isElsewhere =
    direct && here === null && (await deps.memories.recordIn(incoming.conversation)) === null;
  const found = isElsewhere ? await deps.drafts.lastCancelled(incoming.user, null) : here;
  if (found === null || found.updates === null) return found;
  const record = await deps.register.byNumber(found.updates.number, deps.actor(incoming.user));
  return record?.version === found.updates.version ? found : null;
}
