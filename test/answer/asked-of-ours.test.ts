// Questions about what happens here, in words that pages, terms and corrections of errors know too.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { openStatementMeanings, understandStatements } from '../../src/wiring/statement-meanings.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';
import { encode, keep, registry } from './knowledge.ts';

const document = (title: string, text: string) =>
  `---\ntitle: "${title}"\nversion: "1"\nstatus: "approved"\n---\n\n# ${title}\n\n${text}\n`;

const index = await indexOfMarkdown({
  'sorting.md': document(
    'Sorting line rules',
    `## Minders\n\nA trained minder stands at every sorting robot in each shift. While the minder is away for a break, the sorting robot runs at half speed.\n
## Words to customers\n\nBrochures may call a sorting robot 'self-driving' only with the addition 'with a minder'.\n
## Test pictures\n\nThe test set is kept by the quality team. Developers cannot read the test set.`,
  ),
  'audit.md': document(
    'Outcome of our certification audit',
    `## Stage 2\n\nThe stage 2 audit found no major nonconformity. Two minor ones are open.`,
  ),
  'tools.md': document(
    'Use of AI tools',
    `## Words\n\nShadow AI means any AI helper at work that the tool list does not name.\n
## Meetings\n\nThe note taker ScribePal stays off in calls on pipeline security.\n
## Reports\n\nYou can report a concern about an AI system without giving your name, by the letter box at the gate.`,
  ),
  'statement.md': document(
    'Statement of Applicability',
    `## Row A.7.4\n\n- Control: A.7.4 Quality of data; Applicable: yes; Status: begun\n- Open point: no limits for photos yet; Due: May\n
## Rows A.10\n\n- Control: A.10.2 Allocating responsibilities; Status: done; Where: sheet 3 of each contract\n- Control: A.10.4 Customers; Status: not for the web shop; Reason: nothing with AI is sold there\n
## Left out\n\nTwo controls of Annex A are left out: A.8.5 and A.9.3, as nobody outside asks for them.`,
  ),
  'changes.md': document(
    'Change rules',
    `## Classes\n\nA major change alters the purpose, the sites or the people concerned. A minor change alters none of them.\n
## Levels\n\nA level 3 incident is one in which somebody was harmed.\n
## Water plan\n\nHydroPlan is a gradient boosting model that looks 14 days ahead.`,
  ),
  'buying.md': document(
    'Rules for buying AI',
    `## Where data may be\n\nA supplier may keep our data only in data centres in Norway and Iceland.\n
## Origin of data\n\nAn offer from a vendor who does not say where the training data comes from is turned down.`,
  ),
});
const file = join(mkdtempSync(join(tmpdir(), 'aims-statements-')), 'statements');
await understandStatements(index, encode, { file });
const statementMeanings = await openStatementMeanings(index, [file]);
const answerer = createAnswerer({
  index,
  registry,
  encode,
  statementMeanings,
  keep,
  today: () => '2026-11-24',
});
const ask = (question: string) => answerer.answer(question, { allows: () => true, memory: null });

describe('a term that a question only uses', () => {
  it.each([
    ['As a developer can I have a look at the test set?', 'Developers cannot read the test set'],
    ['is ScribePal ok in a call about pipeline security', 'stays off in calls on pipeline security'],
  ])('is not explained: %s', (question, told) => {
    expect(ask(question).lead).toContain(told);
  });

  it.each([
    ['What is a major change?', 'A major change alters the purpose'],
    ['what is a level 3 incident', 'A level 3 incident is one'],
    ['what kind of model is HydroPlan', 'HydroPlan is a gradient boosting model'],
  ])('is not explained where it is part of a name of ours: %s', (question, told) => {
    expect(ask(question).lead).toContain(told);
  });

  it.each([
    'what is a test set?',
    'I never know what a test set is',
    'could you say what “test set” means?',
    'What goes on in a stage 2 audit?',
  ])('is explained where that is asked: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'term' });
  });
});

describe('a term that our own documents define', () => {
  it('is told in their words first, then as it is used elsewhere', () => {
    const { kind, lead, points, citations } = ask("what's shadow AI?");
    expect(kind).toBe('term');
    expect(lead).toContain('“Shadow AI means any AI helper at work that the tool list does not name.”');
    expect(points[0]).toMatch(/^Shadow AI: /);
    expect(citations[0]?.source).toBe('Use of AI tools, version 1');
  });
});

describe('a page on a sector or certification', () => {
  it.each([
    ['minder is on a break - does the sorting robot go on at full speed?', 'runs at half speed'],
    [
      'Can our brochure call the sorting robot self-driving?',
      "call a sorting robot 'self-driving' only with",
    ],
    ['any major nonconformity in the stage 2 audit', 'The stage 2 audit found no major nonconformity.'],
  ])('does not answer what is asked of us: %s', (question, told) => {
    expect(ask(question).lead).toContain(told);
  });

  it('answers what is asked of anybody', () => {
    expect(ask('a certifier found a MAJOR in stage 2. is it over?')).toMatchObject({ kind: 'standard' });
  });
});

describe('the correction of an error', () => {
  it.each([
    ['must data be stored in the EU?', 'only in data centres in Norway and Iceland'],
    [
      'The vendor refuses to disclose where his training data comes from, can we buy?',
      'who does not say where the training data comes from is turned down',
    ],
    ['Must the reports of concerns be anonymous?', 'without giving your name'],
  ])('does not answer what our own rules tell: %s', (question, told) => {
    expect(ask(question).lead).toContain(told);
  });

  it.each(['42001 wants all data kept in the EU, right?', 'A.3.3 demands anonymous reports, right?'])(
    'stands where the standard is spoken of: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'premise' });
    },
  );
});

describe('a control in our own practice', () => {
  it.each([
    [
      'do we have A.7.4 fully in place already?',
      'Control: A.7.4 Quality of data; Applicable: yes; Status: begun',
    ],
    ['why is control A.10.4 left out for the web shop?', 'Reason: nothing with AI is sold there'],
    ['Where in the contracts is A.10.2 laid down?', 'Where: sheet 3 of each contract'],
    ['how do we meet A.10.2 in practice', 'Where: sheet 3 of each contract'],
    ['why did we exclude A.8.5?', 'A.8.5 and A.9.3, as nobody outside asks for them.'],
    ['How many Annex A controls did we leave out?', 'Two controls of Annex A are left out'],
  ])('is told from a statement that is no table: %s', (question, told) => {
    const { lead, citations } = ask(question);
    expect(lead).toContain(told);
    expect(citations[0]?.source).toBe('Statement of Applicability, version 1');
  });

  it('comes with the rest of its row and what the control asks', () => {
    const { points } = ask('what is still missing for A.7.4?');
    expect(points[0]).toBe('Open point: no limits for photos yet; Due: May');
    expect(points[1]).toMatch(/^A\.7\.4 Quality of data for AI systems: /);
  });

  it('is not told to who may not read the statement', () => {
    const outsider = {
      allows: ({ title }: { title: string }) => !title.startsWith('Statement'),
      memory: null,
    };
    expect(answerer.answer('do we have A.7.4 fully in place already?', outsider).lead).not.toContain('begun');
  });

  it.each(['what must we do for A.7.4?', 'explain A.10.4', 'what evidence do auditors want for A.7.4?'])(
    'is none where it is asked what anybody has to do: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'about' });
    },
  );
});

describe('what is asked to exist here', () => {
  it.each(['do we have a works council', 'is there a robot lawn mower?', 'do we have a fish pond'])(
    'is not found in what shares a word with it: %s',
    (question) => {
      expect(ask(question).outcome).toBe('declined');
    },
  );

  it.each([
    ['do we have a sorting robot?', 'sorting robot'],
    ['is there a test set', 'test set'],
  ])('is found where a document speaks of it: %s', (question, told) => {
    expect(ask(question).lead).toContain(told);
  });

  it('is not off topic when it is asked of something that our documents name', () => {
    expect(ask('how much did HydroPlan cost')).toMatchObject({ kind: 'not-found', outcome: 'declined' });
  });
});

describe('a name of ours that no document tells', () => {
  it.each([
    'which company certifies us',
    'which body is doing our certification audit',
    'which law firm advises us on the AI Act?',
  ])('is not found, and no page stands in for it: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'not-found', outcome: 'declined' });
  });
});
