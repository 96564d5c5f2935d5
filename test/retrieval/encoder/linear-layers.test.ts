import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinearLayers, roundWeights } from '../../../src/retrieval/encoder/linear-layers.ts';

/** Rows and outputs as the kernel may get them: widths in sixteens, outputs in pairs, any number of rows. */
const layers = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    width: fc.constantFrom(16, 32, 80),
    outputs: fc.constantFrom(2, 6, 10),
  })
  .chain(({ rows, width, outputs }) => {
    const numbers = (length: number) =>
      fc.float32Array({ minLength: length, maxLength: length, min: -4, max: 4, noNaN: true });
    return fc.record({
      count: fc.constant(rows),
      width: fc.constant(width),
      input: numbers(rows * width),
      weights: numbers(outputs * width),
      bias: numbers(outputs),
    });
  });

describe('linear layers', () => {
  it('give the sums of the same in double precision, but for what the rounding costs', () => {
    fc.assert(
      fc.property(layers, ({ count, width, input, weights, bias }) => {
        const layer = new LinearLayers(count).add(roundWeights(weights, bias));
        const made = [...layer.apply(input, count)];
        const wanted = Array.from({ length: count }, (_, row) =>
          [...bias].map((base, out) =>
            weights
              .slice(out * width, (out + 1) * width)
              .reduce((sum, weight, at) => sum + weight * input[row * width + at]!, base),
          ),
        ).flat();
        const largest = 4 * 4 * width;
        made.forEach((each, at) => expect(Math.abs(each - wanted[at]!)).toBeLessThan(0.01 * largest));
        expect(made).toHaveLength(wanted.length);
      }),
    );
  });

  it('keep their weights apart, in any order of use', () => {
    const both = new LinearLayers(2);
    const ones = both.add(roundWeights(new Float32Array(32).fill(1), new Float32Array(2)));
    const twos = both.add(roundWeights(new Float32Array(64).fill(2), new Float32Array(4)));
    const row = new Float32Array(16).fill(1);
    expect([...twos.apply(row, 1)].map(Math.round)).toEqual([32, 32, 32, 32]);
    expect([...ones.apply(row, 1)].map(Math.round)).toEqual([16, 16]);
  });
});
