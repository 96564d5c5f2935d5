import type { Draft } from '../capture/draft.ts';
import type { IncomingOf } from './incoming.ts';
import { saveUntouched } from './save-draft.ts';
import type { Turn } from './turn.ts';

/**
 * "Cancel this draft?" is a question to the next message only: what is said to something else meanwhile leaves the draft,
 * and a later “ok, thanks” cancels nothing. What its person says in another thread meanwhile is said to something else there.
 */
export function withoutOldQuestion(
  turn: Turn,
  draft: Draft | null,
  { user, conversation }: IncomingOf<'message'>,
): Turn {
  if (draft === null || !draft.cancelAsked || draft.person !== user) return turn;
  if (draft.conversation !== conversation && !draft.conversation.startsWith('direct:')) return turn;
  const isTouched = turn.changes.some(
    (change) =>
      (change.change === 'save-draft' ||
        change.change === 'close-draft' ||
        change.change === 'forget-trail') &&
      idOf(change.draft) === draft.id,
  );
  if (isTouched) return turn;
  // First: what the turn does to another draft makes that one the last.
  return { ...turn, changes: [saveUntouched({ ...draft, cancelAsked: false }).change, ...turn.changes] };
}

function idOf(draft: Draft | string | null): string | null {
  return typeof draft === 'string' || draft === null ? draft : draft.id;
}
