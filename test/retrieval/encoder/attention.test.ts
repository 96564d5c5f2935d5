import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attention } from '../../../src/retrieval/encoder/attention.ts';

const EACH = 32;

const rowsOfHeads = fc
  .record({ count: fc.integer({ min: 1, max: 11 }), heads: fc.integer({ min: 1, max: 3 }) })
  .chain(({ count, heads }) => {
    const length = count * heads * EACH * 3;
    const rows = fc.float32Array({ minLength: length, maxLength: length, min: -9, max: 9, noNaN: true });
    return fc.record({ count: fc.constant(count), heads: fc.constant(heads), rows });
  });

describe('attention', () => {
  it('takes of each value the share by which its key fits', () => {
    fc.assert(
      fc.property(rowsOfHeads, ({ count, heads, rows }) => {
        const taken = new Attention().of(rows, count, heads);
        expect(taken).toHaveLength(count * heads * EACH);
        wanted(rows, count, heads).forEach((each, at) => expect(taken[at]).toBeCloseTo(each, 3));
      }),
    );
  });

  it('does so for few rows after many', () => {
    const attention = new Attention();
    const one = Float32Array.from({ length: 3 * EACH }, (_, at) => at / EACH);
    attention.of(new Float32Array(200 * 3 * EACH).fill(1), 200, 1);
    expect([...attention.of(one, 1, 1)]).toEqual([...one.slice(2 * EACH)]);
  });

  it('refuses heads of another size', () => {
    expect(() => new Attention().of(new Float32Array(3 * 64), 1, 1)).toThrow('heads of 64 numbers');
  });
});

/** The same in double precision, as it is written in the book. */
function wanted(rows: Float32Array, count: number, heads: number): number[] {
  const size = heads * EACH;
  const part = (row: number, nth: number, head: number) => {
    const from = row * 3 * size + nth * size + head * EACH;
    return [...rows.subarray(from, from + EACH)];
  };
  const all = Array.from({ length: count }, (_, row) => row);
  return all.flatMap((row) =>
    Array.from({ length: heads }, (_, head) => {
      const query = part(row, 0, head);
      const fits = all.map(
        (other) => part(other, 1, head).reduce((sum, key, at) => sum + key * query[at]!, 0) / Math.sqrt(EACH),
      );
      const most = Math.max(...fits);
      const shares = fits.map((fit) => Math.exp(fit - most));
      const total = shares.reduce((sum, share) => sum + share, 0);
      return query.map((_, at) =>
        all.reduce((sum, other) => sum + (shares[other]! / total) * part(other, 2, head)[at]!, 0),
      );
    }).flat(),
  );
}
