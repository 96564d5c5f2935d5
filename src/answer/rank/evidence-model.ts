import type { ExampleSet } from './example-set.ts';
import type { Features } from './features-of.ts';

/**
 * How strongly features speak for each of several labels: naive Bayes over weighted features, fitted in one
 * pass. A label's evidence is the sum, over the features of a text, of
 *   worth × log( p(feature | label) / p(feature) ),
 * where p(feature | label) leans on p(feature) as on `SMOOTHING` counts. A logistic regression on the same
 * features did no better on questions that it had not seen, and takes seconds to fit; the likeness to single
 * examples added nothing.
 */
export interface EvidenceModel {
  /** Evidence for each label, in the order of the labels. 0 is none either way. */
  weigh(features: Features): Float64Array;
  knows(feature: string): boolean;
}

/** Flat between 50 and 600 on the asks left out. */
const SMOOTHING = 200;

export function fitEvidence(labels: number, examples: ExampleSet): EvidenceModel {
  const { ids } = examples;
  const known = ids.size;
  const counted = countByLabel(labels, examples);
  const absent = counted.totals.map((total) => Math.log(SMOOTHING / (total + SMOOTHING)));
  const gains = gainsOf(counted, absent);
  const idOf = (feature: string) => {
    const id = ids.get(feature);
    return id === undefined || id >= known ? null : id;
  };
  return {
    knows: (feature) => idOf(feature) !== null,
    weigh: (features) => {
      const evidence = new Float64Array(labels);
      let worths = 0;
      for (const [feature, worth] of features) {
        const id = idOf(feature);
        if (id === null) continue;
        worths += worth;
        for (let cell = counted.newest[id] ?? -1; cell !== -1; cell = counted.older[cell] ?? -1) {
          add(evidence, counted.label[cell] ?? 0, worth * (gains[cell] ?? 0));
        }
      }
      for (let label = 0; label < labels; label += 1) add(evidence, label, worths * (absent[label] ?? 0));
      return evidence;
    },
  };
}

/**
 * The counts of features for labels, as cells: those of one feature are chained from the newest to older
 * ones.
 */
interface Counted {
  readonly totals: Float64Array;
  readonly label: number[];
  readonly count: number[];
  readonly older: number[];
  readonly newest: Int32Array;
}

/** Each example has the same length: a long text must not drown the short ones. */
function countByLabel(labels: number, examples: ExampleSet): Counted {
  const { ids, feature, worth, ends, weights } = examples;
  const counted: Counted = {
    totals: new Float64Array(labels),
    label: [],
    count: [],
    older: [],
    newest: new Int32Array(ids.size).fill(-1),
  };
  const rarity = rarityOf(examples);
  let from = 0;
  ends.forEach((to, example) => {
    let squares = 0;
    for (let n = from; n < to; n += 1) squares += ((worth[n] ?? 0) * (rarity[feature[n] ?? 0] ?? 0)) ** 2;
    const scale = (weights[example] ?? 0) / (Math.sqrt(squares) || 1);
    for (let n = from; n < to; n += 1) {
      const id = feature[n] ?? 0;
      addCount(counted, id, examples.labels[example] ?? 0, scale * (worth[n] ?? 0) * (rarity[id] ?? 0));
    }
    from = to;
  });
  return counted;
}

function rarityOf({ ids, feature, ends }: ExampleSet): Float64Array {
  const seen = new Float64Array(ids.size);
  for (const id of feature) add(seen, id, 1);
  return seen.map((times) => Math.log(1 + ends.length / Math.max(1, times)));
}

function addCount(
  { totals, label, count, older, newest }: Counted,
  id: number,
  its: number,
  by: number,
): void {
  add(totals, its, by);
  const cell = newest[id] ?? -1;
  if (cell !== -1 && label[cell] === its) {
    count[cell] = (count[cell] ?? 0) + by;
    return;
  }
  older.push(cell);
  newest[id] = label.length;
  label.push(its);
  count.push(by);
}

/** What a label's evidence has, for a cell, beyond that of a label without the feature. */
function gainsOf({ totals, label, count, older, newest }: Counted, absent: Float64Array): Float64Array {
  const gains = new Float64Array(count.length);
  const sum = totals.reduce((a, b) => a + b, 0);
  for (const first of newest) {
    let overall = 0;
    for (let cell = first; cell !== -1; cell = older[cell] ?? -1) overall += count[cell] ?? 0;
    overall /= sum;
    for (let cell = first; cell !== -1; cell = older[cell] ?? -1) {
      const its = label[cell] ?? 0;
      const likely = ((count[cell] ?? 0) + overall * SMOOTHING) / ((totals[its] ?? 0) + SMOOTHING);
      gains[cell] = Math.log(likely / overall) - (absent[its] ?? 0);
    }
  }
  return gains;
}

function add(values: Float64Array, index: number, by: number): void {
  values[index] = (values[index] ?? 0) + by;
}
