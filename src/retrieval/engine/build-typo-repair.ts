import { slipsBetween } from './slips-between.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Words that are one or two slips away from a word that nobody knows. Every word is filed under each form that
 * has one letter less; two words within one slip of each other share such a form (W. Garbe's symmetric delete).
 * Forms are hashed into buckets and never kept; what a bucket holds is checked letter by letter.
 */
export interface TypoRepair {
  /** The nearest known word, or null. */
  nearest(word: string): string | null;
}

/**
 * Letters of a word, at least. Shorter words have too many neighbours that are words too: "retain" is no slip of
 * "retrain". In them only the commonest slips count, letters swapped and letters doubled or not.
 */
const SHORTEST = { commonSlip: 5, oneSlip: 7, twoSlips: 9 } as const;
/** What is longer is a key, an address or noise, and no word: its forms would be as many as its letters. */
const LONGEST = 40;

export function buildTypoRepair(vocabulary: Vocabulary, frequency: (word: string) => number): TypoRepair {
  const words = [...vocabulary.words.keys()].filter(
    (word) => word.length >= SHORTEST.commonSlip - 1 && word.length <= LONGEST && isWord(word),
  );
  const filing = fileAll(words);
  return {
    nearest(word) {
      if (word.length < SHORTEST.commonSlip || word.length > LONGEST || !isWord(word)) return null;
      const found = [...candidates(word, filing)].map((owner) => words[owner] ?? '');
      return best(word, found, frequency);
    },
  };
}

/** Words by the hashes of their forms: bucket ▶ owners, as one array with starts. */
interface Filing {
  readonly starts: Uint32Array;
  readonly owners: Uint32Array;
}

function fileAll(words: readonly string[]): Filing {
  const forms = words.reduce((sum, word) => sum + word.length + 1, 0);
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(forms + 1)));
  const starts = new Uint32Array(buckets + 1);
  for (const word of words) {
    eachForm(word, (hash) => {
      const bucket = hash & (buckets - 1);
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    });
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const next = starts.slice(0, buckets);
  const owners = new Uint32Array(forms);
  words.forEach((word, owner) => {
    eachForm(word, (hash) => {
      const bucket = hash & (buckets - 1);
      const at = next[bucket] ?? 0;
      next[bucket] = at + 1;
      owners[at] = owner;
    });
  });
  return { starts, owners };
}

/** The word itself and every form with one letter less, as hashes. */
function eachForm(word: string, visit: (hash: number) => void): void {
  for (let left = -1; left < word.length; left++) visit(hashWithout(word, left));
}

/** FNV-1a of the word without the letter at `left`. */
function hashWithout(word: string, left: number): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    if (i !== left) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

function candidates(word: string, { starts, owners }: Filing): Set<number> {
  const found = new Set<number>();
  const look = (hash: number) => {
    const bucket = hash & (starts.length - 2);
    for (let i = starts[bucket] ?? 0; i < (starts[bucket + 1] ?? 0); i++) found.add(owners[i] ?? 0);
  };
  eachForm(word, look);
  if (word.length < SHORTEST.twoSlips) return found;
  for (let left = 0; left < word.length; left++) eachForm(word.slice(0, left) + word.slice(left + 1), look);
  return found;
}

function best(word: string, found: readonly string[], frequency: (word: string) => number): string | null {
  const most = word.length >= SHORTEST.twoSlips ? 2 : 1;
  const ranked = found
    .filter((other) => Math.abs(other.length - word.length) <= most)
    .map((other) => ({ other, slips: slipsBetween(word, other), start: other[0] === word[0] ? 0 : 1 }))
    .filter(({ slips }) => slips <= most)
    .filter(({ other }) => word.length >= SHORTEST.oneSlip || isCommonSlip(word, other))
    .sort((a, b) => a.slips - b.slips || a.start - b.start || frequency(b.other) - frequency(a.other));
  return ranked[0]?.other ?? null;
}

/** The same letters in another order, or the same but for doubled ones. */
function isCommonSlip(word: string, other: string): boolean {
  const once = (text: string) => text.replace(/(.)\1+/gu, '$1');
  const sorted = (text: string) => [...text].sort().join('');
  return once(word) === once(other) || sorted(word) === sorted(other);
}

function isWord(word: string): boolean {
  return /^\p{L}+$/u.test(word);
}
