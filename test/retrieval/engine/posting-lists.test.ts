import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addScores,
  holds,
  idfOf,
  PostingListsBuilder,
  unitsWith,
} from '../../../src/retrieval/engine/posting-lists.ts';

const PARAMETERS = { k1: 0.8, b: 0.65, weight: 1 };
const KEYS = 6;

const units = fc.array(fc.array(fc.nat({ max: KEYS - 1 }), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 20,
});

function build(given: readonly (readonly number[])[]) {
  const builder = new PostingListsBuilder();
  for (const keys of given) builder.addUnit(Uint32Array.from(keys));
  return builder.build(KEYS, PARAMETERS);
}

/** Okapi's formula, word for word. */
function bm25(given: readonly (readonly number[])[], key: number, unit: number): number {
  const { k1, b } = PARAMETERS;
  const average = given.reduce((sum, keys) => sum + keys.length, 0) / given.length || 1;
  const found = given.filter((keys) => keys.includes(key)).length;
  const count = given[unit]!.filter((one) => one === key).length;
  if (count === 0) return 0;
  const idf = Math.log(1 + (given.length - found + 0.5) / (found + 0.5));
  return (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * given[unit]!.length) / average));
}

describe('posting lists', () => {
  it('score every unit as the formula of BM25 does', () => {
    fc.assert(
      fc.property(units, fc.nat({ max: KEYS - 1 }), (given, key) => {
        const scores = new Float64Array(given.length);
        addScores(build(given), key, 1, scores);
        given.forEach((_, unit) => {
          expect(scores[unit]).toBeCloseTo(bm25(given, key, unit), 5);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('know which units hold a key', () => {
    fc.assert(
      fc.property(units, fc.nat({ max: KEYS - 1 }), (given, key) => {
        const lists = build(given);
        const found = given.map((keys) => keys.includes(key));
        expect(given.map((_, unit) => holds(lists, key, unit))).toEqual(found);
        expect(unitsWith(lists, key)).toBe(found.filter(Boolean).length);
      }),
      { numRuns: 500 },
    );
  });

  it('give no weight to a key that is nowhere', () => {
    expect(idfOf(build([[1], [2]]), 3)).toBe(0);
  });
});
