import type { Command } from '../kind/find-command.ts';
import type { Found } from '../slots/found.ts';
import type { Reading } from '../text/reading.ts';
import { PREPOSITIONS } from './title-words.ts';

/**
 * The message in the person's words, without the words that only ask for a record. Nothing else is left out; a message of these words
 * alone tells nothing yet.
 */
export function readDescription(reading: Reading, command: Command | null, maxLength: number): Found | null {
  const start = command ? endOfCommand(reading, command) : 0;
  const rest = reading.text.slice(start).trim();
  if (!/[\p{L}\p{N}]/u.test(rest)) return null;
  const value = rest.length <= maxLength ? rest : shortened(rest, maxLength);
  return { value, said: rest, from: 0, to: reading.tokens.length };
}

/**
 * Where the words end that ask for a record. "Change to the prompt" keeps its noun: what follows leans on it.
 */
export function promptEnd(reading: Reading, command: Command): number {
  const leans = PREPOSITIONS.has(reading.tokens[command.to]?.low ?? '');
  if (leans) return command.nounFrom;
  // "Log a risk that …", "an incident where …": what is told begins after the joining word.
  let at = /^(?:that|where|because)$/u.test(reading.tokens[command.to]?.low ?? '')
    ? command.to + 1
    : command.to;
  while (isPoliteness(reading, at)) at += 1;
  return at;
}

function isPoliteness(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  if (token.kind === 'mark') return /^[:,.;!?¶-]$/u.test(token.low);
  const after = reading.tokens[at + 1];
  return /^(?:please|pls|thanks)$/u.test(token.low) && (after === undefined || after.kind === 'mark');
}

/** Only a command at the very beginning is a prefix; within the message it is part of what was said. */
function endOfCommand(reading: Reading, command: Command): number {
  const before = reading.tokens.slice(0, command.from);
  if (before.some((token) => token.kind !== 'link' && token.kind !== 'mark')) return 0;
  return reading.tokens[promptEnd(reading, command)]?.start ?? reading.text.length;
}

/** Longer than the field can hold: cut at a word. The draft keeps the first message whole. */
function shortened(text: string, maxLength: number): string {
  const cut = text.slice(0, maxLength - 1);
  const space = cut.search(/\s\S*$/u);
  return `${(space > maxLength / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
