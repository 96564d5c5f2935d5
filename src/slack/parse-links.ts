import type { Incoming } from '../conversation/incoming.ts';
import type { BotIdentity } from './bot-identity.ts';
import { conversationKey, isDirectChannel } from './conversation-key.ts';
import type { LinkShared } from './envelope.ts';
import { ignored, type Ignored } from './ignored.ts';

/** Somebody wrote an address of a domain that is the app's, in a message or in one that is still being written. */
export function parseLinks(event: LinkShared, self: BotIdentity): Incoming | Ignored {
  const { channel, message_ts: message, user, links, unfurl_id: id, source } = event;
  if (user === self.botUserId) return ignored('links of our own message');
  const posted = source !== 'composer';
  if (!posted && !id) return ignored('links in a message that is being written, without its id');
  return {
    kind: 'links-shared',
    conversation: conversationKey({ kind: 'thread', channel, thread: event.thread_ts ?? message }),
    place: channel,
    user,
    message,
    links: links.map(({ url }) => url),
    shownAt: posted ? { channel, message } : { unfurlId: id ?? '' },
    reachable: posted && event.is_bot_user_member === true,
    direct: event.is_bot_user_member === true && isDirectChannel(channel),
  };
}
