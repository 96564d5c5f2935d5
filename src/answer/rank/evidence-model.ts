import type { ExampleSet } from './example-set.ts';
import { indexFeatures, placeOf, type FeatureIndex } from './feature-index.ts';
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

/** What `evidenceModel` weighs by, fitted to examples. */
export function fitEvidence(labels: number, examples: ExampleSet): EvidenceTable {
  const counted = countByLabel(labels, examples);
  const absent = counted.totals.map((total) => Math.log(SMOOTHING / (total + SMOOTHING)));
  return {
    features: indexFeatures([...examples.ids.keys()]),
    absent,
    ...inARow(counted, gainsOf(counted, absent)),
  };
}

/**
 * Cells, one a label: those of a feature stand side by side, from `starts` of its place in `features` to that of the next.
 * `gain` is what a cell's label has beyond `absent`, which a label has for a feature that it lacks.
 */
export interface EvidenceTable {
  readonly features: FeatureIndex;
  readonly absent: Float64Array;
  /** One more than there are features. */
  readonly starts: Int32Array;
  readonly label: Int32Array;
  readonly gain: Float64Array;
}

export function evidenceModel(table: EvidenceTable): EvidenceModel {
  const { features: known, absent, starts, label, gain } = table;
  return {
    knows: (feature) => placeOf(known, feature) !== undefined,
    weigh: (features) => {
      const evidence = new Float64Array(absent.length);
      let worths = 0;
      for (const [feature, worth] of features) {
        const id = placeOf(known, feature);
        if (id === undefined) continue;
        worths += worth;
        const end = starts[id + 1] ?? 0;
        for (let cell = starts[id] ?? 0; cell < end; cell += 1) {
          add(evidence, label[cell] ?? 0, worth * (gain[cell] ?? 0));
        }
      }
      for (let at = 0; at < absent.length; at += 1) add(evidence, at, worths * (absent[at] ?? 0));
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

/** The chained cells, those of each feature side by side. */
function inARow(
  { label, older, newest }: Counted,
  gains: Float64Array,
): Pick<EvidenceTable, 'starts' | 'label' | 'gain'> {
  const row = {
    starts: new Int32Array(newest.length + 1),
    label: new Int32Array(label.length),
    gain: gains.slice(),
  };
  let at = 0;
  newest.forEach((first, feature) => {
    for (let cell = first; cell !== -1; cell = older[cell] ?? -1) {
      row.label[at] = label[cell] ?? 0;
      row.gain[at] = gains[cell] ?? 0;
      at += 1;
    }
    row.starts[feature + 1] = at;
  });
  return row;
}

function add(values: Float64Array, index: number, by: number): void {
  values[index] = (values[index] ?? 0) + by;
}
