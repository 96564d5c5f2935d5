// What people ask first of their own documents: a table or a list as a whole, a row of it, who somebody is, how to reach them.
import { describe, expect, it } from 'vitest';
import { answererOver } from './answerer-over.ts';
import { exampleAnswerer } from './example-answerer.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';
import { LABORATORY } from './laboratory.ts';

const example = await exampleAnswerer();
const ours = (question: string) => example.answer(question, { allows: () => true, memory: null });

const laboratory = answererOver(await indexOfMarkdown(LABORATORY));
const askLaboratory = (question: string, mayRead: (title: string) => boolean = () => true) =>
  laboratory.answer(question, { allows: ({ title }) => mayRead(title), memory: null });

describe('a table or a list that is asked for as a whole', () => {
  it.each([
    ['what are the severity levels', 'lists 4: 1 critical, 2 major, 3 minor and 4 low'],
    ['how many severity levels are there?', 'lists 4: 1 critical'],
    ['show me the change types', 'section 3 Types and approval, lists 3: Standard, Normal and Emergency'],
    ['which suppliers do we have', 'has under “Suppliers today”: TalentSift, Norrvik AI and Voxnote'],
    [
      'what likelihood scale do we use',
      'lists 5: 1 rare, 2 unlikely, 3 possible, 4 likely and 5 almost certain',
    ],
    ['show the audit calendar', 'section 3 Calendar, lists 5'],
    ['list the interested parties', 'lists 7: Members, Applicants for jobs'],
    ['what are the objectives of our AIMS', 'section 5 AI objectives for 2026, lists 6'],
    ['which uses are prohibited', 'section 4.1 Forbidden uses, lists 4'],
    ['what are the steps of an impact assessment', 'section 4.1 Steps, people and time, lists 6'],
    ['Give me the objectives w/ targets in one table thanks', 'section 5 AI objectives for 2026, lists 6'],
    ['what are the objectives this year', 'section 5 AI objectives for 2026, lists 6'],
    ['show impact assessment steps and who does them', 'section 4.1 Steps, people and time, lists 6'],
    ['list open audit findings pls with owner + deadline', 'section 8 Findings of IA-2026-3, lists 4'],
    [
      'Show all deadlines in incident handling, table if u can',
      'section 4.2 Severity and deadlines, lists 4',
    ],
  ])('%s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });

  it('shows each row in a line of its own, a matrix with the name of what stands across', () => {
    const { lead, points } = ours('show me the risk matrix');
    expect(lead).toContain('section 4.3 Level');
    expect(points).toHaveLength(5);
    expect(points[1]).toBe(
      '4 likely. Impact 1: 4 low; Impact 2: 8 medium; Impact 3: 12 high; Impact 4: 16 critical; Impact 5: 20 critical',
    );
  });

  it('is found in the documents of any other house', () => {
    expect(askLaboratory('what deviation classes do we have').points).toEqual([
      'A grave. Meaning: a result for a patient was wrong; Answer within: 2 hours',
      'B noticeable. Meaning: a result came late; Answer within: 3 days',
      'C slight. Meaning: nobody noticed; Answer within: 30 days',
    ]);
  });

  it('is not shown to who may not read the document', () => {
    expect(askLaboratory('which partners do we have').lead).toContain('Cellvision, Stainbot and Frostlab');
    const hidden = askLaboratory('which partners do we have', (title) => title !== 'Partners');
    expect(JSON.stringify(hidden)).not.toMatch(/Cellvision|Frostlab/);
  });

  it.each([
    'which competitors do we have',
    'what are the weather conditions',
    'list all salaries',
    'which departments do we have',
  ])('is none that no document has: %s', (question) => {
    expect(ours(question).outcome).toBe('declined');
  });

  it.each([
    ['what are the roles in ISO 42001', '5.3'],
    ['list all controls', 'Annex A has 38 controls'],
    ['which AI systems do we have', 'lists 8 AI systems'],
  ])('leaves alone what is asked of the standard or the inventory: %s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });
});

describe('a row that is asked for by its name', () => {
  it.each([
    ['who approves emergency changes', 'row Emergency: Approval: Said aloud or in Slack'],
    ['who has to approve an emergency change?', 'row Emergency: Approval: Said aloud or in Slack'],
    ['what is a severity 1 incident?', 'row 1 critical: When: over 1,000 people'],
    ['how fast must a major incident be contained', 'Contained within: 24 hours'],
    ['who may accept a medium residual risk', 'Who accepts: Priya Raman'],
    ['what does likelihood 4 mean', 'Word: likely; Meaning: several times a year'],
    ['who leads IA-2026-4', 'Lead: Ingrid Solberg'],
    ['what is SYS-03', 'Purpose: Flags card payments and claims'],
  ])('%s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });

  it('stands beside the one it is compared with', () => {
    const { lead, points } = ours('what is the difference between a standard and a normal change');
    expect(lead).toContain('section 3 Types and approval');
    expect(points.map((point) => point.split('.')[0])).toEqual(['Standard', 'Normal']);
  });

  it.each([
    ['compare severity 2 and 3', ['2 major', '3 minor']],
    ['what is the difference between tier 1 and tier 2?', ['1', '2']],
    ['compare the chatbot and the call summarizer', ['SYS-01', 'SYS-07']],
    ['compare the two systems with high risk for me in short', ['SYS-02', 'SYS-05']],
  ])('stands beside the other: %s', (question, rows) => {
    expect(ours(question).points.map((point) => point.split('.')[0])).toEqual(rows);
  });

  it.each([
    ['Likelihood 3, impact 4: what level is that?', 'Likelihood 3 possible and impact 4 give 12 high'],
    [
      'what do we get for an impact of 5 and a likelihood of 1',
      'Likelihood 1 rare and impact 5 give 5 medium',
    ],
  ])('meets a column in a matrix: %s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });

  it.each(['who approved the emergency change last week', 'how many emergency changes did we have in 2025'])(
    'is no answer to what happened: %s',
    (question) => {
      expect(ours(question).lead).not.toContain('row Emergency: Approval');
    },
  );

  it.each([
    [
      'which systems are high risk',
      'lists 2 of 8 AI systems that fit: Credit-scoring model and CV screening',
    ],
    ['which systems are live', 'lists 6 of 8'],
  ])('of the inventory narrows it: %s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });
});

describe('some rows, asked for by what a column holds', () => {
  it.each([
    [
      'which controls does marta own',
      'has 3 of 38 rows with “Marta Nunes” under “Owner”: A.7.3, A.10.2 and A.10.3',
    ],
    [
      'what systems does Tomás own',
      'has 6 of 8 rows with “Tomás Oliveira” under “Owner”: SYS-01 Support chatbot',
    ],
    ['which audits are planned', 'has 2 of 5 rows with “planned” under “State”: IA-2026-4 and IA-2027-1'],
    [
      'which suppliers are tier 1',
      'under “Suppliers today”, beside “1” under “Tier”: TalentSift and Norrvik AI',
    ],
    ['which tier is Voxnote in', 'has 1 of 3 rows with “Voxnote” under “Suppliers today”: Tier 2'],
  ])('%s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });

  it('is read in any other house, and by those only who may', () => {
    expect(askLaboratory('which partners are in group 2').lead).toContain('Frostlab');
    const hidden = askLaboratory('which partners are in group 2', (title) => title !== 'Partners');
    expect(JSON.stringify(hidden)).not.toContain('Frostlab');
  });

  it.each(['which claims always go to an expert', 'what score do I need to pass'])(
    'is not what a cell mentions in passing: %s',
    (question) => {
      expect(ours(question).lead).not.toContain('rows with');
    },
  );
});

describe('what is not finished', () => {
  it.each([
    'where are we weak',
    'are we ready for the certification audit?',
    'what would an external auditor pick on at ours? be honest',
    'what should we fix before the audit',
  ])('is told with the findings and without a verdict: %s', (question) => {
    const { lead, points } = ours(question);
    expect(lead).toMatch(/^14 of 38 controls are not fully implemented \(Statement of Applicability/);
    expect(lead).toContain('for the auditors to judge');
    expect(points.join(' ')).toContain('NC-2026-05');
  });

  it('is listed from the Statement of Applicability', () => {
    expect(ours('show me everything on the Statement of applicability thats not fully done').lead).toContain(
      '14 of 38 controls are not fully implemented',
    );
  });
});

describe('people', () => {
  it.each([
    ['what are Marta’s duties. all of them', 'Procurement lead: Marta Nunes'],
    ['who is priya', 'AIMS manager: Priya Raman'],
    ['who should I ask about personal data', 'Data protection officer: Aoife Byrne'],
    ['whom do I talk to about suppliers?', 'Procurement lead: Marta Nunes'],
    ['who is our DPO', 'Data protection officer: Aoife Byrne'],
    ['who is the internal auditor?', 'Internal auditor: Ingrid Solberg'],
    ['who is Priya Raman', 'AIMS manager: Priya Raman'],
    ['what does Priya do', 'AIMS manager: Priya Raman'],
  ])('are told by role and by name: %s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });

  it.each([
    ['who is our QSL', 'Quality and safety lead: Ines Okafor'],
    ['who is Bo Lindqvist?', 'Head of pathology: Bo Lindqvist'],
  ])('of another house too: %s', (question, lead) => {
    expect(askLaboratory(question).lead).toContain(lead);
  });

  it.each(['who is Ann Roe', 'who is our CFO', 'who is the president of France'])(
    'that no document names are nobody: %s',
    (question) => {
      expect(ours(question).outcome).toBe('declined');
    },
  );

  it.each([
    ['phone number of the duty officer', 'extension 4400'],
    ['what is the duty officers number', 'extension 4400'],
    ['give me the contact of the data protection officer', 'Aoife Byrne'],
    ['what is the number of the duty officer at night', 'extension 4400'],
    ['how do I reach the duty officer at night', 'extension 4400'],
    ['email of Priya', 'priya.raman@harbourmutual.example'],
  ])('are reached the way a document gives: %s', (question, way) => {
    expect(ours(question).lead).toContain(way);
  });

  it('have no number where only an address is given', () => {
    expect(ours('phone number of Tomás').outcome).toBe('declined');
    expect(askLaboratory('how do I call the pathologist on duty').lead).toContain('030 555 0199');
  });
});

describe('“are we certified?”', () => {
  it.each([
    'are we certified',
    'we are certified?',
    'my manager wants to know whether we are certified',
    'a customer is asking if we are ISO 42001 certified',
    'do we have the 42001 certificate yet?',
  ])('is answered from the documents: %s', (question) => {
    expect(ours(question).lead).toMatch(/^Not by your documents: .*“We are preparing for certification/);
  });

  it('says nothing of a certificate where the documents are silent', () => {
    expect(askLaboratory('are we certified').lead).not.toMatch(/your documents/);
  });
});

describe('a question asked in passing', () => {
  it.each([
    ['do you know who owns the fraud model', 'who owns the fraud model'],
    ['I was wondering when the board meets', 'when does the board meet'],
    ['not sure who approves emergency changes', 'who approves emergency changes'],
    ["I'd like to know what the severity levels are", 'what are the severity levels'],
  ])('gets the answer of the question: %s', (passing, question) => {
    expect(ours(passing).lead).toBe(ours(question).lead);
  });
});

describe('who is in a body', () => {
  it.each([
    'who sits on the AI board?',
    'who is on the AI governance board',
    'Who are the members of the AI governance board?',
  ])('is told by the sentence that lists them: %s', (question) => {
    expect(ours(question).lead).toContain(
      '“Willem de Graaf (chair), Priya Raman (secretary), Tomás Oliveira',
    );
  });

  it.each(['who sits on the works council?', 'who are the members of the ethics panel?'])(
    'is not told of another body: %s',
    (question) => {
      expect(ours(question).outcome).toBe('declined');
    },
  );
});
