import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/answer/organization/sentences-of.ts';

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('the sentences of a document', () => {
  it('end at a point before a capital letter', () => {
    expect(sentences('Logs are kept. They are deleted later.')).toEqual([
      'Logs are kept.',
      'They are deleted later.',
    ]);
  });

  it.each([
    'If Art. 73 of the EU AI Act applies, the authority is told.',
    'See Sec. 4 and p. 12 of the plan.',
    'Dr. Sousa signs, i.e. The director does not.',
    'It needs approx. 30 minutes.',
    '1. A person answers for it',
    'Logs are kept for 24 months: 6 months for search and 18 in the archive.',
  ])('do not end at an abbreviation: “%s”', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('end at a “No.” that is an answer', () => {
    expect(sentences('May I? No. Ask first.')).toEqual(['May I?', 'No.', 'Ask first.']);
  });

  it('hold every letter of the text, in its order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sentences(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
