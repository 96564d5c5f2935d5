import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionStarts, type InSection } from '../../../src/retrieval/engine/sections.ts';

const under = (...headings: string[]): InSection => ({ headings });
const times = (count: number, one: InSection) => Array.from({ length: count }, () => one);

describe('the sections of a document', () => {
  it('are the passages under one heading', () => {
    expect(sectionStarts([...times(3, under('A')), ...times(2, under('A', 'B'))])).toEqual([0, 3, 5]);
  });

  it('are the headings around, where each passage has one of its own', () => {
    expect(
      sectionStarts([under('A'), under('A', '1'), under('A', '2'), under('B', '1'), under('B', '2')]),
    ).toEqual([0, 3, 5]);
  });

  it('are what names them', () => {
    const named = ['x', 'x', 'y', 'y'].map((section) => ({ headings: [], section }));
    expect(sectionStarts(named)).toEqual([0, 2, 4]);
  });

  it('are blocks of neighbours where nothing tells', () => {
    expect(sectionStarts(times(30, under()))).toEqual([0, 8, 16, 24, 30]);
  });

  it('part a document without a gap, whatever the headings', () => {
    const heading = fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 80 }), (all) => {
        const starts = sectionStarts(all.map((headings) => ({ headings })));
        expect(starts.at(-1)).toBe(all.length);
        expect(all.length === 0 || starts[0] === 0).toBe(true);
        expect(starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
