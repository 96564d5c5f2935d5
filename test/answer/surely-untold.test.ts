import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { createNamesTold } from '../../src/answer/organization/names-told.ts';
import { isSurelyUntold, wantedForSure } from '../../src/answer/organization/surely-untold.ts';
import { readPassage } from '../../src/answer/organization/read-passage.ts';
import { buildConcepts } from '../../src/answer/words/concepts.ts';
import { keep, registry } from './knowledge.ts';
import { smallIndex } from './small-index.ts';

const INDEX = smallIndex([
  {
    title: 'Ward rules',
    passages: [
      {
        heading: 'Deputies',
        text: 'When she is away, Ann Roe is replaced by Kim Doe. Kim Doe also reads the logs.',
      },
      { heading: 'Access', text: 'Three people have access to the separate area.' },
      {
        heading: 'Board',
        text: 'The ethics board has 9 members and meets twice a year, in April and October.',
      },
      { heading: 'Audits', text: 'The audit budget for 2027 is 46 days, of which 12 are external.' },
      {
        heading: 'Survey',
        text: 'In the patient survey of 2025, 61 % said that they accept AI for plain questions.',
      },
      {
        heading: 'Tools',
        text: 'IT found 4 unregistered tools; 3 were blocked and 1, a translation service, is looked at.',
      },
      { heading: 'Triage', text: 'The triage model was bought from Medvox and costs €900 a month.' },
      { heading: 'Falls', text: 'Falls are reported within 2 days, and at most 3 of them are read in full.' },
      { heading: 'Papers', text: 'The travel policy covers journeys of the staff.' },
    ],
  },
]);
const names = createNamesTold(INDEX).of(() => true);
const concepts = buildConcepts({});

/** Whether the passage under a heading is surely silent, however much of the question it holds. */
function isUntold(question: string, heading: string): boolean {
  const [document] = INDEX.documents;
  const passage = INDEX.passages(document?.id ?? '').find(({ headings }) => headings.includes(heading));
  if (document === undefined || passage === undefined) throw new Error(`no passage under ${heading}`);
  const hit = INDEX.search(passage.text, { limit: 20, allows: () => true }).find(
    (each) => each.passage.id === passage.id,
  );
  if (hit === undefined) throw new Error(`${heading} is not found by its own text`);
  const read = readPassage(hit, concepts);
  return isSurelyUntold(
    wantedForSure(question, names),
    read,
    read.statements.map(() => 1),
  );
}

describe('a passage is surely silent', () => {
  it.each([
    ['Who are those three people?', 'Access'],
    ['Ann is away. Who is it that stands in? What’s her name?', 'Access'],
    ['Kim is on leave from spring, who replaces him?', 'Access'],
    ['For how many years is one elected to the ethics board?', 'Board'],
    ['How many euros go to external audit days?', 'Audits'],
    ['How many people filled in the patient survey of 2025?', 'Survey'],
    ['The translation service that IT found, which one is it?', 'Tools'],
    ['In which room does the ethics board meet?', 'Board'],
    ['What does the travel policy say about trains?', 'Papers'],
    ['If Kim is ill, who signs in his place?', 'Board'],
    ['Which cloud does triage run on?', 'Triage'],
    ['How many falls have been reported since January?', 'Falls'],
    ['Which company is Ann Roe’s deputy from?', 'Deputies'],
  ])('about “%s” under “%s”', (question, heading) => {
    expect(isUntold(question, heading)).toBe(true);
  });
});

describe('a passage is not called silent', () => {
  it.each([
    ['If Ann is ill, who signs in her place?', 'Deputies'],
    ['who is the deputy for Ann, what’s his name?', 'Deputies'],
    ['For how many days are auditors paid from the budget?', 'Audits'],
    ['How many members does the ethics board have?', 'Board'],
    ['What share of patients accept AI for plain questions?', 'Survey'],
    ['Which company sold us the triage model?', 'Triage'],
    ['How much do we pay for triage?', 'Triage'],
    ['How do we choose tools?', 'Tools'],
    ['How many unregistered tools were found?', 'Tools'],
  ])('about “%s” under “%s”', (question, heading) => {
    expect(isUntold(question, heading)).toBe(false);
  });
});

describe('the proper names of the documents', () => {
  it('are told from words that open a sentence, and people from companies', () => {
    expect([...names.people.keys()].sort()).toEqual(['ann', 'doe', 'kim', 'roe']);
    expect(names.all.has('medvox')).toBe(true);
    expect(names.all.has('three')).toBe(false);
    expect(names.all.has('april')).toBe(false);
  });

  it('are those of what the asker may read: a name in another document decides nothing', () => {
    const index = smallIndex([
      { title: 'Shift plan', passages: [{ text: 'Whoever is away is replaced by the nurse in charge.' }] },
      { title: 'Dismissals', passages: [{ text: 'The contract of Bea Loss ends in spring.' }] },
    ]);
    const told = createNamesTold(index);
    expect([...told.of(({ title }) => title === 'Shift plan').people.keys()]).toEqual([]);
    expect([...told.of(() => true).people.keys()]).toEqual(['bea', 'loss']);
    const answerer = createAnswerer({ index, registry, keep, today: () => '2026-11-24' });
    const signs = (name: string) =>
      answerer
        .passages(`${name} is away. Who replaces her?`, { allows: ({ title }) => title === 'Shift plan' })
        .map(({ untold }) => untold);
    expect(signs('Bea')).toEqual(signs('Zoe'));
  });
});

describe('a question for what no passage tells', () => {
  const answerer = createAnswerer({ index: INDEX, registry, keep, today: () => '2026-11-24' });
  const ask = (question: string) => answerer.answer(question, { allows: () => true, memory: null });

  it.each([
    'Three people have access to the separate area. Who are those three people?',
    'How many euros of the audit budget for 2027 go to external days?',
    'How many people filled in the patient survey of 2025?',
  ])('is declined however well its words are met: “%s”', (question) => {
    expect(ask(question).outcome).toBe('declined');
  });

  it('is answered where it is told', () => {
    expect(ask('How many people have access to the separate area?').lead).toContain(
      'Three people have access',
    );
  });
});
