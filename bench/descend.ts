/** How a step goes: `bound` keeps a weight where it may be. */
export interface Descent {
  readonly rounds: number;
  readonly rate: number;
  bound?(weight: number, at: number): number;
}

/** Goes down from `weights` by the slope over all examples at each step (Adam), and gives them back. Deterministic. */
export function descend(
  weights: Float64Array,
  slopeAt: (weights: Float64Array) => Float64Array,
  { rounds, rate, bound = (weight) => weight }: Descent,
): Float64Array {
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let round = 1; round <= rounds; round += 1) {
    const slope = slopeAt(weights);
    for (let at = 0; at < weights.length; at += 1) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.999 * square[at]! + 0.001 * slope[at]! ** 2;
      const step = mean[at]! / (1 - 0.9 ** round) / (Math.sqrt(square[at]! / (1 - 0.999 ** round)) + 1e-8);
      weights[at] = bound(weights[at]! - rate * step, at);
    }
  }
  return weights;
}
