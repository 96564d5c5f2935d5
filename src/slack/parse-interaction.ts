import type { Incoming, IncomingOf } from '../conversation/incoming.ts';
import { type BotIdentity, messageLink } from './bot-identity.ts';
import { controlSchema, readControl } from './control-action.ts';
import { conversationKey, isDirectChannel } from './conversation-key.ts';
import type { BlockActions, GlobalShortcut, MessageShortcut } from './envelope.ts';
import { ignored, type Ignored } from './ignored.ts';
import { readSlackText } from './read-text.ts';

/** What the manifest calls the shortcuts, and the record that each starts. */
export const SHORTCUTS = {
  onMessage: { log_incident: 'incident' },
  global: { log_record: 'incident', log_risk: 'risk', log_change: 'change' },
} as const satisfies Record<string, Readonly<Record<string, IncomingOf<'shortcut'>['start']>>>;

function startOf(
  shortcuts: Readonly<Record<string, IncomingOf<'shortcut'>['start']>>,
  callback: string,
): IncomingOf<'shortcut'>['start'] | null {
  return Object.hasOwn(shortcuts, callback) ? (shortcuts[callback] ?? null) : null;
}

/** A press or a choice in a message. On an "only visible to you" message it belongs to what only that person sees. */
export function parseBlockActions(body: BlockActions): Incoming | Ignored {
  const { container, user } = body;
  const channel = container.channel_id ?? body.channel?.id;
  const message = container.message_ts ?? body.message?.ts;
  if (container.type === 'view' || (!channel && !message)) return pressInView(body);
  if (!channel || !message) return ignored('a control outside a message');
  const control = controlSchema.safeParse(body.actions[0]);
  if (!control.success) return ignored('a control of an unknown shape');
  const read = readControl(control.data);
  if (!read.ok) return ignored(read.error);
  const thread = container.thread_ts ?? body.message?.thread_ts ?? message;
  return {
    kind: 'action',
    conversation: container.is_ephemeral
      ? conversationKey({ kind: 'only', channel, user: user.id })
      : conversationKey({ kind: 'thread', channel, thread }),
    place: channel,
    user: user.id,
    action: read.value,
    message,
    ...(container.is_ephemeral || isDirectChannel(channel) ? { direct: true } : {}),
    ...(body.response_url ? { responseHandle: body.response_url } : {}),
  };
}

/** A press in the Home tab or in a list has no message: what it leads to is said in the direct conversation. */
function pressInView({ user, actions }: BlockActions): Incoming | Ignored {
  const control = controlSchema.safeParse(actions[0]);
  if (!control.success) return ignored('a control of an unknown shape');
  const read = readControl(control.data);
  if (!read.ok) return ignored(read.error);
  return {
    kind: 'action',
    conversation: conversationKey({ kind: 'direct', user: user.id }),
    place: user.id,
    user: user.id,
    action: read.value,
    message: VIEW,
    inView: true,
  };
}

/** Stands for the message of a control that is in none. */
const VIEW = 'view';

/** "Log as incident" in the menu of a message. */
export function parseMessageShortcut(body: MessageShortcut, self: BotIdentity): Incoming | Ignored {
  const start = startOf(SHORTCUTS.onMessage, body.callback_id);
  if (start === null) return ignored('a shortcut of another app version');
  const channel = body.channel.id;
  const message = body.message_ts ?? body.message.ts;
  if (!message) return ignored('a shortcut without its message');
  const thread = body.message.thread_ts ?? message;
  return {
    kind: 'shortcut',
    conversation: conversationKey({ kind: 'thread', channel, thread }),
    place: channel,
    user: body.user.id,
    on: {
      text: readSlackText(body.message.text ?? '', self.botUserId),
      author: body.message.bot_id ? null : (body.message.user ?? null),
      message,
      permalink: messageLink(self, channel, message, thread),
    },
    start,
  };
}

/** A shortcut in the lightning menu names no channel: its conversation is the direct one. */
export function parseGlobalShortcut(body: GlobalShortcut): Incoming | Ignored {
  const start = startOf(SHORTCUTS.global, body.callback_id);
  if (start === null) return ignored('a shortcut of another app version');
  const user = body.user.id;
  return {
    kind: 'shortcut',
    conversation: conversationKey({ kind: 'direct', user }),
    place: user,
    user,
    on: null,
    start,
  };
}
