import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeQuestionPhrases } from '../../../src/retrieval/text/question-phrases.ts';

describe('the stock phrases of a question', () => {
  it.each([
    ['Can you please clarify the disclosure of fees?', 'the disclosure of fees?'],
    ['Could you provide more information about retention', 'retention'],
    ['What are the specific requirements for model cards?', 'model cards?'],
    ['Under what circumstances must we report', 'must we report'],
    ['I would like to know more about drift', 'drift'],
    ['is there any guidance on red teaming', 'red teaming'],
  ])('leave %j', (query, rest) => {
    expect(removeQuestionPhrases(query)).toBe(rest);
  });

  it.each([
    'must suppliers provide information about incidents',
    'requirements traceability',
    'rules of procedure',
  ])('are not found in %j', (query) => {
    expect(removeQuestionPhrases(query)).toBe(query);
  });

  it('stay when nothing else would', () => {
    expect(removeQuestionPhrases('for example')).toBe('for example');
  });

  it('never take every word of a query', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('can you', 'clarify', 'what are the', 'steps', 'for', 'x', 'please'), {
          minLength: 1,
        }),
        (parts) => {
          expect(removeQuestionPhrases(parts.join(' '))).not.toBe('');
        },
      ),
    );
  });
});
