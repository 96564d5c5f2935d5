// What people ask of the documents themselves: show me one, list them, which are due for review, when something comes next.
import { describe, expect, it } from 'vitest';
import { answererOver } from './answerer-over.ts';
import { exampleAnswerer } from './example-answerer.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';

const example = await exampleAnswerer();
const ours = (question: string) => example.answer(question, { allows: () => true, memory: null });

it('a cell of five hundred thousand letters, which is no word, stops no answer', async () => {
  const files = {
    'broken.csv': `a,b\n${'x'.repeat(500_000)},y\n`,
    'rules.md': '# Rules\nThe widget rotates in nine days.\n',
  };
  const answerer = answererOver(await indexOfMarkdown(files));
  const { lead } = answerer.answer('in how many days does the widget rotate?', {
    allows: () => true,
    memory: null,
  });
  expect(lead).toContain('nine days');
});

describe('a document that is asked for', () => {
  it.each([
    ['what is the AI policy?', 'AI policy, section 1 Purpose: “This policy says what we promise'],
    ['what is our incident procedure about?', '“This procedure says how AI incidents are reported'],
    ['what does the supplier procedure say?', 'Supplier procedure for AI, page 1, section 1 Purpose: “'],
    ['show me the AI policy', 'AI policy, version 3.0, was approved by Willem de Graaf'],
    ['where is the incident procedure?', 'AI incident procedure, version 2.1'],
    [
      'what does the change procedure say',
      'AI change procedure, section 1 Purpose: “This procedure covers changes',
    ],
    ['give me the audit programme', 'Internal audit programme for the AI management system, version 1.3'],
    ['show me the impact assessment process', 'AI system impact assessment procedure, version 1.3'],
    ['when was the risk procedure last changed', 'AI risk procedure, version 2.0, was approved by'],
    ['when was the risk procedure approved', 'AI risk procedure, version 2.0, was approved by'],
  ])('is told with its version, approval and sections: %s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });

  it('is told in short, a Statement of Applicability with how far it is', () => {
    const { lead, points } = ours('show me our SoA');
    expect(lead).toContain('Statement of Applicability, version 1.3');
    expect(points).toContain('37 of 38 controls apply; of these 23 are implemented and 14 not fully.');
    expect(points.some((point) => point.startsWith('Sections: 1 Purpose; 2 Controls'))).toBe(true);
  });

  it.each([
    ['what does the change procedure say about emergency changes', 'section 3 Types and approval'],
    ['what does the policy say about fairness', 'section 3 Our six principles'],
  ])('is looked into where something in it is asked for: %s', (question, place) => {
    expect(ours(question).lead).toContain(place);
  });

  it('is none where it is somebody else’s', () => {
    expect(ours('show me the travel policy').lead).not.toContain('AI policy, version');
  });
});

describe('a list', () => {
  it.each([
    ['what does the board decide', 4, 'Disputes between owners.'],
    ['what are the principles of our ai policy', 6, 'A person answers for every outcome.'],
    ['what is forbidden', 4, 'Scoring people on their social behaviour'],
    ['when must we assess risks', 4, 'Before an AI system is bought'],
  ])('is told as a whole where no item is meant: %s', (question, items, told) => {
    const { points } = ours(question);
    expect(points).toHaveLength(items);
    expect(points.join('\n')).toContain(told);
  });

  it.each(['how do i report something', 'where do I report an AI incident'])(
    'is told with what leads up to it: %s',
    (question) => {
      const { lead, points } = ours(question);
      expect(lead).toContain('“Report an AI incident within 4 hours of noticing it:”');
      expect(points[0]).toContain('by e-mail to ai-incidents@harbourmutual.example');
    },
  );

  it.each([
    ['how long may a rollback take', '60 minutes at most'],
    ['must I try the rollback first', 'The rollback has been tried'],
  ])('is quoted at the item that is meant: %s', (question, told) => {
    expect(ours(question).lead).toContain(told);
  });
});

describe('what audits found', () => {
  it.each([
    'what did the last audit find',
    'show open nonconformities',
    'what is still open from the last audit',
  ])('is listed where a document lists it: %s', (question) => {
    const { lead, points } = ours(question);
    expect(lead).toContain('section 8 Findings of IA-2026-3, lists 4');
    expect(points[0]).toContain('NC-2026-05');
  });
});

describe('a short form', () => {
  it.each(['what is PSI', 'what does psi stand for?'])(
    'is written out by the document that does: %s',
    (question) => {
      expect(ours(question).lead).toContain(
        'PSI stands for population stability index in Monitoring and logging',
      );
    },
  );

  it('that no document writes out has no meaning made up for it', () => {
    expect(ours('what is QZX').outcome).toBe('declined');
  });
});

describe('the scope', () => {
  const COVERED = '“The AIMS of Harbour Mutual covers the development';

  it.each([
    ['what is in scope', COVERED],
    ["what's our scope?", COVERED],
    ['what is out of scope', 'section 2.2 Not in scope, lists 4: Harbour Pension Foundation'],
    ['is Dublin in scope', COVERED],
    ['why r the pension people not in our aims', 'Not in scope (Scope and context'],
    [
      'are spreadsheets in scope?',
      'Not in scope (Scope and context of the AI management system, version 2.0',
    ],
    [
      'is the chatbot in scope',
      'section 2.1 Our roles: “Developer and user of our own systems: support chatbot',
    ],
    ['is lisbon in scope', `The scope does not name lisbon. Scope and context`],
  ])('%s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });

  it.each([
    ['what is the scope of ISO 42001', '4.3 Determining the scope'],
    ['Do all systems have to be in the scope?', 'You need not put the whole company'],
  ])('of the standard is another question: %s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });
});

describe('the documents as a whole', () => {
  it('are listed, all or those of a type', () => {
    expect(ours('list our documents').points).toHaveLength(16);
    expect(ours('which procedures do we have').points.map((line) => line.split(',')[0])).toEqual([
      'AI change procedure',
      'AI incident procedure',
      'AI risk procedure',
      'AI system impact assessment procedure',
      'Supplier procedure for AI',
    ]);
  });

  it('are listed as far as who asks may read them', () => {
    const { points } = example.answer('list our documents', {
      allows: ({ title }) => title.includes('procedure'),
      memory: null,
    });
    expect(points).toHaveLength(5);
  });

  it('are listed with the oldest review date first where a review is due', () => {
    const { lead, points } = ours('which documents are due for review?');
    expect(lead).toContain('2 are past the review date');
    expect(points[0]).toContain('Data governance standard for AI, version 1.1');
  });

  it('have gaps that the Statement of Applicability names', () => {
    expect(ours('what are the gaps in our SoA').lead).toMatch(/^14 of 38 controls are not fully implemented/);
  });
});

describe('what comes next', () => {
  it('is the first row of a calendar that lies ahead', () => {
    expect(ours('when is the next audit').lead).toContain('row IA-2026-4: Dates: 8 to 10 December 2026');
  });

  it('is the rule where no calendar has it', () => {
    expect(ours('when is the next management review?').lead).toMatch(
      /^No document gives the date of the next one\. .*twice a year, in May and November/,
    );
  });

  it('is nothing where all rows lie behind', async () => {
    const past = answererOver(
      await indexOfMarkdown({
        'drills.md':
          '---\ntitle: "Drills"\nstatus: "approved"\n---\n# Drills\n\n## 1 Drills\n\n| Drill | Date |\n|---|---|\n| A | 2 May 2025 |\n| B | 2026-01-09 |\n',
      }),
    );
    const { lead } = past.answer('when is the next drill', { allows: () => true, memory: null });
    expect(lead).not.toMatch(/2 May 2025|2026-01-09/);
  });
});

describe('a question that speaks of nobody', () => {
  it('is about the organization unless much of it speaks for a place in the standard', async () => {
    const museum = answererOver(
      await indexOfMarkdown({
        'visitors.md':
          '---\ntitle: "Counting visitors"\nstatus: "approved"\n---\n# Counting visitors\n\n## 2 At the gate\n\nA sign beside the turnstile names the purpose of the camera and an extension for questions.\n',
      }),
    );
    const lead = (question: string) => museum.answer(question, { allows: () => true, memory: null }).lead;
    expect(lead('How do guests learn what the camera at the gate is for?')).toContain('A sign beside');
    expect(
      lead('Our chatbot was trained on forum posts and nobody kept a list of where they came from.'),
    ).not.toContain('Counting visitors');
  });
});

describe('what any organization must have', () => {
  it.each([
    ['which clause says what must be in an AI policy', '5.2 AI policy covers this'],
    ['what does top management have to do', '5.1 Leadership and commitment covers this'],
    ['what documents does 42001 require', 'what has to be documented: scope (4.3), AI policy (5.2)'],
  ])('is told from the standard: %s', (question, lead) => {
    expect(ours(question).lead).toContain(lead);
  });
});

describe('a concern that is raised without a name', () => {
  it.each([
    'can I raise a concern without my name?',
    'can I report something anonymously?',
    "I want to raise a concern but I don't want to give my name",
  ])('is told where it says so, and not where names are given: %s', (question) => {
    expect(ours(question).lead).toContain('section 6.2 Without your name');
  });

  it('with a name is told where that stands', () => {
    expect(ours('How do I raise a concern with my name?').lead).toContain('section 6.1 With your name');
  });
});

describe('what front matter says of a document', async () => {
  const answerer = answererOver(
    await indexOfMarkdown({
      'policy.md':
        '---\ntitle: Policy on the Use of Artificial Intelligence\nowner: Ann Roe\nversion: 2.0\nreview_date: 2026-12-20\n---\n# Policy\n\n## 1 Aims\n\nWe use AI with care.\n\n## 2 Approval\n\nThe directors approved version 2.0 on 3 May 2026.\n',
      'supplier-procedure.md':
        '---\ntitle: Supplier Procedure for AI Systems and Services\nowner: Bo Li\nnext review: 1 February 2029\n---\n# Suppliers\n\n## 1 Reviews\n\nThe next review of a supplier is after six months.\n',
      'guideline.md':
        '---\ntitle: Acceptable Use Guideline for AI Tools\nowner: Cem Ay\n---\n# Guideline\n\n## 1 Roster\n\nA review by a person is due within 5 working days.\n',
    }),
  );
  const told = (question: string) => answerer.answer(question, { allows: () => true, memory: null });

  it.each([
    ['which version of the AI policy do we have?', 'version 2.0'],
    ['when is the next review of the supplier procedure?', 'next review: 2029-02-01'],
    ['when is the AI policy due for review?', 'next review: 2026-12-20'],
    ['who owns the acceptable use guideline?', 'owner: Cem Ay'],
  ])('answers %s', (question, lead) => {
    expect(told(question).lead).toContain(lead);
    expect(told(question).organization).toEqual([]);
  });

  it('is not given for what stands in the text alone', () => {
    expect(told('when was the AI policy approved?').lead).not.toContain('is in force');
  });

  it('counts the documents that state no review date', () => {
    expect(told('which policies are due for review soon?').lead).toMatch(
      /1 comes up by .*\. 1 states no review date\./,
    );
  });
});
