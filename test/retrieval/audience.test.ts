// A document that the asker may not read leaves no trace in what is found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/retrieval/build-search-index.ts';
import { documentOf } from './support/documents-of.ts';

const open = documentOf('Open', ['Salaries are paid monthly.', 'Holidays are agreed with the team.']);
const closed = documentOf('Closed', ['Salaries of directors are paid quarterly.', 'Holidays of directors.'], {
  audience: 'managers',
});

describe('the audience of a document', () => {
  it('keeps its passages out of the hits', () => {
    const index = buildSearchIndex([closed, open]);
    const hits = index.search('salaries of directors', {
      limit: 5,
      allows: ({ audience }) => audience === 'all',
    });
    expect(hits.map(({ document }) => document.id)).not.toContain('Closed.md');
  });

  it('leaves room for as many others as were asked for', () => {
    const index = buildSearchIndex([closed, open]);
    const hits = index.search('salaries holidays', {
      limit: 2,
      allows: ({ audience }) => audience === 'all',
    });
    expect(hits.map(({ passage }) => passage.id).sort()).toEqual(['Open.md#0', 'Open.md#1']);
  });

  it('holds for every query and every choice of readers', () => {
    const word = fc.constantFrom(
      'salaries',
      'paid',
      'directors',
      'holidays',
      'team',
      'monthly',
      'slaaries',
      'of',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 6 });
    const index = buildSearchIndex([open, closed]);
    fc.assert(
      fc.property(words, fc.subarray(['Open.md', 'Closed.md']), (query, allowed) => {
        const hits = index.search(query.join(' '), { limit: 9, allows: ({ id }) => allowed.includes(id) });
        expect(hits.every(({ document }) => allowed.includes(document.id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
