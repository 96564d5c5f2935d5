import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPassages } from '../../../src/retrieval/engine/best-passages.ts';

describe('the best passages', () => {
  it('are those of a stable sort, without scores of zero or less', () => {
    const scores = fc.array(fc.oneof(fc.integer({ min: -3, max: 6 }), fc.constant(Number.NEGATIVE_INFINITY)));
    fc.assert(
      fc.property(scores, fc.nat({ max: 8 }), (given, limit) => {
        const sorted = given
          .map((score, position) => ({ score, position }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.position - b.position)
          .map(({ position }) => position);
        expect(bestPassages(Float64Array.from(given), limit)).toEqual(sorted.slice(0, limit));
      }),
      { numRuns: 2000 },
    );
  });
});
