import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carriedText } from '../../src/conversation/carried-text.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import { buttonValue } from '../../src/slack/control-action.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 2500 }),
  fc
    .tuple(fc.constantFrom('"', '\\', '\n', '👍🏽', '\ud83d', 'ب', 'word '), fc.nat(4000))
    .map(([unit, times]) => unit.repeat(times)),
);

it('what a control carries of a text is its beginning, and fits into a button with the rest of any action', () => {
  fc.assert(
    fc.property(texts, fc.uuid(), (text, id) => {
      const carried = carriedText(text);
      expect(text.toWellFormed().startsWith(carried.toWellFormed())).toBe(true);
      const value = buttonValue({
        ...{ do: 'share-answer', question: carried },
        conversation: `slack:C0GENERAL1:1790000000.000100:${id}`,
      });
      expect(value?.length).toBeLessThanOrEqual(LIMITS.buttonValue);
      expect(JSON.parse(value ?? '')).toMatchObject({ question: carried });
    }),
    { numRuns: 500 },
  );
});

it('a text that fits is carried whole', () => {
  expect(carriedText('what is the wifi password?')).toBe('what is the wifi password?');
  expect(carriedText('x'.repeat(1500))).toHaveLength(1500);
  expect(carriedText('x'.repeat(1501))).toHaveLength(1500);
});
