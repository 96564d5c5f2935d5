// Standards beside each other, which standard or article is about something, and what is said right as known.
import { describe, expect, it } from 'vitest';
import { ask } from './small-organization.ts';

describe('a comparison of standards', () => {
  it.each([
    ['Compare ISO 42001 with ISO 31000', ['ISO/IEC 42001:2023', 'ISO 31000:2018']],
    ['what’s the difference between 42001 and the NIST AI RMF', ['ISO/IEC 42001:2023', 'NIST AI RMF']],
    ['What distinguishes 42005 from 23894?', ['ISO/IEC 42005:2025', 'ISO/IEC 23894:2023']],
    [
      'ISO 42005 versus clause 8.4, how do they relate?',
      ['ISO/IEC 42005:2025', '8.4 AI system impact assessment'],
    ],
    ['Difference between Annex C and Annex D?', ['Annex C is', 'Annex D is']],
  ])('tells both sides: “%s”', (question, sides) => {
    const { kind, lead } = ask(question);
    expect(kind).toBe('compare');
    for (const side of sides) expect(lead).toContain(side);
  });

  it('says no first where they are asked to be the same', () => {
    const { lead } = ask('Is Annex A the same as Annex B?');
    expect(lead).toMatch(/^No, they are two things\. Annex A .* Annex B /u);
  });

  it('tells of both stages when both are named', () => {
    const { points } = ask('What happens in stage 1 and stage 2?');
    expect(points.join('\n')).toMatch(/^Stage 1, .*\nStage 2, /u);
  });

  it('leaves two clauses to their own comparison', () => {
    expect(ask('Difference between clause 6.1.2 and 8.2?').points.join()).toContain('Evidence: ');
  });
});

describe('a question which text is about something', () => {
  it.each([
    ['Is there a standard that explains AI terms?', 'ISO/IEC 22989:2022'],
    ['Which standard do certification bodies have to follow?', 'ISO/IEC 42006:2025'],
    ['Which ISO norm is on data quality for machine learning?', 'ISO/IEC 5259'],
    ['Which article of the AI Act deals with quality management at providers?', 'Art. 17 of the EU AI Act'],
    ['Which article of the GDPR is about automated decisions?', 'Art. 22 of the GDPR'],
  ])('names it: “%s”', (question, name) => {
    const { kind, lead } = ask(question);
    expect(kind).toBe('standard');
    expect(lead).toContain(name);
  });

  it('says which standard it is where another is said to set those requirements', () => {
    const { kind, lead } = ask(
      'We read that 22989 sets the requirements for bodies certifying AIMS, which clause?',
    );
    expect(kind).toBe('premise');
    expect(lead).toContain('ISO/IEC 42006:2025');
  });
});

describe('what is said right', () => {
  it.each([
    ['Annex A has 38 controls, right?', 'Yes. Annex A'],
    ['Is it true that ISO does not certify anyone?', 'Yes. ISO itself issues no certificates'],
    ['A certificate lasts for three years, correct?', 'Yes. A certificate runs for three years'],
    ['Am I right that Annex C is only informative?', 'Yes. Annexes C and D'],
  ])('is confirmed: “%s”', (question, lead) => {
    expect(ask(question).lead.startsWith(lead)).toBe(true);
  });

  it.each([
    'Since no control of Annex A is mandatory as such, how do we justify leaving one out?',
    'As 27001 is not a prerequisite, is it still of use to us for 42001?',
    'Since the standard sets no period for logs, how do we choose one?',
    'Because Annex B is normative, must we follow it word for word?',
    'Given that the certificate lasts three years, when do surveillance audits take place?',
    'Since 42001 also applies to those who only use AI, what do we have to do as a user?',
    'Seeing that ISO audits nobody, who gives us the certificate?',
  ])('is not corrected: “%s”', (question) => {
    expect(ask(question).kind).not.toBe('premise');
  });

  it.each([
    'Since 42001 only applies to developers, can we as users skip it?',
    'Because Annex B is informative, may we ignore it?',
    'Since ISO issues the certificate, where do we apply?',
    'Annex A has 93 controls, right?',
    'Since a certificate lasts five years, when is the renewal?',
  ])('is still corrected where it is wrong: “%s”', (question) => {
    expect(ask(question).kind).toBe('premise');
  });

  it('is gone on from where the question leans on it', () => {
    const { lead, references } = ask(
      'Since no control in Annex A is mandatory, how do we justify leaving one out?',
    );
    expect(lead).toContain('write down the reasons');
    expect(references[0]?.id).toBe('6.1.3');
  });
});

describe('an error that is assumed and not named', () => {
  it.each([
    ['What fine in euros does ISO 42001 set for a missing internal audit?', 'sets no penalties'],
    ['Does A.5.4 demand the consent of each person?', 'nobody’s consent'],
    ['Annex B counts only for big firms, doesn’t it?', 'not only for large ones'],
    ['Do we have to copy Annex B word for word, as it is binding?', 'nor to be followed word for word'],
  ])('is named: “%s”', (question, said) => {
    const { kind, lead } = ask(question);
    expect(kind).toBe('premise');
    expect(lead).toContain(said);
  });

  it('is shown with the places that it is about, and no others', () => {
    expect(ask('Why does ISO/IEC 42001 have 93 controls in Annex A?').references).toEqual([]);
    const [first] = ask('Which logs must be kept for exactly ten years under A.6.2.8?').references;
    expect(first?.id).toBe('A.6.2.8');
  });
});
