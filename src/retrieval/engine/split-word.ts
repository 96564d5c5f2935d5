import type { LexicalIndex } from './lexical-index.ts';
import { unitsWith } from './posting-lists.ts';

/** The shortest part worth parting a word for. */
const SHORTEST_PART = 3;

/**
 * The two terms that a word is made of, if the texts have them next to each other more often than they have the
 * word itself: "lifecycle" ▶ "life", "cycle". Otherwise null.
 */
export function splitWord(word: string, index: LexicalIndex): [number, number] | null {
  const { vocabulary, pairs, fields } = index;
  if (word.length < 2 * SHORTEST_PART || !/^\p{L}+$/u.test(word)) return null;
  const whole = vocabulary.find(word);
  let most = whole < 0 ? 0 : unitsWith(fields.words, whole);
  let best: [number, number] | null = null;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const first = vocabulary.find(word.slice(0, at));
    const second = first < 0 ? -1 : vocabulary.find(word.slice(at));
    const pair = second < 0 ? -1 : pairs.find(first, second);
    const found = pair < 0 ? 0 : unitsWith(fields.contentPairs, pair);
    if (found > most) [most, best] = [found, [first, second]];
  }
  return best;
}
