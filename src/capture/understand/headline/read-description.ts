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
  const polite = politeEnd(reading, command.to);
  if (polite !== null) return polite;
  const leans = PREPOSITIONS.has(reading.tokens[command.to]?.low ?? '');
  if (leans) return command.nounFrom;
  // "Log a risk that …", "an incident where …": what is told begins after the joining word.
  let at = /^(?:that|where|because)$/u.test(reading.tokens[command.to]?.low ?? '')
    ? command.to + 1
    : command.to;
  while (isPoliteness(reading, at)) at += 1;
  return at;
}

const FOR_ME =
  /^(?:for )?(?:me|us)(?: (?:please|pls|thanks|thank you|now|then|quickly))*(?: [:,.;!?¶-])*(?= |$)/u;

/** “Add a risk for me please”: where the words end that only ask for it; null where others follow at once. */
function politeEnd(reading: Reading, from: number): number | null {
  const low = reading.tokens.slice(from).map((token) => token.low);
  const said = FOR_ME.exec(low.join(' '))?.[0];
  if (said === undefined) return null;
  const to = from + said.split(' ').length;
  return to >= reading.tokens.length || reading.tokens[to - 1]?.kind === 'mark' ? to : null;
}

function isPoliteness(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  if (token.kind === 'mark') return /^[:,.;!?¶-]$/u.test(token.low);
  const after = reading.tokens[at + 1];
  return /^(?:please|pls|thanks)$/u.test(token.low) && (after === undefined || after.kind === 'mark');
}

const SAID_FIRST = /^(?:ok|okay|then|so|yes|yeah|well|and|hi|hello|hey|right|please|pls)$/u;

/** Only a command at the very beginning is a prefix; within the message it is part of what was said. */
function endOfCommand(reading: Reading, command: Command): number {
  const before = reading.tokens.slice(0, command.from);
  if (before.some(({ kind, low }) => kind !== 'link' && kind !== 'mark' && !SAID_FIRST.test(low))) return 0;
  return reading.tokens[promptEnd(reading, command)]?.start ?? reading.text.length;
}

/** Longer than the field can hold: cut at a word. The draft keeps the first message whole. */
function shortened(text: string, maxLength: number): string {
  const cut = text.slice(0, maxLength - 1);
  const space = cut.search(/\s\S*$/u);
  return `${(space > maxLength / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
