import { describe, expect, it } from 'vitest';
import { lowerFirst } from '../../src/answer/compose/make-answer.ts';
import { ask } from './small-organization.ts';

describe('what a word means', () => {
  it.each([
    ['what is concept drift', 'Concept drift'],
    ['wtf is a kill switch', 'Kill switch'],
    ['RAG - what is that?', 'RAG'],
    ['could you please explain what residual risk means?', 'Residual risk'],
    ['Everybody keeps saying "risk appetite" and I have no clue what it means', 'Risk appetite'],
    ['what is promt injection', 'Prompt injection'],
  ])('is told when somebody asks “%s”', (question, term) => {
    const { kind, lead } = ask(question);
    expect(kind).toBe('term');
    expect(lead.startsWith(term)).toBe(true);
  });

  it('is told for two words beside each other', () => {
    const { kind, lead, points } = ask('what is the difference between an AI provider and an AI producer?');
    expect(kind).toBe('term');
    expect(`${lead} ${points.join(' ')}`).toMatch(/AI provider.*AI producer/su);
  });

  it('is told for three words beside each other', () => {
    const { kind, lead, points } = ask(
      "what's the difference between AI provider, AI producer and AI user in ISO's sense?",
    );
    expect(kind).toBe('term');
    expect(`${lead} ${points.join(' ')}`).toMatch(/AI provider.*AI producer.*AI user/su);
  });

  it('is not told when the word only stands in a question for something else', () => {
    expect(ask('which control is about data provenance?').kind).not.toBe('term');
    expect(ask('who is our risk owner for the chatbot?').kind).not.toBe('term');
  });
});

describe('certification, other standards and sectors', () => {
  it('do not tell of amounts that no summary holds', () => {
    const { outcome, lead } = ask('what is the maximum fine under the AI Act?');
    expect(outcome).toBe('declined');
    expect(lead).toContain('no fines, fees or prices');
    expect(ask('how much does ISO 42001 certification cost?').lead).toContain('what it costs');
  });

  it.each([
    ['how long does certification take', 'How long it takes'],
    ['what happens in a surveillance audit', 'Validity, surveillance and recertification'],
    ['can we lose the certificate?', 'Losing or changing it'],
    ['who wrote ISO 42001?', 'Who wrote it and when'],
    ['which risk classes does the AI Act have', 'Risk classes'],
    ['what do auditors typically find wrong in a factory that uses AI?', 'What auditors find'],
    [
      'I run a dental practice with an x-ray AI, how would 42001 look for us?',
      'Systems and people concerned',
    ],
  ])('answers “%s” from the part of the page that tells it', (question, part) => {
    const { kind, lead, citations } = ask(question);
    expect(kind).toBe('standard');
    expect(lead).toContain(`, ${lowerFirst(part)}: `);
    expect(citations[0]?.locator).toBe(part);
  });

  it('is not told for a sector that is named in passing', () => {
    expect(ask('we want to buy a chatbot from a startup, what must the contract say?').kind).not.toBe(
      'standard',
    );
  });

  it('tells what standards share where nothing wrong is assumed', () => {
    expect(ask('What do 9001, 14001, 27001 and 42001 share?').kind).toBe('standard');
  });

  it('says of each part of a whole page what it is about', () => {
    expect(ask('what is 23894').points.join('\n')).toMatch(/^What it is not: /mu);
  });

  it('names what deals with the subject where a clause has no counterpart, and says from where it knows', () => {
    const { points, references } = ask('what corresponds to clause 8.4 of ISO 9001 in 42001?');
    expect(references.map(({ id }) => id)).toContain('A.10.3');
    expect(points.join(' ')).toContain('not from a table');
  });

  it.each([
    'what does 27001 want for backups',
    'which points of focus belong to CC6.1 of SOC 2?',
    'what are the six steps of ISO 14971',
    'how is ASIL determined in 26262',
    'which controls exactly are in theme 7 of 27001?',
    'what does Annex III of the AI Act say word for word?',
    'when does our ISO 9001 certificate run out',
  ])('does not tell what stands inside of another standard: “%s”', (question) => {
    expect(ask(question).outcome).toBe('declined');
  });

  it.each([
    ['what is ISO 31000', 'ISO 31000'],
    ['list the trust services criteria of SOC 2', 'security, availability, processing integrity'],
    ['which AI systems are prohibited under the AI Act', 'prohibited'],
    ['how does 27001 relate to 42001', '27001'],
    ['what do we do about GDPR breaches', '72 hours'],
  ])('tells what its page tells when asked “%s”', (question, told) => {
    const { outcome, lead } = ask(question);
    expect(outcome).toBe('answered');
    expect(lead).toContain(told);
  });

  it.each([
    [
      'Is there something like 6.1.4 in ISO 27001?',
      '6.1.4 AI system impact assessment of ISO/IEC 42001 has no counterpart',
    ],
    [
      'Which clause of ISO 9001 matches 8.4 of 42001?',
      '8.4 AI system impact assessment of ISO/IEC 42001 has no counterpart',
    ],
    ['what in 42001 is like 9.2 in ISO 9001?', 'Clause 9.2 of ISO 9001:2015 corresponds to 9.2'],
  ])('looks for the counterpart on the side that is meant: “%s”', (question, said) => {
    expect(ask(question).lead).toContain(said);
  });

  it('names every subcategory of the NIST AI RMF that the crosswalk lists', () => {
    const { lead } = ask('Which NIST AI RMF subcategories match A.6.2.6?');
    expect(lead).toMatch(/GOVERN 1\.7, .*MEASURE 3\.2, .* and MANAGE 4\.3 of the NIST AI RMF\.$/u);
  });

  it('does not take an attestation for a certificate', () => {
    for (const question of ['Does a SOC 2 report replace 42001 certification?', 'is SOC 2 enough for us?'])
      expect(ask(question).lead).toContain('does not replace certification to ISO/IEC 42001');
  });

  it('tells of the standard whose topic is named where two of them are', () => {
    expect(ask('Which standard is on governance of AI for the board, 23894 or 38507?').lead).toContain(
      '38507',
    );
  });

  it.each(['Is Annex B normative?', 'is annex b informative or normative'])(
    'says how binding the guidance is: “%s”',
    (question) => {
      expect(ask(question).lead).toContain('normative');
      expect(ask(question).kind).not.toBe('term');
    },
  );

  it('says that B.x.y is the guidance for the control', () => {
    expect(ask('What does B.6.2.6 say?').points[0]).toContain('guidance of Annex B on carrying out A.6.2.6');
  });

  it('does not tell the words, tables and formulas of another standard', () => {
    expect(ask('what is in table 3 of ISO/IEC 23894, word for word?').outcome).toBe('declined');
  });
});

describe('a subcategory that the NIST AI RMF does not have', () => {
  it.each([
    ['MANAGE 3.4 please, full text', 'no MANAGE 3.4: MANAGE 3 has MANAGE 3.1 to MANAGE 3.2'],
    ['what is in GOVERN 7.1', 'no GOVERN 7.1: GOVERN has 6 categories'],
  ])('is declined for “%s”, with what there is instead', (question, instead) => {
    const { outcome, kind, lead } = ask(question);
    expect([outcome, kind]).toEqual(['declined', 'unknown-id']);
    expect(lead).toContain(instead);
  });
});

describe('what a standard consists of', () => {
  it.each([
    ['How many controls does Annex A have in total?', '38 controls in 9 groups'],
    ['controls in annex A: how many?', '38 controls'],
    ['how many control objectives are there', '10 control objectives'],
    ['number of clauses in 42001', '10 clauses'],
    ['how many annexes does the standard have?', '4 annexes'],
    ['how many controls has 27001 annex A', '93 controls'],
    ['How many subcategories are there in AI RMF 1.0?', '72 subcategories'],
    ['how many subcategories does MEASURE 2 have', 'MEASURE 2 of the NIST AI RMF has 13 subcategories'],
  ])('is counted for “%s”', (question, count) => {
    const { outcome, kind, lead } = ask(question);
    expect([outcome, kind]).toEqual(['answered', 'standard']);
    expect(lead).toContain(count);
  });

  it.each([
    'how many controls did we exclude?',
    'how many controls deal with data?',
    'how many controls does ISO 27002 have?',
    'how many incidents did we have?',
  ])('is not counted for “%s”, which asks for something else', (question) => {
    expect(ask(question).lead).not.toMatch(/38 controls in|93 controls/u);
  });
});
