import type { FactKind } from '../question/facts-wanted.ts';
import type { Concepts } from '../words/concepts.ts';
import { givesFact } from './gives-fact.ts';
import type { WantedFacts } from './lacked-facts.ts';
import { heldOf } from './meaning.ts';
import { termsIn } from './passage-terms.ts';

/** Words of a sentence that are looked at together: about a clause of it. */
const WINDOW = 14;
const STEP = 4;

/** Facts that stand in a few words: a clause of the sentence tells them, not its whole. */
const IN_A_FEW_WORDS: ReadonlySet<FactKind> = new Set([
  'person',
  'contact',
  'money',
  'tally',
  'version',
  'date',
  'amount',
  'share',
  'duration',
  'frequency',
  'moment',
  'place',
]);

/**
 * The most of the question that stands beside what it wants to be told: 0 to 1. Of a question that wants no such fact, the
 * most that stands in one clause.
 */
export function answerNearby(
  { question, facts, units, today }: WantedFacts,
  sentences: readonly string[],
  headings: string,
  concepts: Concepts,
): number {
  const wanted = facts.filter(({ fact }) => IN_A_FEW_WORDS.has(fact));
  const above = termsIn(headings, concepts);
  const all = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let most = 0;
  for (const window of sentences.flatMap(windowsOf)) {
    const terms = termsIn(window, concepts);
    const held = units.reduce((sum, unit) => sum + Math.max(heldOf(terms, unit), heldOf(above, unit)), 0);
    if (held > most && wanted.every((fact) => givesFact(fact, window, question, today))) most = held;
  }
  return most / all;
}

function windowsOf(sentence: string): string[] {
  const words = sentence.split(/\s+/);
  if (words.length <= WINDOW) return [sentence];
  const windows: string[] = [];
  for (let at = 0; at + WINDOW - STEP < words.length; at += STEP)
    windows.push(words.slice(at, at + WINDOW).join(' '));
  return windows;
}
