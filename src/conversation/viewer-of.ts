import { EVERYBODY, type Actor } from '../records/access.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import type { Destination } from './turn.ts';

/** For whose eyes a reply to this is: the person alone, or everybody who reads along where it was said. */
export function viewerOf(incoming: Incoming, { actor }: Pick<TurnDeps, 'actor'>): Actor {
  switch (incoming.kind) {
    case 'command':
    case 'shortcut':
    case 'form':
      return actor(incoming.user);
    case 'message':
      return incoming.direct || incoming.onlyVisibleToUser ? actor(incoming.user) : EVERYBODY;
    case 'action':
      return incoming.direct === true ? actor(incoming.user) : EVERYBODY;
    case 'links-shared':
      return incoming.direct ? actor(incoming.user) : EVERYBODY;
    case 'message-edited':
    case 'message-deleted':
      return EVERYBODY;
  }
}

/** For whose eyes a reply is that goes to `destination`: others read along only where it was said. */
export function viewerAt(destination: Destination, incoming: Incoming, deps: Pick<TurnDeps, 'actor'>): Actor {
  const alone = destination.to === 'direct' || destination.to === 'only' || destination.to === 'aside';
  return alone ? deps.actor(incoming.user) : viewerOf(incoming, deps);
}
