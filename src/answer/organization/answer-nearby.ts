import type { FactKind } from '../question/facts-wanted.ts';
import { givesFact } from './gives-fact.ts';
import type { WantedFacts } from './lacked-facts.ts';
import { heldOf, heldOfEach } from './meaning.ts';
import type { Terms } from './passage-terms.ts';
import type { ReadSentence } from './read-passage.ts';

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
  sentences: readonly ReadSentence[],
  above: Terms,
): number {
  const wanted = facts.filter(({ fact }) => IN_A_FEW_WORDS.has(fact));
  const all = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let most = 0;
  const ofAbove = heldOfEach(above, units);
  for (const { windows } of sentences) {
    for (const { text, terms } of windows) {
      const held = units.reduce((sum, unit, at) => sum + Math.max(heldOf(terms, unit), ofAbove[at] ?? 0), 0);
      if (held > most && wanted.every((fact) => givesFact(fact, text, question, today))) most = held;
    }
  }
  return most / all;
}
