import type { AiSystem } from '../context.ts';
import type { Answer } from '../read-answer.ts';
import { readSystem } from '../slots/read-system.ts';
import { phrase, phraseAt, readText, wordsOf, type Reading } from '../text/reading.ts';

const LEAD_IN = phrase(
  "(?:it was|it is|it's|that was|that's|this is|i think|probably|maybe|the|our|a|an|new|system|" +
    "ai system|:|was|is|it's called|called|in|with|hm+|um+|uh+|er|well|i guess|i believe|guess|,)",
);
/** A name is short; a sentence that names no system is not one. */
const LONGEST_NAME = 6;

/** A system of the inventory, or what the person calls it. */
export function readSystemAnswer(reading: Reading, systems: readonly AiSystem[]): Answer {
  const { system, listed } = readSystem(readText(reading.text.replace(/ one(?=\W*$)/iu, ' thing')), systems);
  const several = new Set(listed.map((hit) => hit.system)).size > 1;
  if (several) return null;
  if (system) return { value: system.value, said: system.said };
  let from = 0;
  for (let hit = phraseAt(reading, LEAD_IN, from); hit; hit = phraseAt(reading, LEAD_IN, from)) from = hit.to;
  let to = reading.tokens.length;
  while (to > from && reading.tokens[to - 1]?.kind === 'mark') to -= 1;
  const isName =
    to > from &&
    to - from <= LONGEST_NAME &&
    reading.tokens.slice(from, to).every((token) => token.kind === 'word' || token.kind === 'number');
  if (!isName || !reading.tokens.slice(from, to).some((token) => token.kind === 'word')) return null;
  const said = wordsOf(reading, { from, to });
  const told = reading.tokens
    .slice(from, to)
    .some((token) => /^(?:that|which|who|where|because|when|one|something|someone)$/u.test(token.low));
  const isNone = told || NO_NAMES.has(said.toLowerCase()) || ORDERS.test(said) || DENIES.test(said);
  return isNone ? null : { value: said, said };
}

/** “Close it please” is for the record. */
const ORDERS =
  /^(?:please )?(?:close|cancel|save|stop|delete|undo|show|skip|accept|approve|reject|refuse|send|submit|finish|reopen|withdraw|discard)(?: (?:it|this|that|the (?:record|incident|risk|change|draft)|everything))?(?: (?:please|now|then))*$/iu;
/** “No validation yet”. */
const DENIES = /^no \p{L}.* (?:yet|so far|at all|needed|planned|required)$|\byet$/iu;

const NO_NAMES = new Set([
  'yes',
  'no',
  'none',
  'nothing',
  'ok',
  'okay',
  'all',
  'all of them',
  'both',
  'one',
  'that one',
  'this one',
  'same',
  'other',
  'skip',
  'back',
  'cancel',
  'system',
  'none of them',
  'something',
  'hello',
  'hi',
  'thanks',
  'thank you',
]);
