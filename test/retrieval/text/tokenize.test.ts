import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/retrieval/text/tokenize.ts';

describe('the words of a text', () => {
  it.each([
    ['High-risk AI systems/models', ['high', 'risk', 'ai', 'systems', 'models']],
    ["the organization's don’t", ['the', 'organization', 'dont']],
    ['V&V and R&D', ['v&v', 'and', 'r&d']],
    ['e.g. in the U.S.', ['eg', 'in', 'the', 'us']],
    ['€50,000 or 99.5 %', ['50000', 'or', '99.5']],
    ['Tomás Müller Straße', ['tomas', 'muller', 'straße']],
    ['ﬁle ½', ['file', '1', '2']],
    ['snake_case_name', ['snake', 'case', 'name']],
    ['数据 данные', ['数据', 'данные']],
  ])('reads %j', (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });

  it.each([
    ['A.6.2.8', ['a.6.2.8']],
    ['a6.2.8', ['a.6.2.8']],
    ['B.6.2.8', ['b.6.2.8']],
    ['Annex A 6.2.8', ['annex', 'a.6.2.8']],
    ['annex a.6', ['annex', 'a.6']],
    ['control A 6.2.8', ['control', 'a.6.2.8']],
    ['clause 9.2.2,', ['clause', '9.2.2']],
    ['clause nine point two', ['clause', '9.2']],
    ['six point one point 2', ['6.1.2']],
    ['clause ten', ['clause', '10']],
    ['a 9.2 rating', ['a', '9.2', 'rating']],
    ['Rule 4.2.3(1)(a)', ['rule', '4.2.3', '1', 'a']],
  ])('reads the identifier in %j', (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });

  it('gives words without white space, capitals or underscores for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of tokenize(text)) {
          expect(word).not.toMatch(/[\s_A-Z]/u);
          expect(word).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
