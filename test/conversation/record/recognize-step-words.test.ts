import { describe, expect, it } from 'vitest';
import { recognizeStepWords } from '../../../src/conversation/record/recognize-step-words.ts';

const NOW = new Date('2026-11-26T09:00:00Z');

describe('words of a step', () => {
  it.each([
    'approved changes',
    'refused changes',
    'all closed incidents of the chatbot',
    'withdrawn changes since October',
    'recently implemented emergency changes',
    'accepted risks',
  ])('are none where records are looked for: “%s”', (words) => {
    expect(recognizeStepWords(words, NOW)).toBeNull();
  });

  it.each(['approved', 'approve it', 'it is approved', 'approve CHG-2026-0002', 'CHG-2026-0002 is closed'])(
    'order or tell one: “%s”',
    (words) => {
      expect(recognizeStepWords(words, NOW)?.wants).toBe('step');
    },
  );
});
