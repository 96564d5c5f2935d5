import type { Destination } from '../conversation/turn.ts';
import { assertNever } from '../kernel/assert-never.ts';

/** Conversations that take messages at one pace together: an edge's keys name the place before their last colon. */
export function placeOf(destination: Destination): string {
  switch (destination.to) {
    case 'conversation':
    case 'replace':
      return placeOfConversation(destination.conversation);
    case 'channel':
      return `channel:${destination.channel}`;
    case 'only':
    case 'aside':
    case 'direct':
      return `person:${destination.user}`;
    // No message of its own: it waits for nothing but its like.
    case 'unfurl':
      return 'unfurl';
    default:
      return assertNever(destination);
  }
}

export function placeOfConversation(conversation: string): string {
  const end = conversation.lastIndexOf(':');
  return end > 0 ? conversation.slice(0, end) : conversation;
}
