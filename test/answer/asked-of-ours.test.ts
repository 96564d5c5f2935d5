// Questions about what happens here, in words that pages, terms and corrections of errors know too.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { openStatementVectors, understandStatements } from '../../src/wiring/statement-vectors.ts';
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
  'buying.md': document(
    'Rules for buying AI',
    `## Where data may be\n\nA supplier may keep our data only in data centres in Norway and Iceland.\n
## Origin of data\n\nAn offer from a vendor who does not say where the training data comes from is turned down.`,
  ),
});
const file = join(mkdtempSync(join(tmpdir(), 'aims-statements-')), 'statements');
await understandStatements(index, encode, { file });
const statementVectors = await openStatementVectors(index, [file]);
const answerer = createAnswerer({
  index,
  registry,
  encode,
  statementVectors,
  keep,
  today: () => '2026-11-24',
});
const ask = (question: string) => answerer.answer(question, { allows: () => true, memory: null });

describe('a term that a question only uses', () => {
  it.each([
    ['as a developer, may I read the test set?', 'Developers cannot read the test set'],
    ['is ScribePal ok in a call about pipeline security', 'stays off in calls on pipeline security'],
  ])('is not explained: %s', (question, told) => {
    expect(ask(question).lead).toContain(told);
  });

  it.each(['what is a test set?', 'I never know what a test set is', 'could you say what “test set” means?'])(
    'is explained where that is asked: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'term' });
    },
  );
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
    ['Is the supplier allowed to keep our data in the US?', 'only in data centres in Norway and Iceland'],
    [
      'The vendor will not say where his training data comes from, can we still buy?',
      'who does not say where the training data comes from is turned down',
    ],
    ['can i report a concern about the ai without my name', 'without giving your name'],
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
