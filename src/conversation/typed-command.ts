import { commandIn } from './command-in.ts';
import type { IncomingOf } from './incoming.ts';
import { nearestCommand } from './nearest-command.ts';

const TYPED = /^\s*\/aims(?=\s|$)(?<line>[\s\S]*)$/iu;

/**
 * "/aims concern …" that came as a message: typed in a terminal, with a space in front, or in a thread, where Slack takes no
 * commands. Where nobody else reads along it is the command; elsewhere, what it says without its first word. Null for
 * everything else.
 */
export function typedCommand(incoming: IncomingOf<'message'>): IncomingOf<'command' | 'message'> | null {
  const line = incoming.addressed ? TYPED.exec(incoming.text)?.groups?.['line'] : undefined;
  if (line === undefined) return null;
  const { command, text } = commandIn(line);
  if (!incoming.direct) {
    const meant = nearestCommand(command);
    const rest = meant === command ? text : text.slice(command.length).trim();
    return { ...incoming, text: `${meant ?? command} ${rest}`.trim() };
  }
  const { conversation, place, user, message } = incoming;
  return { kind: 'command', conversation, place, user, command, text, message, responseHandle: null };
}
