import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asPattern } from '../../src/kernel/as-pattern.ts';

it('matches any text to the letter, and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
      const pattern = new RegExp(`^${asPattern(text)}$`, 'u');
      expect(pattern.test(text)).toBe(true);
      expect(pattern.test(other)).toBe(other === text);
    }),
  );
});
