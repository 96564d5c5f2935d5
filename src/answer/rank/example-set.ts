import type { Concepts } from '../words/concepts.ts';
import type { Word } from '../words/words-of.ts';
import { visitFeatures, type Features } from './features-of.ts';

/**
 * Texts that are known to be about a label, as numbers: a Map for each of ten thousand lines would cost more
 * in garbage collection than all the rest of starting.
 */
export interface ExampleSet {
  /** Features by number. It only grows, and copies share it. */
  readonly ids: Map<string, number>;
  /**
   * The features of all examples one after the other, with their worth; `ends` says where each example ends.
   */
  readonly feature: number[];
  readonly worth: number[];
  readonly ends: number[];
  readonly labels: number[];
  readonly weights: number[];
  /** For each feature the last example that showed it. */
  readonly lastIn: number[];
}

export function emptyExamples(): ExampleSet {
  return { ids: new Map(), feature: [], worth: [], ends: [], labels: [], weights: [], lastIn: [] };
}

/** Examples of one label have to be added one after the other. `weight`: how much this one counts. */
export function addExample(set: ExampleSet, label: number, features: Features, weight: number): void {
  for (const [name, worth] of features) show(set, name, worth);
  end(set, label, weight);
}

/** As `addExample` with `featuresOf(words, concepts)`, without a Map for each text. */
export function addWords(
  set: ExampleSet,
  label: number,
  words: readonly Word[],
  concepts: Concepts,
  weight: number,
): void {
  visitFeatures(words, concepts, (name, worth) => {
    show(set, name, worth);
  });
  end(set, label, weight);
}

/** An example shows a feature once. */
function show({ ids, lastIn, feature, worth, ends }: ExampleSet, name: string, its: number): void {
  const known = ids.get(name);
  const id = known ?? ids.size;
  if (known === undefined) ids.set(name, id);
  else if (lastIn[id] === ends.length) return;
  lastIn[id] = ends.length;
  feature.push(id);
  worth.push(its);
}

function end(set: ExampleSet, label: number, weight: number): void {
  set.ends.push(set.feature.length);
  set.labels.push(label);
  set.weights.push(weight);
}

/** The first `count` examples as a set of their own, all under one label and with the same weight. */
export function firstAs(set: ExampleSet, count: number, label: number): ExampleSet {
  const end = set.ends[count - 1] ?? 0;
  return {
    ids: set.ids,
    feature: set.feature.slice(0, end),
    worth: set.worth.slice(0, end),
    ends: set.ends.slice(0, count),
    labels: new Array<number>(count).fill(label),
    weights: new Array<number>(count).fill(1),
    lastIn: new Array<number>(set.ids.size).fill(-1),
  };
}
