import type { RecordVersion } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { viewerOf } from '../viewer-of.ts';

/** The record that a conversation is about, where it may be shown there; null where there is none. */
export async function recordHere(
  incoming: Incoming & { readonly conversation: string },
  deps: Pick<TurnDeps, 'memories' | 'register' | 'actor'>,
): Promise<RecordVersion | null> {
  const number = await deps.memories.recordIn(incoming.conversation);
  return number === null ? null : deps.register.byNumber(number, viewerOf(incoming, deps));
}
