import type { Concepts } from '../words/concepts.ts';
import type { Word } from '../words/words-of.ts';

/** What a text shows for or against a subject: each feature once, with its worth. */
export type Features = ReadonlyMap<string, number>;

/**
 * The kinds of features and what each is worth. Chosen on the asks of the summaries, a fifth left out at a
 * time; the right one of 38 or 32 comes first for .69 with words alone, .70 with pairs, .72 with ideas and
 * .73 with all of them. Every worth within a half of these gives the same ± .01.
 */
export const FEATURE_WORTH = { word: 1, start: 0.3, pair: 0.4, contentPair: 0.3, idea: 0.6 } as const;

/** The square root of what all of them are worth: a long text must not weigh more for its length. */
export function lengthOf(features: Features): number {
  return Math.sqrt(features.values().reduce((sum, worth) => sum + worth, 0)) || 1;
}

/** Stems cut to this length let "validity" meet "validate". */
const START = 5;

export function featuresOf(words: readonly Word[], concepts: Concepts): Features {
  const features = new Map<string, number>();
  visitFeatures(words, concepts, (name, worth) => features.set(name, worth));
  return features;
}

/** As `featuresOf`, one after the other; a feature comes as often as the text shows it. */
export function visitFeatures(
  words: readonly Word[],
  concepts: Concepts,
  visit: (name: string, worth: number) => void,
): void {
  let before: Word | undefined;
  let contentBefore: Word | undefined;
  for (const word of words) {
    if (before !== undefined && !(before.stop && word.stop)) {
      visit(`${before.stem} ${word.stem}`, FEATURE_WORTH.pair);
    }
    before = word;
    if (word.stop) continue;
    visit(word.stem, FEATURE_WORTH.word);
    visit(`${word.stem.slice(0, START)}*`, FEATURE_WORTH.start);
    if (contentBefore !== undefined) {
      visit(`${contentBefore.stem}+${word.stem}`, FEATURE_WORTH.contentPair);
    }
    contentBefore = word;
  }
  for (const idea of concepts.in(words)) visit(`#${idea}`, FEATURE_WORTH.idea);
}
