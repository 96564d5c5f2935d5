import { foldSpelling } from './fold-spelling.ts';
import { stem } from './stem.ts';
import type { Word } from './words-of.ts';

/** Puts right what looks like a slip of the keyboard: an unknown word that is one step from a known one. */
export interface TypoRepair {
  repair(words: readonly Word[]): Word[];
}

/** Short words have too many neighbours; long ones may hold two slips. What is longer than any word is left as it is. */
const SHORTEST = 5;
const LONGEST = 40;
const TWO_SLIPS_FROM = 9;

/** `counts` gives the words that are spelled as they should be; it is only asked when an unknown word comes. `isKnown`: a stem of them. */
export function createTypoRepair(
  isKnown: (stem: string) => boolean,
  counts: () => ReadonlyMap<string, number>,
): TypoRepair {
  let spelling: Spelling | null = null;
  return {
    repair: (words) =>
      words.map((word) => {
        if (
          word.stop ||
          isKnown(word.stem) ||
          word.text.length < SHORTEST ||
          word.text.length > LONGEST ||
          /\d/.test(word.text)
        )
          return word;
        spelling ??= spellingOf(counts());
        const text = nearest(word.text, spelling);
        return text === null ? word : { text, stem: stem(foldSpelling(text)), stop: false };
      }),
  };
}

interface Spelling {
  readonly counts: ReadonlyMap<string, number>;
  readonly byDeletion: ReadonlyMap<string, readonly string[]>;
}

function spellingOf(counts: ReadonlyMap<string, number>): Spelling {
  return { counts, byDeletion: deletions(counts) };
}

/** How often each word stands in the texts. */
export function countWords(texts: readonly (readonly Word[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * Two words at most one insertion, deletion, exchange or swap apart share a form with one letter left out.
 */
function deletions(counts: ReadonlyMap<string, number>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length < SHORTEST - 1) continue;
    for (const form of formsOf(word)) {
      const words = forms.get(form);
      if (words === undefined) forms.set(form, [word]);
      else words.push(word);
    }
  }
  return forms;
}

function formsOf(word: string): Set<string> {
  const once = withoutOne(word);
  const twice = word.length >= TWO_SLIPS_FROM ? once.flatMap(withoutOne) : [];
  return new Set([word, ...once, ...twice]);
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function nearest(word: string, { byDeletion, counts }: Spelling): string | null {
  const allowed = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  const candidates = new Set([...formsOf(word)].flatMap((form) => byDeletion.get(form) ?? []));
  const close = [...candidates]
    .filter((candidate) => candidate[0] === word[0])
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || (counts.get(b.candidate) ?? 0) - (counts.get(a.candidate) ?? 0));
  return close[0]?.candidate ?? null;
}

/** Edit distance in which a swap of two neighbours counts once. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
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
