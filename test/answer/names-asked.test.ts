import { describe, expect, it } from 'vitest';
import { namesAsked } from '../../src/answer/organization/names-asked.ts';

const TOLD = { all: new Set(['callbrief', 'ghent']), people: new Map<string, Set<string>>() };
const named = (question: string) => [...namesAsked(question, TOLD)];

describe('what a question names', () => {
  it.each([
    ['how often do leaders check callbrief summaries', ['callbrief']],
    ['What does QuoteMate do on a tablet?', ['quotemate']],
    ['how often is the ATM cash forecast retrained', ['atm']],
    ['Who runs the team in Edinburgh?', ['edinburgh']],
  ])('is what is written as a name: %s', (question, names) => {
    expect(named(question)).toEqual(names);
  });

  it.each([
    'Who approves the AI policy?',
    'Is there an ISO certificate? Where is it?',
    'what happened in March',
    'How Do I Report An Incident With The Robot?',
  ])('is nothing where capitals tell nothing: %s', (question) => {
    expect(named(question)).toEqual([]);
  });
});
