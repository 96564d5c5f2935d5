/** A text's vector and the label that it has. */
export interface Labelled {
  readonly vector: Float32Array;
  readonly label: number;
}

/** One row of weights and a base for each label. */
export interface Softmax {
  readonly rows: readonly Float32Array[];
  readonly base: Float32Array;
}

/** First settings: the pull of scikit-learn's default on vectors of length 4. Others were not tried. */
const TRAINING = { rounds: 14, batch: 128, rate: 0.02, pull: 1, scale: 4 } as const;

/** Multinomial logistic regression (Adam over small batches); the same examples always give the same weights. */
function fitSoftmax(examples: readonly Labelled[], labels: number, pull: number = TRAINING.pull): Softmax {
  const size = examples[0]!.vector.length + 1;
  const weights = new Float32Array(labels * size);
  const [first, second] = [new Float32Array(weights.length), new Float32Array(weights.length)];
  const slope = new Float32Array(weights.length);
  const random = randomFrom(1);
  let step = 0;
  for (let round = 0; round < TRAINING.rounds; round += 1) {
    const order = shuffled(examples, random);
    const rate = TRAINING.rate * (1 - round / TRAINING.rounds);
    for (let from = 0; from < order.length; from += TRAINING.batch) {
      const batch = order.slice(from, from + TRAINING.batch);
      slope.fill(0);
      for (const example of batch) addSlope(slope, example, weights, labels, 1 / batch.length);
      step += 1;
      const [a, b] = [1 - 0.9 ** step, 1 - 0.999 ** step];
      for (let at = 0; at < weights.length; at += 1) {
        const isBase = at % size === size - 1;
        const g = slope[at]! + (isBase ? 0 : (pull * weights[at]!) / examples.length);
        first[at] = 0.9 * first[at]! + 0.1 * g;
        second[at] = 0.999 * second[at]! + 0.001 * g * g;
        weights[at]! -= (rate * (first[at]! / a)) / (Math.sqrt(second[at]! / b) + 1e-8);
      }
    }
  }
  return {
    rows: Array.from({ length: labels }, (_, label) =>
      weights.slice(label * size, (label + 1) * size - 1).map((weight) => weight * TRAINING.scale),
    ),
    base: Float32Array.from({ length: labels }, (_, label) => weights[(label + 1) * size - 1]!),
  };
}

/** Of two sides the weights that count up for the first: its row less the other's. */
export function fitTwoWay(
  examples: readonly Labelled[],
  pull: number,
): { readonly row: Float32Array; readonly base: number } {
  const { rows, base } = fitSoftmax(examples, 2, pull);
  return { row: rows[0]!.map((weight, at) => weight - rows[1]![at]!), base: base[0]! - base[1]! };
}

function addSlope(
  slope: Float32Array,
  { vector, label }: Labelled,
  weights: Float32Array,
  labels: number,
  share: number,
): void {
  const size = vector.length + 1;
  const chance = new Float32Array(labels);
  let most = -Infinity;
  for (let of = 0; of < labels; of += 1) {
    let sum = weights[(of + 1) * size - 1]!;
    for (let i = 0; i < size - 1; i += 1) sum += TRAINING.scale * vector[i]! * weights[of * size + i]!;
    chance[of] = sum;
    most = Math.max(most, sum);
  }
  let all = 0;
  for (let of = 0; of < labels; of += 1) all += chance[of] = Math.exp(chance[of]! - most);
  for (let of = 0; of < labels; of += 1) {
    const off = share * (chance[of]! / all - Number(of === label));
    for (let i = 0; i < size - 1; i += 1) slope[of * size + i]! += off * TRAINING.scale * vector[i]!;
    slope[(of + 1) * size - 1]! += off;
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
