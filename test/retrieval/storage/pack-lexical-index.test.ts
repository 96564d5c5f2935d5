import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicalIndexOf, searchIndexOver } from '../../../src/retrieval/build-search-index.ts';
import { packLexicalIndex, unpackLexicalIndex } from '../../../src/retrieval/storage/pack-lexical-index.ts';
import { packDocuments, unpackDocuments } from '../../../src/retrieval/storage/stored-documents.ts';
import { documentOf } from '../support/documents-of.ts';

const words = fc.constantFrom(
  'risk',
  'the',
  'A.6.2.8',
  'audit',
  'owner',
  'key risk indicator (KRI)',
  'of',
  'Straße',
  'KRI',
);
const text = fc.array(words, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(' '));

describe('a lexical index in a file', () => {
  it('finds what the one in memory finds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }), text, (texts, query) => {
        const documents = texts.map((passages, i) => documentOf(`D${i}`, passages));
        const lexical = lexicalIndexOf(documents);
        const sections = new Map(
          Object.entries(packLexicalIndex(lexical)).map(([name, bytes]) => [name, Uint8Array.from(bytes)]),
        );
        const again = unpackLexicalIndex(sections);
        if (again === null) throw new Error('a section is missing');
        const hits = (index: typeof lexical) => searchIndexOver(documents, index).search(query, { limit: 9 });
        expect(hits(again)).toEqual(hits(lexical));
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when a section is missing', () => {
    const sections = new Map(Object.entries(packLexicalIndex(lexicalIndexOf([]))));
    expect(unpackLexicalIndex(sections)).not.toBeNull();
    sections.delete('words.units');
    expect(unpackLexicalIndex(sections)).toBeNull();
  });
});

describe('documents in a file', () => {
  it('come back with the texts of their passages', () => {
    const passage = { ...documentOf('D', ['second']).passages[0]!, start: 6, end: 12, text: 'second' };
    const document = { info: documentOf('D', []).info, text: 'first second', passages: [passage] };
    expect(unpackDocuments(packDocuments([document]))).toEqual([document]);
  });
});
