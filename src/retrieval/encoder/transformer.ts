import type { Attention } from './attention.ts';
import type { LinearLayer } from './linear-layers.ts';

export interface Norm {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** One layer of a model of the BERT kind; `Linear` is a linear layer, read or ready. */
export interface Layer<Linear> {
  /** Queries, keys and values at once. */
  readonly attend: Linear;
  readonly joinHeads: Linear;
  readonly afterAttention: Norm;
  readonly widen: Linear;
  readonly narrow: Linear;
  readonly afterAll: Norm;
}

/** Changes the rows, one for each word piece, by a layer. */
export function passThrough(
  layer: Layer<LinearLayer>,
  rows: Float32Array,
  attention: Attention,
  { count, heads, epsilon }: { readonly count: number; readonly heads: number; readonly epsilon: number },
): void {
  const attended = attention.of(layer.attend.apply(rows, count), count, heads);
  addAndNorm(rows, layer.joinHeads.apply(attended, count), layer.afterAttention, epsilon);
  const wide = layer.widen.apply(rows, count);
  for (let at = 0; at < wide.length; at += 1) wide[at] = gelu(wide[at]!);
  addAndNorm(rows, layer.narrow.apply(wide, count), layer.afterAll, epsilon);
}

function addAndNorm(rows: Float32Array, more: Float32Array, norm: Norm, epsilon: number): void {
  for (let at = 0; at < rows.length; at += 1) rows[at]! += more[at]!;
  normalize(rows, norm, epsilon);
}

export function normalize(rows: Float32Array, { weight, bias }: Norm, epsilon: number): void {
  const size = weight.length;
  for (let start = 0; start < rows.length; start += size) {
    let sum = 0;
    for (let i = start; i < start + size; i += 1) sum += rows[i]!;
    const mean = sum / size;
    let squares = 0;
    for (let i = start; i < start + size; i += 1) squares += (rows[i]! - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / size + epsilon);
    for (let i = 0; i < size; i += 1)
      rows[start + i] = (rows[start + i]! - mean) * scale * weight[i]! + bias[i]!;
  }
}

/** Beyond it the share is 0 or 1. */
const TABLE_END = 6;
const TABLE_STEPS = 1024;

/** Of each step from -6 to 6: the share of a normal distribution below it (Abramowitz and Stegun, 7.1.26). */
const BELOW = Float32Array.from({ length: 2 * TABLE_END * TABLE_STEPS + 2 }, (_, at) => {
  const x = at / TABLE_STEPS - TABLE_END;
  const z = Math.abs(x) * Math.SQRT1_2;
  const t = 1 / (1 + 0.3275911 * z);
  const series = 0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)));
  const tail = (t * series * Math.exp(-z * z)) / 2;
  return x >= 0 ? 1 - tail : tail;
});

/** x times the share of a normal distribution that is below x. */
function gelu(x: number): number {
  if (x >= TABLE_END) return x;
  if (x <= -TABLE_END) return 0;
  const place = (x + TABLE_END) * TABLE_STEPS;
  const at = place | 0;
  const below = BELOW[at]!;
  return x * (below + (place - at) * (BELOW[at + 1]! - below));
}
