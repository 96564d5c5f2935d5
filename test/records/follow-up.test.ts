import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CODE_BYTES, codeHash, codeIn, followUpCode } from '../../src/records/follow-up.ts';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

it('a code is found again however it is spaced, cased and mistaken', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom('-', ' ', ''), fc.boolean(), (random, gap, lower) => {
      const code = followUpCode(random);
      fc.pre(/\d/u.test(code));
      const typed = code.replaceAll('-', gap).replaceAll('0', 'O').replaceAll('1', 'l');
      fc.pre(/\d/u.test(typed));
      const found = codeIn(`It is ${lower ? typed.toLowerCase() : typed}, thank you`);
      expect(found === null ? null : codeHash(found)).toBe(codeHash(code));
    }),
    { numRuns: 500 },
  );
});

it('words are not taken for a code', () => {
  expect(codeIn('What became of my concern about the scoring?')).toBeNull();
  expect(codeIn('INC-2026-0001')).toBeNull();
});

it.each([
  'concern code 7K3M-Q0ZD-WT8P-1HXA',
  'my code 7k3m q0zd wt8p 1hxa',
  'from 2026 7K3M-Q0ZD-WT8P-1HXA',
  'list 7K3M–Q0ZD–WT8P–1HXA please',
  'code 7K3M Q0ZD-WT8P 1HXA',
])('a word of four letters before a code is no part of it: “%s”', (text) => {
  expect(codeIn(text)).toBe('7K3MQ0ZDWT8P1HXA');
});
