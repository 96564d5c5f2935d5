import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermIndex, holdsName } from '../../src/answer/question/term-index.ts';
import { registry } from './knowledge.ts';

const terms = createTermIndex(registry.terms);
const namedIn = (text: string) => terms.within(text).map(({ term }) => term.term);

describe('terms of the glossary in a text', () => {
  it('are known by each of their names, in the plural and with an article', () => {
    expect(terms.named('an AI system')?.term.term).toBe('AI system');
    expect(terms.named('the model cards')?.term.term).toBe('model card');
    expect(terms.named('Verification & validation') ?? terms.named('V&V')).not.toBeNull();
  });

  it('are not known by a word that only shares a stem', () => {
    expect(terms.named('required')?.term.term).not.toBe('requirement');
    expect(terms.named('general AI')?.term.term).not.toBe('generative AI');
  });

  it('are taken by their longest name', () => {
    expect(namedIn('where does the training data come from')).toContain('training data');
    expect(namedIn('where does the training data come from')).not.toContain('training');
  });

  it('stand where it says, in any text', () => {
    const names = registry.terms.flatMap(({ term, also }) => [term, ...also]);
    const text = fc.array(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme' })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join(' ');
        for (const { from, to, asked } of terms.within(whole)) {
          expect(terms.named(whole.slice(from, to))?.term.term ?? asked).toBeTruthy();
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(whole.length);
          expect(holdsName(whole.slice(from, to), asked)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
