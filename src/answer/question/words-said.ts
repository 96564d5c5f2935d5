import type { Word } from '../words/words-of.ts';

/**
 * The words of a question and its neighbouring pairs, by their stems, as features for `decide/confidence.ts`: "price",
 * "so far", "whose idea" ask for what rules and procedures seldom hold, whatever they are about.
 */
export function wordsSaid(words: readonly Word[]): string[] {
  const stems = words.map(({ stem }) => stem);
  const ends = ['^', ...stems, '$'];
  const pairs = ends.slice(1).map((stem, before) => `said: ${ends[before] ?? ''} ${stem}`);
  return [...new Set([...stems.map((stem) => `said: ${stem}`), ...pairs])];
}
