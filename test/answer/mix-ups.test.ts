import { describe, expect, it } from 'vitest';
import { ask } from './small-organization.ts';

const PARTS = 'knowledge/standards/parts.yaml';

/** What is said of an article or annex, and the one that it is true of. */
const WRONG: readonly (readonly [question: string, meant: string])[] = [
  ['Article 5 lists the high-risk uses, is ours in it?', 'Art. 6'],
  ['Is a CV tool in Article 5, the high-risk list?', 'Art. 6'],
  ['Prohibited practices are in Art. 6, so which one is ours?', 'Art. 5'],
  ['Annex III of the AI Act contains the prohibited practices, where is emotion recognition?', 'Art. 5'],
  [
    'My colleague studied Annex B, the list of prohibited AI practices in 42001. Does ours fall under it?',
    'Art. 5',
  ],
  ['Which of the controls in Annex D are for banks?', 'Annex A'],
  ['As Annex C holds the controls, do we need Annex A?', 'Annex A'],
  ['Art. 35 GDPR is about breach notification within 72 hours, right?', 'Art. 33'],
  ['GDPR Art. 33 asks for a DPIA: may we reuse our impact assessment?', 'Art. 35'],
  ['Human oversight under Art. 12 of the AI Act, who does it?', 'Art. 14'],
  ['Art. 9 of the AI Act requires human oversight, which control fits?', 'Art. 14'],
  ['Annex IV lists the high-risk uses, ours too?', 'Art. 6'],
];

const RIGHT: readonly string[] = [
  'Article 5 lists the prohibited practices, is ours in it?',
  'Annex III lists the high-risk uses, is CV screening there?',
  'Which of the controls in Annex A are for banks?',
  'risk sources in Annex C: must we use all?',
  'Guidance on the controls in Annex B: mandatory?',
  'Human oversight under Art. 14, which control fits?',
  'Art. 26 asks for human oversight by deployers, right?',
  'logs under Art. 26(6): who keeps them?',
  'DPIA under Art. 35 of the GDPR, can it be our impact assessment?',
  'Which of our controls relate to Annex C?',
  'Does the fundamental rights impact assessment of Art. 27 replace 6.1.4?',
  'Where in the AI Act are deployers told what to do, Art. 26?',
  'is there a DPIA-like thing in Annex A? i mean the procedure for doing it',
];

describe('an article or annex that is taken for another one', () => {
  it.each(WRONG)('is put right first: “%s”', (question, meant) => {
    const { kind, lead, citations } = ask(question);
    expect([kind, citations[0]?.documentId]).toEqual(['premise', PARTS]);
    expect(lead).toContain(`What you describe is ${meant} of `);
  });

  it('is left alone where it is the right one, or only asked about', () => {
    expect(RIGHT.filter((question) => ask(question).citations[0]?.documentId === PARTS)).toEqual([]);
  });
});

describe('a standard that is said to be about something else', () => {
  it.each([
    ['ISO/IEC 38507, the standard on machine learning bias testing: is it certifiable?', 'bias testing'],
    ['ISO/IEC 5338 is the guide for penetration tests, do we need it?', 'penetration tests'],
    ['23894, the encryption standard, which keys does it ask for?', 'encryption'],
    ['38507 is the ML life cycle standard, so my devs need it, correct?', '5338'],
    ['42006 is the one with impact assessment guidance, I’d like to follow its steps', '42005'],
  ])('is put right first: “%s”', (question, says) => {
    const { kind, lead } = ask(question);
    expect(kind).toBe('premise');
    expect(lead).toMatch(/ is about .*, not about /);
    expect(lead).toContain(says);
  });

  it.each([
    'ISO/IEC 38507, the standard on governance of AI: is it certifiable?',
    '23894, the risk standard, is it mandatory?',
    'ISO/IEC 42006, the standard for certifiers, do we need it?',
    'ISO/IEC 5338, the life cycle standard, which clause is related?',
    '5259, the one on data quality, which part first?',
    '22989, the vocabulary standard: is it free?',
  ])('is left alone where that is its subject: “%s”', (question) => {
    expect(ask(question).lead).not.toContain(', not about ');
  });
});

describe('what is said to have its place at a number', () => {
  it.each([
    ['Whistleblower line = A.3.2. Must it be anonymous?', 'A.3.3'],
    ['As internal audits are under 9.3, who should sit in the 9.3 meeting?', '9.2.1'],
    ['Supplier evaluation belongs to A.10.2, who signs?', 'A.10.3'],
    ['8.3 wants the impact assessment rerun, how often?', '8.4'],
    ['Data quality falls under A.7.2, which metrics?', 'A.7.4'],
    ['The AI policy = 5.3, right?', '5.2'],
    ['A.9 covers suppliers, who signs?', 'A.10.3'],
    ['The management review belongs to 9.2, right?', '9.3.1'],
    ['In 7.3, the competence one, do we need CVs?', '7.2'],
    ['We were told the internal audit sits in clause 10. Is once a year enough?', '9.2.1'],
    ['A.7.5 being the control for labelling, do we log each labeller?', 'A.7.6'],
    ['clause 6.3, the risk treatment clause: is the SoA part of it?', '6.1.3'],
  ])('is put right first: “%s”', (question, meant) => {
    const { kind, references } = ask(question);
    expect([kind, references[0]?.id]).toEqual(['premise', meant]);
  });

  it.each([
    'Internal audits are under 9.2, who plans them?',
    'A.10 covers suppliers, who signs?',
    'A.6 covers event logs, how long?',
    'Whistleblower line = A.3.3. Must it be anonymous?',
    'Data quality falls under A.7.4, which metrics?',
    'our logs are in A.6.2.8, how long',
    'Supplier evaluation belongs to A.10.3, who signs?',
    'does A.8.4 want a report?',
    'The AI policy = 5.2, right?',
    'The minutes are in 9.3.3, right?',
    'Clause 8 covers the impact assessment too, right?',
    'SLA for support of the AI tool: response times, first-level... is that in Annex A?',
    'The training plan is under A.4.6 in our SoA, correct?',
    'A.5 is about impact assessment, who does it?',
  ])('is left alone where it has: “%s”', (question) => {
    expect(ask(question).lead).not.toContain('is something else');
  });
});
