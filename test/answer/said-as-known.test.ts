import { describe, expect, it } from 'vitest';
import { claimToConfirm, saidAsKnown, withoutReason } from '../../src/answer/question/said-as-known.ts';

describe('what a question says as known', () => {
  it.each([
    ['Since ISO audits nobody, whom do we ask?', 'ISO audits nobody'],
    ['As 27001 is no precondition, does it help?', '27001 is no precondition'],
    [
      'Given that the certificate lasts three years, when is the next audit?',
      'the certificate lasts three years',
    ],
    ['Annex D being informative, what use is it?', 'Annex D being informative'],
    ['How do we choose a period, since the standard sets none?', 'the standard sets none'],
    ['Annex A may be tailored. How do we write that down?', 'Annex A may be tailored.'],
    ['The standard sets no period, so how do we choose one?', 'The standard sets no period'],
  ])('is the reason in “%s”', (question, known) => {
    expect(saidAsKnown(question)).toContain(known);
  });

  it('is nothing where a question only asks', () => {
    expect(saidAsKnown('Which control asks for event logs?')).toEqual([]);
  });

  it('is left out of what is asked', () => {
    expect(withoutReason('Since no control is mandatory, how do we justify it?')).toBe(
      'how do we justify it?',
    );
    expect(withoutReason('How do we justify it?')).toBe('How do we justify it?');
  });
});

describe('a claim that is to be confirmed', () => {
  it.each([
    ['Annex A has 38 controls, right?', 'Annex A has 38 controls'],
    ['So Annex C is informative, isn’t it?', 'Annex C is informative'],
    ['Is it true that ISO certifies nobody?', 'ISO certifies nobody'],
    ['Am I right that the certificate lasts three years?', 'the certificate lasts three years'],
  ])('is told from its tag in “%s”', (question, claim) => {
    expect(claimToConfirm(question)).toBe(claim);
  });

  it('is none where something is asked', () => {
    expect(claimToConfirm('Which control is right for event logs?')).toBeNull();
  });
});
