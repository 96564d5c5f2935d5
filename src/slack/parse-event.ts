import type { Incoming } from '../conversation/incoming.ts';
import type { BotIdentity } from './bot-identity.ts';
import {
  blockActionsSchema,
  eventCallbackSchema,
  globalShortcutSchema,
  linkSharedSchema,
  messageEventSchema,
  messageShortcutSchema,
  slashCommandSchema,
} from './envelope.ts';
import { ignored, type Ignored } from './ignored.ts';
import { parseCommand } from './parse-command.ts';
import { parseBlockActions, parseGlobalShortcut, parseMessageShortcut } from './parse-interaction.ts';
import { parseLinks } from './parse-links.ts';
import { parseNote } from './note-dialog.ts';
import { parseMessage } from './parse-message.ts';

/** Every event type that is read; the manifest subscribes to these and no others. */
export const HANDLED_EVENTS = ['message', 'app_mention', 'app_home_opened', 'link_shared'] as const;

/**
 * The edge: a payload as Slack sent it (or as the inbox kept it) becomes what a person did, or a reason to ignore it.
 * Pure, and throws on nothing: the same envelope reads the same before and after it was stored.
 */
export function parseEvent(envelope: unknown, self: BotIdentity): Incoming | Ignored {
  switch (typeOf(envelope)) {
    case 'event_callback':
      return parseCallback(envelope, self);
    case 'block_actions': {
      const body = blockActionsSchema.safeParse(envelope);
      return body.success ? parseBlockActions(body.data) : unreadable('control');
    }
    case 'message_action': {
      const body = messageShortcutSchema.safeParse(envelope);
      return body.success ? parseMessageShortcut(body.data, self) : unreadable('shortcut');
    }
    case 'shortcut': {
      const body = globalShortcutSchema.safeParse(envelope);
      return body.success ? parseGlobalShortcut(body.data) : unreadable('shortcut');
    }
    case 'command': {
      const body = slashCommandSchema.safeParse(envelope);
      return body.success ? parseCommand(body.data, self.botUserId) : unreadable('command');
    }
    case 'view_submission': {
      const note = parseNote(envelope);
      return note ?? ignored('a form: it is answered while Slack waits');
    }
    case 'view_closed':
      return ignored('a form: it is answered while Slack waits');
    default:
      return ignored('a payload of another kind');
  }
}

function parseCallback(envelope: unknown, self: BotIdentity): Incoming | Ignored {
  const body = eventCallbackSchema.safeParse(envelope);
  if (!body.success) return unreadable('event');
  const { type } = body.data.event;
  if (type === 'link_shared') {
    const event = linkSharedSchema.safeParse(body.data.event);
    return event.success ? parseLinks(event.data, self) : unreadable('shared link');
  }
  if (type !== 'message' && type !== 'app_mention') return ignored(`an event of type ${type}`);
  const event = messageEventSchema.safeParse(body.data.event);
  return event.success ? parseMessage(event.data, self) : unreadable('message');
}

/** A slash command has no `type`; it is known by its fields. */
function typeOf(envelope: unknown): string | null {
  if (typeof envelope !== 'object' || envelope === null) return null;
  if ('type' in envelope && typeof envelope.type === 'string') return envelope.type;
  return 'command' in envelope ? 'command' : null;
}

function unreadable(what: string): Ignored {
  return ignored(`a ${what} of an unknown shape`);
}
