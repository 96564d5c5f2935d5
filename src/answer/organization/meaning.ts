import type { Concepts } from '../words/concepts.ts';
import type { Word } from '../words/words-of.ts';
import type { Rarity, Terms } from './passage-terms.ts';

/** A content word of the question, with the ideas it stands for and how rare it is. */
export interface Unit {
  readonly stem: string;
  readonly ideas: ReadonlySet<string>;
  readonly weight: number;
}

/** A word of which no rarity is known counts as one. */
export function unitsOf(words: readonly Word[], rarity: Rarity | null, concepts: Concepts): Unit[] {
  const ideas = concepts.ofEach(words);
  return words.flatMap(({ stem, stop }, at) => {
    const weight = rarity === null ? 1 : rarity.get(stem);
    return stop || weight === undefined ? [] : [{ stem, ideas: ideas[at] ?? NONE, weight }];
  });
}

/** How much another word for the same idea counts beside the word itself. */
const SAME_IDEA = 0.7;

/** The share of a question's words that a text holds, itself or by another word for the same idea: 0 to 1. */
export function meaningIn(text: Terms, units: readonly Unit[], sameIdea = SAME_IDEA): number {
  let held = 0;
  let all = 0;
  for (const { stem, ideas, weight } of units) {
    all += weight;
    if (text.words.has(stem)) held += weight;
    else if ([...ideas].some((idea) => text.ideas.has(idea))) held += sameIdea * weight;
  }
  return all === 0 ? 0 : held / all;
}

const NONE: ReadonlySet<string> = new Set();
