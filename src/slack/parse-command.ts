import type { IncomingOf } from '../conversation/incoming.ts';
import { commandIn } from '../conversation/command-in.ts';
import { conversationKey } from './conversation-key.ts';
import type { SlashCommand } from './envelope.ts';
import { readSlackText } from './read-text.ts';

/**
 * `/aims` has no message: its replies go through the response URL, and what follows from it is in a conversation that
 * only this person sees.
 */
export function parseCommand(body: SlashCommand, botUserId: string): IncomingOf<'command'> {
  return {
    kind: 'command',
    conversation: conversationKey({ kind: 'only', channel: body.channel_id, user: body.user_id }),
    place: body.channel_id,
    user: body.user_id,
    ...commandIn(readSlackText(body.text ?? '', botUserId)),
    message: `command-${body.trigger_id}`,
    responseHandle: body.response_url ?? '',
  };
}
