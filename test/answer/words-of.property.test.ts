import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/answer/words/words-of.ts';

const said = fc.stringMatching(/^[\x20-\x7E]{0,60}$/);

describe('the words of a text', () => {
  it('are the same whether or not a letter of another alphabet stands somewhere in it', () => {
    fc.assert(
      fc.property(said, (text) => {
        expect(wordsOf(`${text} ω`).slice(0, -1)).toEqual(wordsOf(text));
      }),
    );
  });

  it('keep a model’s V&V as one word, drop accents and part a go-live in two', () => {
    expect(wordsOf('The model’s V&V, évaluation, go-live').map(({ text }) => text)).toEqual([
      'the',
      'model',
      'vv',
      'evaluation',
      'go',
      'live',
    ]);
  });
});
