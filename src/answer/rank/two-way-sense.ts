import { formOf } from '../question/form-of.ts';
import type { Concepts } from '../words/concepts.ts';
import { wordsOf } from '../words/words-of.ts';
import { evidenceModel, fitEvidence, type EvidenceModel } from './evidence-model.ts';
import type { Keep } from './keep.ts';
import { addExample, emptyExamples } from './example-set.ts';
import { featuresOf, lengthOf, type Features } from './features-of.ts';

/** How much more a text sounds like one side than like the other, per square root of its features; 0 is neither. */
export type Sense = (text: string) => number;

interface Sides {
  /** Texts of the side that counts up, and of the other. */
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** What a run of small words is worth beside a word. */
const FORM_WORTH = 0.5;
const [ONE, OTHER] = [0, 1] as const;

/** Tells two sides apart by the words of a text and by how it is put. Fitted at the first text that needs it. */
export function createSense(
  name: string,
  keep: Keep,
  sides: () => Sides,
  shows: (text: string) => Features,
): Sense {
  let model: EvidenceModel | null = null;
  const fit = () => {
    const examples = emptyExamples();
    const { one, other } = sides();
    for (const text of one) addExample(examples, ONE, shows(text), 1);
    for (const text of other) addExample(examples, OTHER, shows(text), 1);
    return fitEvidence(2, examples);
  };
  return (text) => {
    const features = shows(text);
    model ??= evidenceModel(keep(name, fit));
    const evidence = model.weigh(features);
    return ((evidence[ONE] ?? 0) - (evidence[OTHER] ?? 0)) / lengthOf(features);
  };
}

/** The words of a text, its ideas, and how it is put. */
export function wordsAndForm(text: string, concepts: Concepts): Map<string, number> {
  const features = new Map(featuresOf(wordsOf(text), concepts));
  for (const form of formOf(text)) features.set(`~${form}`, FORM_WORTH);
  return features;
}
