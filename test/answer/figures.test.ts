import { describe, expect, it } from 'vitest';
import { figuresIn, isSameValue } from '../../src/answer/question/figures-said.ts';
import { ask } from './small-organization.ts';

const valuesIn = (text: string, counted: readonly string[] = []) =>
  figuresIn(text, new Set(counted)).map(({ measure, value }) => [measure, value]);

describe('the figures of a text', () => {
  it('are read in digits and in words, with their unit', () => {
    expect(valuesIn('within 72 hours, or three days')).toEqual([
      ['in hours', 72],
      ['in hours', 72],
    ]);
    expect(valuesIn('EUR 7.5 million or 1 % of turnover')).toEqual([
      ['in millions', 7.5],
      ['in percent', 1],
    ]);
    expect(valuesIn('a five-year term and seventy-two weeks')).toEqual([
      ['in hours', 5 * 8760],
      ['in hours', 72 * 168],
    ]);
  });

  it('are counted only of the things whose number matters', () => {
    expect(valuesIn('the 72 core categories and 4 cats', ['categori'])).toEqual([['categori', 72]]);
  });

  it('share a unit where only the last number has one', () => {
    expect(valuesIn('is it 10 or 15 days')).toEqual([
      ['in hours', 240],
      ['in hours', 360],
    ]);
  });

  it('are working days where that is said', () => {
    expect(figuresIn('15 working days')[0]?.isOfWork).toBe(true);
    expect(figuresIn('15 calendar days')[0]?.isOfWork).toBe(false);
  });

  it('are the same in days, weeks and months', () => {
    const [months, days, weeks] = figuresIn('6 months, 182 days, 20 weeks');
    if (months === undefined || days === undefined || weeks === undefined) throw new Error('Not read');
    expect(isSameValue(days, months)).toBe(true);
    expect(isSameValue(weeks, months)).toBe(false);
  });
});

/** A figure of a law or standard with another value than it has, and the figure that is put right. */
const WRONG: readonly (readonly [question: string, figure: string])[] = [
  ['We know the AI Act gives two days when somebody died', 'serious incident death'],
  [
    'A patient died because of our high-risk device software. We know the AI Act gives two days, so should we file an incomplete report first?',
    'serious incident death',
  ],
  ['The 15 working days in Article 73, do public holidays of the Member State count?', 'serious incident'],
  ['With the top fine at 4 % of turnover under the AI Act, how do we insure?', 'ai act fine prohibited'],
  [
    'With the top fine in the AI Act at 4 % of turnover, like GDPR, should our insurer adapt the cover?',
    'ai act fine prohibited',
  ],
  ['How do the 72 categories of NIST map to the controls?', 'nist categories'],
  [
    'Under Art. 73 we have 72 hours for a serious incident with a high-risk system, from detection or from the report?',
    'serious incident',
  ],
  [
    'As a fatality has to be reported within 24 hours under the AI Act, who is on call at night?',
    'serious incident death',
  ],
  ['is the 30-day deadline for serious incidents of the AI Act counted from the event?', 'serious incident'],
  ['The AI Act’s 15 days after a death: is the day of the death counted?', 'serious incident death'],
  [
    'For a disruption of critical infrastructure Art. 73 leaves us 10 days, right?',
    'serious incident infrastructure',
  ],
  [
    'Art. 73: 10 days for critical infrastructure and 2 days for a death. Which authority?',
    'serious incident death',
  ],
  ['GDPR breach notification has to be made within 48 hours, so who does it on sundays?', 'gdpr breach'],
  [
    'does the five-year retention of technical documentation that the AI Act requires start at launch',
    'ai act documentation',
  ],
  ['logs must be kept for 2 years under the AI Act, where do we store them?', 'ai act logs'],
  [
    'Since misleading information to authorities costs up to 3 % of turnover under the AI Act, who checks our replies?',
    'ai act fine information',
  ],
  ['The AI Act’s 20 million fine, is it per system?', 'ai act fine'],
  ['How many of the 20 subcategories of the NIST AI RMF concern suppliers?', 'nist subcategories'],
  ['Which of the five functions of the NIST AI RMF is about people?', 'nist functions'],
  ['Annex A with its seven groups: which group is on data?', 'groups of annex a'],
  ['Which of the five annexes of 42001 holds the glossary?', 'annexes'],
  ['Certification takes three stages, what happens in the third?', 'audit stages'],
  ['the 114 controls of 27001: do they replace ours?', 'controls of 27001'],
  ['GDPR fines go up to 7 % of turnover, does our DPO know?', 'gdpr fine'],
  [
    'If someone is killed we have to alert the market surveillance authority in 15 days, correct?',
    'serious incident death',
  ],
  [
    'The regulator told us the AI Act caps fines at 2 % for banned practices. Should we set aside less?',
    'ai act fine prohibited',
  ],
  [
    'can we delete the technical docs 3 years after the last unit was sold, as the ai act’s retention ends then?',
    'ai act documentation',
  ],
];

/** Right values, values that are asked for, and figures that are only told. */
const RIGHT: readonly string[] = [
  'A patient died two days ago. How much time have we left under Art. 73 of the AI Act?',
  'The chatbot was wrong for 3 days and somebody died. What does the AI Act want us to report?',
  'We reported the serious incident within two days to the authority, was that early enough under Art. 73?',
  'In the AI Act, is the deadline 10 or 15 days for a death?',
  'After a death we have 10 days under Art. 73, calendar days?',
  'a serious incident under the AI Act: 15 days, from awareness or from the event?',
  'GDPR gives us 72 hours for a breach, does the AI incident procedure fit?',
  'three days to notify a breach under GDPR, right?',
  'Our procedure gives two days for a serious incident, who decided that?',
  'Our turnover fell 4 %: how is the AI Act fine calculated?',
  'GDPR has 4 %, what is the top fine of the AI Act?',
  'Does the AI Act’s top fine of 7 % apply to us as a deployer?',
  'How do the 19 categories of the NIST AI RMF map to 42001?',
  'we mapped 20 subcategories of the NIST AI RMF, which are left?',
  'Which of the four functions of NIST AI RMF is about people?',
  'We keep AI Act documentation for ten years, does 7.5.3 want more?',
  'We implemented 60 controls of 27001, which help with 42001?',
  'stage 1 and stage 2 of the audit are 5 weeks apart, ok?',
  'The AI Act has four risk levels and 13 annexes, which matter?',
  'the serious incident of last week took us 3 days to find, does A.8.4 want a report?',
  'An employee died 5 years ago after using our tool; does the AI Act want a report now?',
  'The incident lasted 6 days. When do we report to the authority under the AI Act?',
  'Our client’s contract wants incident notice within 24 hours, does A.8.4 ask the same?',
  'How often must we tell the authority after a serious incident, every two days?',
  'The patient was in hospital for 15 days and died; which authority gets the report?',
  'Does the AI Act give us 15 days for a malfunction without a death?',
  'We are one week before stage 2 of the certification, is an audit needed?',
];

describe('a figure of a law or a standard', () => {
  it.each(WRONG)('is put right first: “%s”', (question, figure) => {
    const { kind, citations } = ask(question);
    expect([kind, citations[0]?.documentId, citations[0]?.locator]).toEqual([
      'premise',
      'knowledge/standards/figures.yaml',
      figure,
    ]);
  });

  it('is said to be in calendar days where working days were counted', () => {
    expect(ask('The 15 working days in Article 73, do public holidays count?').lead).toMatch(
      /^Calendar days, not working days: .*15 calendar days/,
    );
  });

  it('is left alone where it is right, asked for or only told', () => {
    const corrected = RIGHT.filter(
      (question) => ask(question).citations[0]?.documentId === 'knowledge/standards/figures.yaml',
    );
    expect(corrected).toEqual([]);
  });
});
