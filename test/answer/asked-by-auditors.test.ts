// What auditors ask: places beside questions, findings by their numbers, where a rule comes from, which document covers what.
import { describe, expect, it } from 'vitest';
import { memoryOf, type Answer } from '../../src/answer/answer.ts';
import type { Memory } from '../../src/answer/asked.ts';
import { withoutPlaceTag } from '../../src/answer/question/without-place-tag.ts';
import { exampleAnswerer } from './example-answerer.ts';

const answerer = await exampleAnswerer();

function inThread(...questions: readonly string[]): Answer {
  let memory: Memory | null = null;
  let last: Answer | undefined;
  for (const question of questions) {
    last = answerer.answer(question, { allows: () => true, memory });
    memory = memoryOf(last);
  }
  if (last === undefined) throw new Error('Nothing was asked.');
  return last;
}

function firstOf({ citations: [first] }: Answer): string {
  return first === undefined ? '' : `${first.documentId} ${first.locator}`;
}

describe('a place of the standard that is only put beside a question', () => {
  it.each([
    ['Who validates our models, and how is independence ensured? (A.6.2.4)', 'model-validation-standard.md'],
    ['7.2 Competence. What do you require of internal auditors?', 'competence-and-training-plan.md'],
    ['9.3. How often does top management review the AIMS?', 'roles-and-responsibilities.md'],
    ['4.2, interested parties: how often is the list reviewed?', 'aims-scope.md'],
    [
      'A.6.2.6, sample SYS-02: what is monitored, and at what frequency?',
      'monitoring-and-logging-standard.html',
    ],
  ])('leaves “%s” to %s, and is named with it', (question, document) => {
    const answer = inThread(question);
    expect(answer.kind).toBe('ours');
    expect(firstOf(answer)).toContain(document);
    expect(question).toContain(answer.references[0]?.id);
  });

  it.each([
    'A.7.5 being the control for labelling, do we log each labeller?',
    'What does 7.2 Competence ask of us?',
    'A.6.2.2: status and owner with us?',
    'compare A.5.4 and A.5.5',
    'A.6.2.8',
  ])('is asked about itself in “%s”', (question) => {
    expect(withoutPlaceTag(question)).toBeNull();
  });
});

describe('a thing that our documents number', () => {
  it.each([
    ['what is the status of NC-2026-05', 'was not done', 'A.10.3'],
    ['OBS-2026-09?', 'the exclusion of this control', 'A.10.4'],
  ])('is told of in “%s”', (question, told, place) => {
    const { lead, references } = inThread(question);
    expect(lead).toContain(told);
    expect(references[0]?.id).toBe(place);
  });

  it('is not taken from an example of how things are numbered', () => {
    expect(inThread('what is the status of INC-2026-001').lead).not.toContain('and so on');
  });
});

describe('where a rule comes from', () => {
  it.each([
    [
      'how fast do I report an AI incident?',
      'Are the 4 hours your requirement or the standard’s?',
      'ai-incident-procedure.md',
    ],
    [
      'how long is the acceptance of a medium risk valid?',
      'are those months from the standard',
      'ai-risk-procedure.md',
    ],
    [
      'how long are event logs kept?',
      'and where does 42001 say that?',
      'monitoring-and-logging-standard.html',
    ],
  ])('behind “%s” is told in “%s”', (before, question, document) => {
    const { lead, organization, references } = inThread(before, question);
    expect(lead).toContain('It stands in our own document');
    expect(lead).toContain('42001 sets no figures');
    expect(organization[0]?.documentId).toContain(document);
    expect(references).not.toEqual([]);
  });
});

describe('a table that was shown', () => {
  it('tells who owns each row, and any other column of each', () => {
    const list = 'what are your AI objectives?';
    expect(inThread(list, 'and who owns those?').points[1]).toBe(
      'O2 Incidents surface early: Tomás Oliveira',
    );
    expect(inThread(list, 'and who owns those?', 'what are their targets?').points[0]).toContain('100 %');
  });
});

describe('the documents that name a place of the standard', () => {
  it('are listed with their sections', () => {
    const { lead, points } = inThread('which of our documents cover 10.2?');
    expect(lead).toMatch(/^3 documents in force name 10\.2 /u);
    expect(points).toContain(
      'Internal audit programme for the AI management system, version 1.3: section 6 Grading',
    );
  });

  it('are not what the standard asks for', () => {
    expect(inThread('which documents does 7.5 require?').kind).toBe('about');
  });
});

describe('what may be left out', () => {
  it('is told of any control', () => {
    const { lead, citations } = inThread('Does the standard let you leave out an Annex A control at all?');
    expect(lead).toMatch(/^Yes, any control of Annex A may be left out/u);
    expect(citations[0]?.locator).toContain('A.10.4');
  });
});

describe('a supplier’s certificate', () => {
  it.each(['Does TalentSift hold a 42001 certificate?', 'is Norrvik AI certified to 42001?'])(
    'is not made up in “%s”',
    (question) => {
      expect(inThread(question).outcome).toBe('declined');
    },
  );
});
