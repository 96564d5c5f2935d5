/** An example as its non-zero columns; `answer` is 1 or 0, `worth` how much it counts. */
export interface LogisticRow {
  readonly ids: readonly number[];
  readonly values: readonly number[];
  readonly answer: number;
  readonly worth?: number;
}

export interface LogisticTraining {
  readonly rounds: number;
  readonly rate: number;
  /** Keeps weights small; not that of column 0, the base. */
  readonly pull: number;
  /** 1 or -1 where a weight may not have the other sign. */
  readonly sign?: readonly number[];
}

/** Logistic regression, all examples at each step (Adam); the same examples always give the same weights. */
export function fitLogistic(
  rows: readonly LogisticRow[],
  size: number,
  { rounds, rate, pull, sign = [] }: LogisticTraining,
): Float64Array {
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= rounds; round += 1) {
    const slope = slopeAt(weights, rows, pull);
    for (let at = 0; at < size; at += 1) {
      first[at] = 0.9 * first[at]! + 0.1 * slope[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * slope[at]! ** 2;
      const step = first[at]! / (1 - 0.9 ** round) / (Math.sqrt(second[at]! / (1 - 0.999 ** round)) + 1e-8);
      const next = weights[at]! - rate * step;
      weights[at] = next * (sign[at] ?? 0) < 0 ? 0 : next;
    }
  }
  return weights;
}

function slopeAt(weights: Float64Array, rows: readonly LogisticRow[], pull: number): Float64Array {
  const slope = weights.map((weight, at) => (at === 0 ? 0 : (pull * weight) / rows.length));
  for (const { ids, values, answer, worth = 1 } of rows) {
    const sum = ids.reduce((total, id, at) => total + weights[id]! * values[at]!, 0);
    const off = (worth * (1 / (1 + Math.exp(-sum)) - answer)) / rows.length;
    ids.forEach((id, at) => (slope[id] = slope[id]! + off * values[at]!));
  }
  return slope;
}

/** Twice the standard deviation of each column: a pull to zero then means the same for all. */
export function spreadOf(columns: readonly (readonly number[])[]): number[] {
  const [first = []] = columns;
  return first.map((_, at) => {
    const mean = columns.reduce((sum, values) => sum + values[at]!, 0) / columns.length;
    const square = columns.reduce((sum, values) => sum + (values[at]! - mean) ** 2, 0) / columns.length;
    return 2 * Math.sqrt(square) || 1;
  });
}
