import { describe, expect, it } from 'vitest';
import { givesFact } from '../../src/answer/organization/gives-fact.ts';
import { tellsThePast } from '../../src/answer/organization/tells-the-past.ts';
import { factsWanted } from '../../src/answer/question/facts-wanted.ts';

const TODAY = '2026-11-24';

/** Whether a sentence tells everything that a question wants to be told. */
function tells(question: string, sentence: string): boolean {
  const facts = factsWanted(question);
  expect(facts).not.toEqual([]);
  return facts.every((fact) => givesFact(fact, sentence, question, TODAY));
}

describe('a sentence', () => {
  it.each([
    [
      'why are reports kept for 30 years?',
      'Reports are kept for 30 years, because patients may ask for them.',
    ],
    ['how many alerts came in 2025?', 'In 2025 there were 9 alerts.'],
    ['has the plant ever been inspected?', 'The plant was inspected in May.'],
    ['how often is the scale checked?', 'The scale is checked at each start of a shift.'],
    ['what percentage of nurses took the course?', '88 % of the nurses had taken it.'],
    ['who are the two auditors?', 'The plan names the auditors: Ann Roe and Kim Doe.'],
    ['which is the oldest press?', 'Press 4 is the oldest.'],
    ['how many listeners do we have?', '2.5 million people listen.'],
    ['where is the data of the transcriber stored?', 'System: the transcriber; Data stored in: Sweden'],
    ['where does the model run?', 'System: TrackSight; Location: Umeå'],
  ])('tells “%s” by “%s”', (question, sentence) => {
    expect(tells(question, sentence)).toBe(true);
  });

  it.each([
    ['why are reports kept for 30 years?', 'Reports are kept for 30 years.'],
    ['how many alerts came in 2025?', 'Alerts are counted by the duty desk.'],
    ['has the plant ever been inspected?', 'The plant is inspected by the safety board.'],
    ['what percentage of nurses took the course?', 'Nurses take the course before their first shift.'],
    ['who are the two auditors?', 'Two auditors check the plan.'],
    ['which four engineers have access?', 'Access is held by 4 engineers.'],
    ['how many of the 12 presses have failed so far?', 'There are 12 presses.'],
    ['which is the oldest press?', 'Presses are cleaned weekly.'],
    ['how many journalists do we have?', '3.1 A journalist decides what is published.'],
    ['how many editors are there?', '2. Tell the editor by phone.'],
  ])('does not tell “%s” by “%s”', (question, sentence) => {
    expect(tells(question, sentence)).toBe(false);
  });

  it('tells of the past by a year that has begun, and not by one to come', () => {
    expect(tellsThePast('Nine events in 2025.', TODAY)).toBe(true);
    expect(tellsThePast('The audit takes place in 2027.', TODAY)).toBe(false);
  });
});
