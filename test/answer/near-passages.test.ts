// A passage that shares no word with a question is found by what it means.
import { describe, expect, it } from 'vitest';
import { createNearPassages } from '../../src/answer/meaning/near-passages.ts';
import { withNearest } from '../../src/answer/organization/collect-candidates.ts';
import type { AnswerIndex, DocumentInfo, Passage } from '../../src/answer/ports.ts';

const documentOf = (id: string) => ({ id, title: id, collection: 'organization' }) as DocumentInfo;
const DOCUMENTS = ['open', 'secret'].map(documentOf);
const passageOf = (documentId: string, id: string): Passage => ({
  ...{ id, documentId, ordinal: 0, headings: [], locator: id, text: id, kind: 'prose' as const },
});
const PASSAGES = [
  passageOf('open', 'near'),
  passageOf('open', 'far'),
  passageOf('secret', 'nearest'),
  passageOf('open', 'unread'),
];
const index: AnswerIndex = {
  documents: DOCUMENTS,
  search: () => [],
  document: (id) => DOCUMENTS.find((document) => document.id === id),
  passages: (id) => PASSAGES.filter(({ documentId }) => documentId === id),
};
const words = new Int8Array();
const MEANINGS: Readonly<Record<string, readonly Int8Array[]>> = {
  near: [Int8Array.of(100, 60), Int8Array.of(100, 20)],
  far: [Int8Array.of(0, 127)],
  nearest: [Int8Array.of(127, 0)],
};
const meaningsOf = ({ id }: Passage) => MEANINGS[id]?.map((whole) => ({ whole, words })) ?? null;
const encode = () => ({
  meaning: Float32Array.of(1, 0),
  words: () => [],
  asks: () => ({ odds: () => undefined, vector: Float32Array.of(1, 0) }),
});
const idsOf = (passages: readonly Passage[]) => passages.map(({ id }) => id);

describe('the passages nearest to a question', () => {
  const nearest = createNearPassages(index, encode, meaningsOf);

  it('come first, of those that were read for their meaning', () => {
    expect(idsOf(nearest('?', 9, () => true))).toEqual(['nearest', 'near', 'far']);
    expect(idsOf(nearest('?', 1, () => true))).toEqual(['nearest']);
  });

  it('are of documents that the asker may read', () => {
    expect(idsOf(nearest('?', 9, ({ id }) => id === 'open'))).toEqual(['near', 'far']);
  });

  it('are none where no meaning can be read', () => {
    expect(createNearPassages(index, () => null, meaningsOf)('?', 9, () => true)).toEqual([]);
    expect(createNearPassages(index, encode, () => null)('?', 9, () => true)).toEqual([]);
  });

  it('are looked at beside those that share a word, once each', () => {
    const hit = { passage: PASSAGES[0]!, document: DOCUMENTS[0]!, score: 3, matched: ['x'], coverage: 1 };
    const all = withNearest([{ hit, found: 1, foundByIdea: 1 }], PASSAGES.slice(0, 2), index);
    expect(all.map(({ hit: { passage }, found }) => [passage.id, found])).toEqual([
      ['near', 1],
      ['far', 0],
    ]);
  });
});
