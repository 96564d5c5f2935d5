import { softmax } from '../../src/capture/understand/text/softmax.ts';

/** A labelled message as the training sees it; `kind` is its place among the kinds that are told apart. */
export interface Example {
  readonly message: string;
  readonly features: readonly string[];
  readonly kind: number;
}

export type Weights = ReadonlyMap<string, readonly number[]>;

/**
 * Found by cross-validation: a stronger pull to zero misses rare words, a weaker one learns messages by heart. A feature of
 * fewer messages than `fewest` is left out: what one message alone has tells nothing of the next, and the file is half as long. `left` is the share of
 * features that a round leaves out.
 */
const TRAINING = { rounds: 30, rate: 0.05, pull: 3e-4, fewest: 2, seed: 20_261_126, left: 0.3 };

/**
 * Multinomial logistic regression by stochastic gradient descent with a step of its own for every weight (AdaGrad), in a
 * shuffled order that is the same every time.
 */
export function trainWeights(examples: readonly Example[], kinds: number): Weights {
  const weights = emptyWeights(examples, 0, kinds);
  const squares = emptyWeights(examples, 1e-8, kinds);
  const next = numbersFrom(TRAINING.seed);
  const order = examples.map((_, at) => at);
  for (let round = 0; round < TRAINING.rounds; round += 1) {
    shuffle(order, next);
    for (const at of order) learn(thinned(examples[at]!, next), weights, squares, kinds);
  }
  return weights;
}

/** How likely each kind is, in their order. */
export function chancesOf(features: readonly string[], weights: Weights, kinds: number): readonly number[] {
  const sums = Array.from({ length: kinds }, () => 0);
  for (const feature of features) weights.get(feature)?.forEach((weight, at) => (sums[at]! += weight));
  return softmax(sums);
}

function emptyWeights(examples: readonly Example[], value: number, kinds: number): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= TRAINING.fewest);
  return new Map(kept.map(([feature]) => [feature, Array.from({ length: kinds }, () => value)]));
}

/** A part of the features, others in every round: no single word is relied on where others tell the same. */
function thinned(example: Example, next: (below: number) => number): Example {
  return { ...example, features: example.features.filter(() => next(1000) >= TRAINING.left * 1000) };
}

function learn(
  { features, kind }: Example,
  weights: ReadonlyMap<string, number[]>,
  squares: ReadonlyMap<string, number[]>,
  kinds: number,
): void {
  // Long messages have many features; each of them is to weigh as much as a short one.
  const size = 1 / Math.sqrt(features.length);
  const chances = chancesOf(features, weights, kinds);
  for (const feature of features) {
    const [row, square] = [weights.get(feature), squares.get(feature)];
    if (!row || !square) continue;
    for (let at = 0; at < kinds; at += 1) {
      const gradient = (chances[at]! - (at === kind ? 1 : 0)) * size + TRAINING.pull * row[at]!;
      square[at]! += gradient * gradient;
      row[at]! -= (TRAINING.rate * gradient) / Math.sqrt(square[at]!);
    }
  }
}

/** A linear congruential generator: chance that is the same every time. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

function shuffle(order: number[], next: (below: number) => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
