// Any text can be indexed and any query asked: searching never throws, and what it says is within its bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/retrieval/build-search-index.ts';
import { documentOf } from './support/documents-of.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('risk', 'the', 'A.6.2.8', 'audit', 'V&V', '9.2', 'of', '(KRI)', 'Straße', '数据'),
      { maxLength: 12 },
    )
    .map((w) => w.join(' ')),
);

describe('search', () => {
  it('gives finite scores in order and coverage from 0 to 1 for any texts and query', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 4 }), text, (documents, query) => {
        const index = buildSearchIndex(documents.map((texts, i) => documentOf(`D${i}`, texts)));
        const hits = index.search(query, { limit: 5 });
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { score, coverage } of hits) {
          expect(score).toBeGreaterThan(0);
          expect(Number.isFinite(score)).toBe(true);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('answers a pasted document by its start', () => {
    const index = buildSearchIndex([documentOf('D', ['Risk audit.', 'Control.'])]);
    const query = `risk ${'word '.repeat(200_000)} control`;
    expect(index.search(query, { limit: 5 }).map(({ passage }) => passage.id)).toEqual(['D.md#0', 'D.md#1']);
    expect(index.search(query, { limit: 5 })[0]?.matched).toEqual(['risk']);
  });

  it('gives the same hits for the same query again', () => {
    const index = buildSearchIndex([
      documentOf('D', ['Risk audit.', 'Audit of risk and control.', 'Control.']),
    ]);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = index.search(one, { limit: 5 });
        index.search(other, { limit: 5 });
        expect(index.search(one, { limit: 5 })).toEqual(before);
      }),
    );
  });
});
