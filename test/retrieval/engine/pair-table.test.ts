import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingArray } from '../../../src/retrieval/engine/growing-array.ts';
import { PairTable } from '../../../src/retrieval/engine/pair-table.ts';

const pairs = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })), { maxLength: 3000 });

describe('a table of pairs', () => {
  it('numbers pairs as a map would, however many there are', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const table = new PairTable();
        const map = new Map<string, number>();
        for (const [a, b] of given) {
          if (!map.has(`${a} ${b}`)) map.set(`${a} ${b}`, map.size);
          expect(table.add(a, b)).toBe(map.get(`${a} ${b}`));
        }
        expect(table.size).toBe(map.size);
        const again = new PairTable(table.parts());
        for (const [a, b] of given) expect(again.find(a, b)).toBe(map.get(`${a} ${b}`));
        expect(again.find(61, 61)).toBe(-1);
      }),
    );
  });

  it('tells a pair from the same words in the other order', () => {
    const table = new PairTable();
    table.add(1, 2);
    expect(table.find(2, 1)).toBe(-1);
  });
});

describe('a growing array', () => {
  it('keeps what was pushed over the ends of its chunks', () => {
    const array = new GrowingArray();
    for (let i = 0; i < 70_000; i++) array.push(i);
    expect([array.length, array.at(0), array.at(65_536), array.at(69_999), array.at(70_000)]).toEqual([
      70_000, 0, 65_536, 69_999, 0,
    ]);
    expect(array.toArray()).toEqual(Uint32Array.from({ length: 70_000 }, (_, i) => i));
  });
});
