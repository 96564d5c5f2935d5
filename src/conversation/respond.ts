import type { Draft } from '../capture/draft.ts';
import type { Incoming, IncomingOf } from './incoming.ts';
import type { Reply } from './reply.ts';
import type { Destination, Outgoing, StateChange, Turn } from './turn.ts';

/** Where a reply to something belongs: where it was said, or to that person alone when only they may see it. */
export function replyTo(incoming: Incoming): Destination {
  if (incoming.kind === 'command' && incoming.responseHandle !== null) {
    return { to: 'only', user: incoming.user, responseHandle: incoming.responseHandle };
  }
  if (incoming.kind === 'shortcut') return { to: 'direct', user: incoming.user };
  return whereDraftIs({ conversation: incoming.conversation, person: incoming.user });
}

/** To the person who pressed a button and nobody else, where that can be: others need not read of it. */
export function replyToPress(incoming: IncomingOf<'action'>): Destination {
  const { user, responseHandle } = incoming;
  return responseHandle === undefined ? replyTo(incoming) : { to: 'only', user, responseHandle };
}

export function respond(
  destination: Destination,
  replies: Reply | readonly Reply[],
  changes: readonly StateChange[] = [],
): Turn {
  const list: readonly Reply[] = Array.isArray(replies) ? (replies as readonly Reply[]) : [replies as Reply];
  const outgoing: readonly Outgoing[] = list.map((reply) => ({ destination, reply }));
  return { changes, replies: () => outgoing };
}

/** Where a draft goes on: in its thread, or in the person's direct messages while it has none. */
export function whereDraftIs(draft: Pick<Draft, 'conversation' | 'person'>): Destination {
  return draft.conversation.startsWith('direct:')
    ? { to: 'direct', user: draft.person }
    : { to: 'conversation', conversation: draft.conversation };
}
