import type { Incoming, IncomingOf } from '../conversation/incoming.ts';
import { type BotIdentity, messageLink } from './bot-identity.ts';
import { conversationKey, isDirectChannel } from './conversation-key.ts';
import { fileSchema, type MessageEvent } from './envelope.ts';
import { ignored, type Ignored } from './ignored.ts';
import { mentions, readSlackText } from './read-text.ts';

/** A message event of any subtype. `app_mention` and `message` of one message read the same. */
export function parseMessage(event: MessageEvent, self: BotIdentity): Incoming | Ignored {
  switch (event.subtype ?? null) {
    case null:
    case 'file_share':
    case 'thread_broadcast':
      return newMessage(event, self);
    case 'message_changed':
      return event.message?.subtype === 'tombstone'
        ? deletedMessage(event, self)
        : editedMessage(event, self);
    case 'message_deleted':
      return deletedMessage(event, self);
    default:
      return ignored(`a message of subtype ${String(event.subtype)}`);
  }
}

function newMessage(event: MessageEvent, self: BotIdentity): Incoming | Ignored {
  const { channel, ts } = event;
  const user = personOf(event, self);
  if (user === null) return ignored('not written by a person');
  const raw = event.text ?? '';
  const direct = event.channel_type === 'im' || isDirectChannel(channel);
  const addressed = direct || event.type === 'app_mention' || mentions(raw, self.botUserId);
  const text = readSlackText(raw, self.botUserId);
  const files = event.files?.length ?? 0;
  if (text === '' && files === 0 && !addressed) return ignored('a message without words');
  const thread = event.thread_ts ?? ts;
  return {
    kind: 'message',
    conversation: conversationKey({ kind: 'thread', channel, thread }),
    place: channel,
    user,
    text,
    message: ts,
    permalink: messageLink(self, channel, ts, thread),
    addressed,
    direct,
    onlyVisibleToUser: false,
    files,
    ...attachedOf(event),
  };
}

/** Files that are told by an address, for evidence. */
function attachedOf({ files }: MessageEvent): Pick<IncomingOf<'message'>, 'attached'> {
  const attached = (files ?? []).flatMap((file) => {
    const read = fileSchema.safeParse(file);
    if (!read.success) return [];
    const { name, title, permalink, url_private: download, size } = read.data;
    const named = { name: title ?? name ?? 'file', ...(name ? { fileName: name } : {}) };
    return [{ ...named, permalink, download: download ?? null, size: size ?? null }];
  });
  return attached.length === 0 ? {} : { attached };
}

/** Slack also sends `message_changed` when it adds a preview or a reply count: only new words of a person count. */
function editedMessage(event: MessageEvent, self: BotIdentity): Incoming | Ignored {
  const { channel, message, previous_message: before } = event;
  if (!message?.ts) return ignored('an edit without its message');
  const user = personOf(message, self);
  if (user === null) return ignored('not written by a person');
  const editor = message.edited?.user ?? user;
  if (editor !== user) return ignored('not edited by its author');
  const text = readSlackText(message.text ?? '', self.botUserId);
  if (before && readSlackText(before.text ?? '', self.botUserId) === text) {
    return ignored('an edit that changes no words');
  }
  return {
    kind: 'message-edited',
    ...placed(channel, message.thread_ts ?? message.ts, user, message.ts),
    text,
  };
}

/** A deleted message that has replies stays as a tombstone, so it comes as a change. */
function deletedMessage(event: MessageEvent, self: BotIdentity): Incoming | Ignored {
  const before = event.previous_message;
  const message = event.deleted_ts ?? event.message?.ts ?? before?.ts;
  if (!message || !before) return ignored('a deletion without its message');
  const user = personOf(before, self);
  if (user === null) return ignored('not written by a person');
  return { kind: 'message-deleted', ...placed(event.channel, before.thread_ts ?? message, user, message) };
}

function placed(channel: string, thread: string, user: string, message: string) {
  return {
    conversation: conversationKey({ kind: 'thread', channel, thread }),
    place: channel,
    user,
    message,
  };
}

function personOf(
  message: { user?: string | null | undefined; bot_id?: string | null | undefined },
  self: BotIdentity,
): string | null {
  if (!message.user || message.bot_id) return null;
  return message.user === self.botUserId || message.user === SLACKBOT ? null : message.user;
}

const SLACKBOT = 'USLACKBOT';
