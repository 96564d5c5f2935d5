import { isStopWord } from './text/stop-words.ts';
import { tokenize } from './text/tokenize.ts';

const LIMITS = {
  /** Pairs of passages that are compared; all of a small corpus. */
  pairs: 2000,
  /** Fewer passages tell nothing. */
  fewest: 40,
  /**
   * Neighbours share this many times the words of passages far apart, counted by how rare they are. In texts in their order it was 3
   * to 7 times, in shuffled ones 1.0 to 1.13.
   */
  ratio: 1.5,
} as const;

/**
 * Whether passages stand in the order of a text. Neighbours that do not belong together would lend each other words that neither
 * is about.
 */
export function followEachOther(texts: readonly string[]): boolean {
  if (texts.length < LIMITS.fewest) return true;
  const step = Math.max(1, Math.floor(texts.length / LIMITS.pairs));
  const half = Math.floor(texts.length / 2);
  const words = texts.map((text) => new Set(tokenize(text).filter((word) => !isStopWord(word))));
  const found = new Map<string, number>();
  for (const set of words) for (const word of set) found.set(word, (found.get(word) ?? 0) + 1);
  const shared = (a: number, b: number) =>
    [...(words[a] ?? [])]
      .filter((word) => words[b]?.has(word))
      .reduce((sum, word) => sum + Math.log(texts.length / (found.get(word) ?? 1)), 0);
  let near = 0;
  let far = 0;
  for (let i = 0; i + 1 < texts.length; i += step) {
    near += shared(i, i + 1);
    far += shared(i, (i + half) % texts.length);
  }
  return near > far * LIMITS.ratio;
}
