import type { Weights } from '../src/kernel/weighted-sum.ts';
import { descend } from './descend.ts';

export interface LogisticExample {
  /** The same measures in the same order for each example. */
  readonly measures: Readonly<Record<string, number>>;
  readonly forms: readonly string[];
  readonly answer: boolean;
  /** How much it counts; 1 when left out. */
  readonly worth?: number;
}

export interface LogisticTraining {
  readonly rounds: number;
  readonly rate: number;
  /** Keeps weights small; not that of the base. */
  readonly pull: number;
  /** A form counts for more at first, so that it adds to the measures and does not stand in for them. */
  readonly formScale: number;
  /** A form of fewer examples tells nothing of the next one. */
  readonly fewest: number;
  /** 1 or -1 for a measure whose weight may not have the other sign. */
  sign?(measure: string): number;
}

/** An example as its non-zero columns. */
interface Row {
  readonly ids: readonly number[];
  readonly values: readonly number[];
  readonly answer: number;
  readonly worth: number;
}

/** Logistic regression, all examples at each step (Adam); the same examples always give the same weights. */
export function fitLogistic(examples: readonly LogisticExample[], training: LogisticTraining): Weights {
  const names = Object.keys(examples[0]!.measures);
  const spread = spreadOf(examples.map(({ measures }) => Object.values(measures)));
  const forms = commonForms(examples, training.fewest, 1 + names.length);
  const rows = examples.map((example) => rowOf(example, spread, forms, training.formScale));
  const sign = ['', ...names].map((name) => (name === '' ? 0 : (training.sign?.(name) ?? 0)));
  const weights = descend(
    new Float64Array(1 + names.length + forms.size),
    (each) => slopeAt(each, rows, training.pull),
    { ...training, bound: (weight, at) => (weight * (sign[at] ?? 0) < 0 ? 0 : weight) },
  );
  return {
    base: rounded(weights[0]!),
    measures: Object.fromEntries(names.map((name, at) => [name, rounded(weights[1 + at]! / spread[at]!)])),
    form: Object.fromEntries(
      [...forms]
        .map(([form, at]) => [form, rounded(weights[at]! * training.formScale)] as const)
        .filter(([, weight]) => weight !== 0),
    ),
  };
}

function rowOf(
  { measures, forms: shown, answer, worth = 1 }: LogisticExample,
  spread: readonly number[],
  forms: ReadonlyMap<string, number>,
  formScale: number,
): Row {
  const measured = Object.values(measures).map((value, at) => value / spread[at]!);
  const known = shown.flatMap((form) => forms.get(form) ?? []);
  const formWorth = formScale / Math.sqrt(Math.max(1, shown.length));
  return {
    ids: [0, ...measured.map((_, at) => 1 + at), ...known],
    values: [1, ...measured, ...known.map(() => formWorth)],
    answer: Number(answer),
    worth,
  };
}

/** Twice the standard deviation of each column: a pull to zero then means the same for all. */
function spreadOf(columns: readonly (readonly number[])[]): number[] {
  const [first = []] = columns;
  return first.map((_, at) => {
    const mean = columns.reduce((sum, values) => sum + values[at]!, 0) / columns.length;
    const square = columns.reduce((sum, values) => sum + (values[at]! - mean) ** 2, 0) / columns.length;
    return 2 * Math.sqrt(square) || 1;
  });
}

/** The forms that say something, each with its column. */
function commonForms(
  examples: readonly LogisticExample[],
  fewest: number,
  firstColumn: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { forms } of examples) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest).map(([form]) => form);
  return new Map(kept.sort().map((form, at) => [form, firstColumn + at]));
}

function slopeAt(weights: Float64Array, rows: readonly Row[], pull: number): Float64Array {
  const slope = weights.map((weight, at) => (at === 0 ? 0 : (pull * weight) / rows.length));
  for (const { ids, values, answer, worth } of rows) {
    const sum = ids.reduce((total, id, at) => total + weights[id]! * values[at]!, 0);
    const off = (worth * (1 / (1 + Math.exp(-sum)) - answer)) / rows.length;
    ids.forEach((id, at) => (slope[id] = slope[id]! + off * values[at]!));
  }
  return slope;
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
