import { describe, expect, it } from 'vitest';
import { parentsOf } from '../../../src/retrieval/engine/parents.ts';

const parents = (...paths: string[][]) => parentsOf(paths.map((headings) => ({ headings })));

describe('the parent of a passage', () => {
  it('is the first passage of the section around its own', () => {
    expect(parents(['4'], ['4'], ['4', '4.1'], ['4', '4.2'])).toEqual([-1, -1, 0, 0]);
  });

  it('is further out when the section between has no text', () => {
    expect(parents(['4'], ['4', '4.1', '4.1.1'])).toEqual([-1, 0]);
  });

  it('is never the introduction of the document', () => {
    expect(parents([], ['1'], ['2'])).toEqual([-1, -1, -1]);
  });

  it('is found wherever it stands', () => {
    expect(parents(['4', '4.1'], ['4'])).toEqual([1, -1]);
  });
});
