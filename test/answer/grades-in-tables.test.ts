// Rows that differ by a grade only, “high” and “very high”, and tables that stand in no section.
import { describe, expect, it } from 'vitest';
import { memoryOf } from '../../src/answer/answer.ts';
import { answererOver } from './answerer-over.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';

const ORCHARD = {
  'risk-rules.md': [
    '# Risk rules of the orchard',
    '## 4 Levels',
    '| Points | Level | What is done | Who may accept it | Accepted for at most |',
    '|---|---|---|---|---|',
    '| 1–4 | Low | Nothing | Team lead | no end |',
    '| 5–9 | Medium | Treated where it pays | Quality manager | 12 months |',
    '| 10–16 | High | Plan within 20 working days | Managing director | 6 months |',
    '| 17–25 | Very high | The system stands still | Supervisory board | 3 months |',
  ].join('\n'),
  'machines.md': [
    '| Number | Name | Not intended for |',
    '|---|---|---|',
    '| M-1 | Appleview | Grading of juice fruit |',
    '| M-2 | Frostcall | Orders of water at night |',
    '| M-3 | Picksight | Counting of people |',
  ].join('\n'),
};

const orchard = answererOver(await indexOfMarkdown(ORCHARD));
const ask = (question: string) => orchard.answer(question, { allows: () => true, memory: null });

describe('a grade', () => {
  it.each([
    ['who accepts a very high risk?', 'Who may accept it: Supervisory board'],
    ['who may accept a high risk?', 'Who may accept it: Managing director'],
    ['how long may a very high risk be accepted at most?', 'Accepted for at most: 3 months'],
    ['how long may a high risk be accepted at most?', 'Accepted for at most: 6 months'],
  ])('is not taken for the one beside it, and what is asked for comes first: %s', (question, told) => {
    expect(ask(question).lead).toMatch(new RegExp(`row [\\d–]+: ${told}`));
  });

  it('names the row of a question that goes on', () => {
    const memory = memoryOf(ask('who may accept a high risk?'));
    const again = orchard.answer('and a very high one?', { allows: () => true, memory });
    expect(again.lead).toContain('Supervisory board');
  });
});

describe('a table in no section', () => {
  it.each([
    ['what is Picksight not intended for?', 'Not intended for, Picksight: Counting of people', 'M-3'],
    ['what is Frostcall not intended for?', 'Not intended for, Frostcall: Orders of water at night', 'M-2'],
  ])('is cited by the row that was asked for: %s', (question, told, number) => {
    const { lead, citations } = ask(question);
    expect(lead).toContain(told);
    expect(lead).not.toContain('M-1');
    expect(citations[0]?.locator).toContain(number);
  });
});
