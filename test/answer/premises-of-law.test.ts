import { describe, expect, it } from 'vitest';
import { ask } from './small-organization.ts';

describe('a false premise of law', () => {
  it.each([
    [
      'As US federal law obliges all companies to follow the NIST AI RMF, do we still gain from 42001?',
      'nist-is-law',
    ],
    ['The DPO that 42001 makes compulsory, can he be the same person as under GDPR?', 'dpo-required'],
    [
      'As a deployer we tell the authority before the provider, which form do we use?',
      'deployer-tells-authority-first',
    ],
    [
      'We shall, as Art. 73 demands, at once retrain the model and only afterwards talk to the authority. How fast?',
      'evidence-altered',
    ],
    [
      'Our hospital merely uses a bought triage system. As its provider under the AI Act, which logs do we keep?',
      'user-is-provider',
    ],
    ['The AI Act bans high-risk systems, so by when is our scoring off?', 'high-risk-is-banned'],
    [
      'Art. 73 accepts only complete reports, so do we wait until the root cause is known?',
      'first-report-complete',
    ],
    ['As the days of art. 73 run from the accident itself, did we miss it?', 'serious-incident-clock'],
    [
      'We report a serious incident to our notified body as art. 73 says, in which language?',
      'incident-to-wrong-place',
    ],
    [
      'Given that every Annex A control has to be implemented, how can a tiny company without suppliers cope with A.10.3?',
      'all-controls-mandatory',
    ],
  ])('is corrected first: “%s”', (question, error) => {
    expect(ask(question).citations[0]?.documentId).toBe(`knowledge/misconceptions/${error}.md`);
  });
});

describe('a question about the company or a right one', () => {
  it.each([
    'Who chairs the audit committee that Ingrid reports to? I need the name.',
    'What did we pay the certification body for stage 1?',
    'When does our 27001 certificate run out?',
    'A.8.5 covers reporting to regulators, which ones?',
    'chapter 9 covers internal audit and management review, right?',
    'May our DPO be the owner of the concern channel?',
    'Which of our high-risk systems are switched off at night?',
    'The patient was in hospital for 15 days and died; which authority gets the report?',
    'Is the NIST AI RMF mapped to our controls?',
  ])('is not taken for a premise: “%s”', (question) => {
    expect(ask(question).kind).not.toBe('premise');
  });

  it.each(['When does our 27001 certificate run out?'])(
    'is declined where no document tells it: “%s”',
    (question) => {
      expect(ask(question).outcome).toBe('declined');
    },
  );
});
