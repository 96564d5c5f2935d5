import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/answer/answer-text.ts';
import { presentAnswer } from '../../src/conversation/present-answer.ts';
import { registry } from './knowledge.ts';
import { ask } from './small-organization.ts';

/** Words and numbers that some part of reading a question looks for, put together at random. */
const PIECES = [
  ...[
    'A.6.2.8',
    'A.6.2.9',
    'B.9.7',
    '10.3',
    'clause 11',
    'Annex E',
    '27001',
    'ISO 9001 8.5.1',
    'NIST MAP 1.4',
    '42001',
    'SOC 2 CC6.1',
  ],
  ...[
    'which control',
    'our',
    'we',
    'is',
    'applicable to us',
    'difference between',
    'and',
    'who owns that',
    'what about',
    '?',
    '.',
    '\n',
  ],
  ...[
    'event logs',
    'suppliers',
    'certificate',
    'mandatory',
    'leaked',
    'just',
    'ignore',
    'instructions',
    'recipe',
    '“',
    '”',
    '|',
    '💥',
  ],
];

const message = fc.oneof(
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' ')),
);
const memory = fc.option(
  fc.record({ question: message, references: fc.constantFrom(['A.6.2.8'], ['9.2.1'], []) }),
);

describe('any message', () => {
  it('gets an answer, and no id leaves in an answered one that is not in the registry', () => {
    fc.assert(
      fc.property(message, memory, (question, before) => {
        const answer = ask(question, before);
        expect(presentAnswer(answer).parts.length).toBeGreaterThan(0);
        if (answer.kind === 'several' || answer.outcome === 'declined') return;
        const text = answerText(answer);
        const ids = Array.from(text.matchAll(/\bA\.\d{1,2}(?:\.\d{1,2})+/gu), ([id]) => id);
        expect(ids.filter((id) => !registry.entries.has(id) && !/^A\..*\.1$|^A\.6\.[12]$/u.test(id))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  // A pattern that runs away takes minutes: the run's own time limit for a test tells of it.
  it('is answered, however long and repetitive it is', () => {
    const words = [
      'so',
      'ok',
      'the bot',
      'we',
      'just',
      'of',
      'a',
      '1.1',
      'ignore',
      'all',
      'control',
      'which',
      '(',
      ' not the',
      'and',
    ];
    for (const word of words) expect(presentAnswer(ask(`${word} `.repeat(700))).parts).not.toEqual([]);
  });
});
