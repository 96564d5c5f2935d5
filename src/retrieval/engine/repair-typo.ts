import type { Vocabulary } from './vocabulary.ts';

/**
 * Words that are one or two slips away from a word that nobody knows. Every word is filed under each form that
 * has one letter less; two words within one slip of each other share such a form (W. Garbe's symmetric delete).
 * Forms are kept as 32-bit hashes, and what they find is checked letter by letter.
 */
export interface TypoRepair {
  /** The nearest known word, or null. */
  nearest(word: string): string | null;
}

/** Shorter words have too many neighbours to guess among. */
const SHORTEST = { oneSlip: 5, twoSlips: 9 } as const;

export function buildTypoRepair(vocabulary: Vocabulary, frequency: (word: string) => number): TypoRepair {
  const words = [...vocabulary.words.keys()].filter((word) => word.length >= SHORTEST.oneSlip - 1 && isWord(word));
  const forms = filed(words);
  return {
    nearest(word) {
      if (word.length < SHORTEST.oneSlip || !isWord(word)) return null;
      const found = [...candidates(word, forms)].map((at) => words[at] ?? '');
      return best(word, found, frequency);
    },
  };
}

interface Forms {
  /** Sorted hashes of forms. */
  readonly hashes: Uint32Array;
  /** The word that each form belongs to. */
  readonly owners: Uint32Array;
}

function filed(words: readonly string[]): Forms {
  let count = 0;
  for (const word of words) count += word.length + 1;
  // Hash and owner in one number sort together: 2^53 leaves 21 bits for two million words.
  const entries = new Float64Array(count);
  let at = 0;
  words.forEach((word, owner) => {
    for (const form of deletions(word)) entries[at++] = hash(form) * 2 ** 21 + owner;
  });
  const sorted = entries.subarray(0, at).sort();
  const hashes = new Uint32Array(at);
  const owners = new Uint32Array(at);
  sorted.forEach((entry, i) => {
    hashes[i] = Math.floor(entry / 2 ** 21);
    owners[i] = entry % 2 ** 21;
  });
  return { hashes, owners };
}

/** The word itself and every form with one letter less. */
function deletions(word: string): Set<string> {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

function candidates(word: string, { hashes, owners }: Forms): Set<number> {
  const found = new Set<number>();
  const forms = deletions(word);
  if (word.length >= SHORTEST.twoSlips) for (const form of [...forms]) for (const less of deletions(form)) forms.add(less);
  for (const form of forms) {
    const wanted = hash(form);
    for (let i = lowerBound(hashes, wanted); hashes[i] === wanted; i++) found.add(owners[i] ?? 0);
  }
  return found;
}

function best(word: string, found: readonly string[], frequency: (word: string) => number): string | null {
  const most = word.length >= SHORTEST.twoSlips ? 2 : 1;
  const ranked = found
    .map((other) => ({ other, slips: slipsBetween(word, other), sameStart: other[0] === word[0] ? 0 : 1 }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || a.sameStart - b.sameStart || frequency(b.other) - frequency(a.other));
  return ranked[0]?.other ?? null;
}

/** Letters to add, drop, replace or swap with the next (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function isWord(word: string): boolean {
  return /^\p{L}+$/u.test(word);
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function lowerBound(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
