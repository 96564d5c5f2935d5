import {
  formsOf,
  measuresOf,
  type ConfidenceWeights,
  type Signs,
} from '../../src/answer/decide/confidence.ts';

/** A question with what was measured on it and whether it has an answer. */
export interface Judged {
  readonly set: string;
  readonly signs: Signs;
  readonly isAnswerable: boolean;
}

/**
 * Chosen by cross-validation. `pull` keeps weights small; the form's count for less at first, so that it adds to the
 * measures and does not stand in for them. A form of fewer questions than `fewest` tells nothing of the next one.
 */
const TRAINING = { rounds: 400, rate: 0.05, pull: 0.4, formScale: 2, fewest: 5 } as const;

/**
 * What speaks for an answer may not come to speak against one, nor the other way round, however the examples fall: a
 * passage that holds all of a question's words is no reason for doubt.
 */
const SPEAKS_FOR = [
  'subject',
  'documentScore',
  'factMeant',
  'factScored',
  'tellsStory',
  'storyMeant',
  'inPlace',
  'ahead',
];
const SPEAKS_AGAINST = [
  'offTopic',
  'unknown',
  'nothingFound',
  'lacksSure',
  'lacksMore',
  'lacksLikely',
  'lacksBeyond',
  'lacksThing',
  'lacksCount',
  'lacksWord',
  'unseenShare',
];

interface Row {
  readonly ids: readonly number[];
  readonly values: readonly number[];
  readonly answer: number;
}

/** Logistic regression, all examples at each step (Adam); the same examples always give the same weights. */
export function trainConfidence(examples: readonly Judged[]): ConfidenceWeights {
  const measures = Object.keys(measuresOf(examples[0]!.signs));
  const spread = spreadOf(examples, measures);
  const forms = commonForms(examples);
  const rows = examples.map((example) => rowOf(example, measures, spread, forms));
  const sign = ['', ...measures].map((name) =>
    SPEAKS_FOR.includes(name) ? 1 : SPEAKS_AGAINST.includes(name) ? -1 : 0,
  );
  const weights = descend(rows, 1 + measures.length + forms.size, sign);
  return {
    base: round(weights[0]!),
    measures: Object.fromEntries(measures.map((name, at) => [name, round(weights[1 + at]! / spread[at]!)])),
    form: Object.fromEntries(
      [...forms]
        .map(([form, at]) => [form, round(weights[1 + measures.length + at]! * TRAINING.formScale)] as const)
        .filter(([, weight]) => weight !== 0),
    ),
  };
}

function rowOf(
  { signs, isAnswerable }: Judged,
  measures: readonly string[],
  spread: readonly number[],
  forms: ReadonlyMap<string, number>,
): Row {
  const measured = Object.values(measuresOf(signs)).map((value, at) => value / spread[at]!);
  const shown = formsOf(signs);
  const ids = [0, ...measures.map((_, at) => 1 + at)];
  const values = [1, ...measured];
  const worth = TRAINING.formScale / Math.sqrt(Math.max(1, shown.length));
  for (const form of shown) {
    const at = forms.get(form);
    if (at === undefined) continue;
    ids.push(1 + measures.length + at);
    values.push(worth);
  }
  return { ids, values, answer: Number(isAnswerable) };
}

/** Twice the standard deviation of each measure: a pull to zero then means the same for all. */
function spreadOf(examples: readonly Judged[], measures: readonly string[]): number[] {
  const all = examples.map(({ signs }) => Object.values(measuresOf(signs)));
  return measures.map((_, at) => {
    const mean = all.reduce((sum, values) => sum + values[at]!, 0) / all.length;
    const square = all.reduce((sum, values) => sum + (values[at]! - mean) ** 2, 0) / all.length;
    return 2 * Math.sqrt(square) || 1;
  });
}

function commonForms(examples: readonly Judged[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signs } of examples)
    for (const form of formsOf(signs)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= TRAINING.fewest).map(([form]) => form);
  return new Map(kept.sort().map((form, at) => [form, at]));
}

function descend(rows: readonly Row[], size: number, sign: readonly number[]): Float64Array {
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= TRAINING.rounds; round += 1) {
    const slope = slopeAt(weights, rows);
    for (let at = 0; at < size; at += 1) {
      first[at] = 0.9 * first[at]! + 0.1 * slope[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * slope[at]! ** 2;
      const step = first[at]! / (1 - 0.9 ** round) / (Math.sqrt(second[at]! / (1 - 0.999 ** round)) + 1e-8);
      const next = weights[at]! - TRAINING.rate * step;
      weights[at] = next * (sign[at] ?? 0) < 0 ? 0 : next;
    }
  }
  return weights;
}

function slopeAt(weights: Float64Array, rows: readonly Row[]): Float64Array {
  const slope = weights.map((weight, at) => (at === 0 ? 0 : (TRAINING.pull * weight) / rows.length));
  for (const { ids, values, answer } of rows) {
    const sum = ids.reduce((total, id, at) => total + weights[id]! * values[at]!, 0);
    const off = (1 / (1 + Math.exp(-sum)) - answer) / rows.length;
    ids.forEach((id, at) => (slope[id] = slope[id]! + off * values[at]!));
  }
  return slope;
}

function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
