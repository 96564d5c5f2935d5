import type { Incoming } from '../incoming.ts';
import type { StateChange, Turn } from '../turn.ts';

/**
 * What is said to a concern without a name goes through other rows than its draft's, message by message: each turn of such
 * a draft forgets its own, so that nothing is left when the draft itself is deleted.
 */
export function withoutTrail(
  turn: Turn,
  { conversation, user }: Pick<Incoming, 'conversation' | 'user'>,
): Turn {
  const nameless = turn.changes.some(
    (change) => change.change === 'save-draft' && change.draft.anonymous === true,
  );
  const forgets = turn.changes.some(({ change }) => change === 'forget-trail');
  if (!nameless || forgets) return turn;
  const forget: StateChange = {
    change: 'forget-trail',
    conversations: [conversation],
    person: user,
    draft: null,
  };
  return { ...turn, changes: [...turn.changes, forget] };
}
