import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/retrieval/evaluate.ts';
import { averagePrecisionAt, percentile, recallAt } from '../../src/retrieval/ranking-quality.ts';

describe('the quality of a ranking', () => {
  it.each([
    ['all relevant ones first', ['a', 'b', 'x'], ['a', 'b'], 1, 1],
    ['one of two, second', ['x', 'a', 'y'], ['a', 'b'], 0.5, 0.25],
    ['none', ['x'], ['a'], 0, 0],
    ['nothing found', [], ['a'], 0, 0],
  ])('counts %s', (_, found, relevant, recall, precision) => {
    expect(recallAt(10, found, new Set(relevant))).toBe(recall);
    expect(averagePrecisionAt(10, found, new Set(relevant))).toBe(precision);
  });

  it('divides precision by no more than the depth', () => {
    const relevant = Array.from({ length: 30 }, (_, i) => `r${i}`);
    expect(averagePrecisionAt(10, relevant.slice(0, 10), new Set(relevant))).toBe(1);
    expect(recallAt(10, relevant.slice(0, 10), new Set(relevant))).toBeCloseTo(1 / 3);
  });

  it('takes percentiles from the values themselves', () => {
    expect([percentile([5, 1, 3], 0.5), percentile([5, 1, 3], 0.95), percentile([], 0.5)]).toEqual([3, 5, 0]);
  });
});

describe('an evaluation', () => {
  it('finds each passage for its own words and takes the time from the clock it is given', () => {
    const subjects = ['canteen lunch', 'bicycle cellar', 'parcel counter'];
    const passages = subjects.map((text, i) => ({ id: `p${i}`, text: `${text} rules` }));
    const queries = subjects.map((text, i) => ({ id: `q${i}`, text, relevant: [`p${i}`] }));
    let time = 0;
    expect(evaluate(passages, queries, () => (time += 2))).toEqual({
      passages: 3,
      queries: 3,
      recallAt10: 1,
      mapAt10: 1,
      indexMs: 2,
      p50Ms: 2,
      p95Ms: 2,
    });
  });
});
