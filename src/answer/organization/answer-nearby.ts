import type { FactKind } from '../question/facts-wanted.ts';
import { givesFact } from './gives-fact.ts';
import type { WantedFacts } from './lacked-facts.ts';
import { heldOfEach } from './meaning.ts';
import type { ReadSentence, ReadText } from './read-passage.ts';

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

/** What is held of each of the question's words: by each sentence, and by the title and headings. */
export interface HeldWords {
  readonly own: readonly (readonly number[])[];
  readonly ofAbove: readonly number[];
}

/**
 * The most of the question that stands beside what it wants to be told: 0 to 1. Of a question that wants no such fact, the
 * most that stands in one clause.
 */
export function answerNearby(
  { question, facts, units, today }: WantedFacts,
  sentences: readonly ReadSentence[],
  { own, ofAbove }: HeldWords,
): number {
  const wanted = facts.filter(({ fact }) => IN_A_FEW_WORDS.has(fact));
  const all = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const withAbove = (held: readonly number[]) =>
    held.reduce((sum, each, at) => sum + Math.max(each, ofAbove[at] ?? 0), 0);
  const tells = ({ text }: ReadText) => wanted.every((fact) => givesFact(fact, text, question, today));
  let most = 0;
  // A few words of a sentence hold no more than all of it: of most sentences none need be looked at.
  const bestFirst = sentences
    .map((sentence, at) => ({ sentence, most: withAbove(own[at] ?? []) }))
    .sort((a, b) => b.most - a.most);
  for (const { sentence, most: ofSentence } of bestFirst) {
    if (ofSentence <= most) break;
    for (const window of sentence.windows()) {
      const held = withAbove(heldOfEach(window.terms, units));
      if (held > most && tells(window)) most = held;
    }
  }
  return most / all;
}
