import type { Concepts } from '../words/concepts.ts';
import { wordsOf, type Word } from '../words/words-of.ts';

/** The words (stems) and ideas of a text. */
export interface Terms {
  readonly words: ReadonlySet<string>;
  readonly ideas: ReadonlySet<string>;
}

export function termsOf(words: readonly Word[], concepts: Concepts): Terms {
  const content = new Set<string>();
  for (const { stem, stop } of words) if (!stop) content.add(stem);
  return { words: content, ideas: new Set(concepts.in(words)) };
}

/** The same passages are looked at for one question after the other: what was read once is kept, up to a limit. */
const KEPT = 10_000;
const kept = new WeakMap<Concepts, Map<string, Terms>>();

/** `words`: of the text, where they were read already. */
export function termsIn(text: string, concepts: Concepts, words?: readonly Word[]): Terms {
  const read = kept.get(concepts) ?? new Map<string, Terms>();
  const known = read.get(text);
  if (known !== undefined) return known;
  const terms = termsOf(words ?? wordsOf(text), concepts);
  if (read.size >= KEPT) read.clear();
  read.set(text, terms);
  kept.set(concepts, read);
  return terms;
}

/** How rare each term of a question is among some texts. */
export type Rarity = ReadonlyMap<string, number>;

export function rarityAmong(asked: ReadonlySet<string>, texts: readonly ReadonlySet<string>[]): Rarity {
  return new Map(
    Array.from(asked, (term) => {
      const holding = texts.filter((text) => text.has(term)).length;
      return [term, Math.log(1 + texts.length / (holding + 0.5))];
    }),
  );
}

/** The share of a question's terms that a text holds, the rare ones counting for more: 0 to 1. */
export function coverOf(text: ReadonlySet<string>, rarity: Rarity): number {
  let held = 0;
  let all = 0;
  for (const [term, weight] of rarity) {
    all += weight;
    if (text.has(term)) held += weight;
  }
  return all === 0 ? 0 : held / all;
}
