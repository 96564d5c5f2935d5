import type { IncomingOf } from '../conversation/incoming.ts';
import { COMMANDS } from '../conversation/nearest-command.ts';
import { conversationKey } from './conversation-key.ts';
import type { SlashCommand } from './envelope.ts';
import { readSlackText } from './read-text.ts';

/** First words of `/aims`; the rest of the line is their text. */
const KNOWN: ReadonlySet<string> = new Set(COMMANDS);

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
    ...splitCommand(readSlackText(body.text ?? '', botUserId)),
    message: `command-${body.trigger_id}`,
    responseHandle: body.response_url ?? '',
  };
}

/** An unknown first word is kept with the whole text, so that "/aims who owns the chatbot" can still be answered. */
function splitCommand(line: string): { command: string; text: string } {
  const first = /^\S+/.exec(line)?.[0] ?? '';
  if (first === '') return { command: 'help', text: '' };
  const known = first.toLowerCase();
  return KNOWN.has(known)
    ? { command: known, text: line.slice(first.length).trim() }
    : { command: first, text: line };
}
