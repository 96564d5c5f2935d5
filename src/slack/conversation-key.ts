/**
 * Where a conversation takes place in Slack. The rest of the house carries the key as an opaque string.
 *
 * - `slack:<channel>:<ts>`: a thread, named by its first message. A top-level message is the start of its own thread,
 *   in a channel and (agent messaging) in a direct conversation alike.
 * - `slack:<channel>:only.<user>`: what a slash command or a control on an "only visible to you" message belongs to.
 *   There is no thread to post in, and nobody else may see the reply.
 * - `slack:<user>:direct`: the direct conversation with a person, for a global shortcut, which names no channel.
 */
export type SlackConversation =
  | { readonly kind: 'thread'; readonly channel: string; readonly thread: string }
  | { readonly kind: 'only'; readonly channel: string; readonly user: string }
  | { readonly kind: 'direct'; readonly user: string };

const PREFIX = 'slack';
const ONLY = 'only.';
const DIRECT = 'direct';

export function conversationKey(conversation: SlackConversation): string {
  switch (conversation.kind) {
    case 'thread':
      return `${PREFIX}:${conversation.channel}:${conversation.thread}`;
    case 'only':
      return `${PREFIX}:${conversation.channel}:${ONLY}${conversation.user}`;
    case 'direct':
      return `${PREFIX}:${conversation.user}:${DIRECT}`;
  }
}

/** Null for a key that another edge made (the terminal's, for one). */
export function readConversationKey(key: string): SlackConversation | null {
  const [prefix, place, rest, ...more] = key.split(':');
  if (prefix !== PREFIX || !place || !rest || more.length > 0) return null;
  if (rest === DIRECT) return { kind: 'direct', user: place };
  if (rest.startsWith(ONLY)) return { kind: 'only', channel: place, user: rest.slice(ONLY.length) };
  return { kind: 'thread', channel: place, thread: rest };
}

/** Direct conversations have ids that begin with D. */
export function isDirectChannel(channel: string): boolean {
  return channel.startsWith('D');
}
