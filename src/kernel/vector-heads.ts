/** Weights over a vector, one byte each: `scale` × the bytes of `row` (base 64), and what is there without any. */
export interface StoredHead {
  readonly base: number;
  readonly scale: number;
  readonly row: string;
}

/** How strongly a vector speaks for something: log odds, or their part in a choice among several. */
export type Head = (vector: Float32Array) => number;

export function readHead({ base, scale, row }: StoredHead): Head {
  const weights = Int8Array.from(Buffer.from(row, 'base64'));
  return (vector) => {
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (vector[at] ?? 0);
    return base + scale * sum;
  };
}

const LARGEST = 127;
const DIGITS = 5;

export function storeHead(weights: Float32Array, base: number): StoredHead {
  const scale = Math.max(...weights.map(Math.abs)) / LARGEST || 1;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return {
    base: Number(base.toPrecision(DIGITS)),
    scale: Number(scale.toPrecision(DIGITS)),
    row: Buffer.from(bytes.buffer).toString('base64'),
  };
}
