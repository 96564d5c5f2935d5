import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTypoRepair } from '../../../src/retrieval/engine/build-typo-repair.ts';
import { slipsBetween } from '../../../src/retrieval/engine/slips-between.ts';
import { Vocabulary } from '../../../src/retrieval/engine/vocabulary.ts';

function repairFor(words: readonly string[], frequency: (word: string) => number = () => 1) {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return buildTypoRepair(vocabulary, frequency);
}

const KNOWN = ['assessment', 'supplier', 'nonconformity', 'retrain', 'audit', 'policy', 'monitoring'];

describe('repair of slips', () => {
  it.each([
    ['assesment', 'assessment'],
    ['asssesment', 'assessment'],
    ['suppleir', 'supplier'],
    ['noncomformitty', 'nonconformity'],
    ['monitorring', 'monitoring'],
    ['polciy', 'policy'],
    ['auddit', 'audit'],
  ])('reads %s as %s', (slip, word) => {
    expect(repairFor(KNOWN).nearest(slip)).toBe(word);
  });

  it.each(['retain', 'polity', 'audio', 'cat', 'a.6.2.8', 'completely', ''])(
    'does not guess at %j',
    (word) => {
      expect(repairFor(KNOWN).nearest(word)).toBeNull();
    },
  );

  it('prefers the commoner of two words that are equally near', () => {
    const frequency = (word: string) => (word === 'training' ? 9 : 1);
    expect(repairFor(['draining', 'training'], frequency).nearest('xraining')).toBe('training');
  });

  it('finds every word of seven letters or more from which one letter is missing', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 8, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), (whole, at) => {
        const cut = at % whole.length;
        const slip = whole.slice(0, cut) + whole.slice(cut + 1);
        expect(repairFor([whole]).nearest(slip)).toBe(whole);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('slips between words', () => {
  it.each([
    ['', 'abc', 3],
    ['form', 'from', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('from %j to %j are %d', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
  });

  it('are the same in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });
    fc.assert(fc.property(word, word, (a, b) => slipsBetween(a, b) === slipsBetween(b, a)));
  });
});
