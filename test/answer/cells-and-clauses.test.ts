// One cell of a table that is named by row and column; clauses of contracts; what is private to a colleague and what is one's own.
import { describe, expect, it } from 'vitest';
import { asksPrivateMatter } from '../../src/answer/question/private-matter.ts';
import { asksForPlace } from '../../src/answer/question/wants.ts';
import { answererOver } from './answerer-over.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';

describe('a cell of a table', async () => {
  const answerer = answererOver(
    await indexOfMarkdown({
      'suppliers.md':
        '---\ntitle: Supplier Procedure\n---\n# Suppliers\n\n## 4 Current suppliers\n\n| Supplier | Delivers | Contract ends | Last score |\n|---|---|---|---|\n| Nordsky AS | Loggbok | 19 January 2028 | 77 |\n| Rostrum Ltd | CrewPlanner | 30 September 2027 | 81 |\n',
      'risks.md':
        '---\ntitle: Risk Procedure\n---\n# Risks\n\n## 7 Top risks\n\n| Risk | System | Score |\n|---|---|---|\n| R-07 Eagle struck because a camera is iced over | BirdGuard | 16 |\n| R-11 Wrong bid | PowerCast | 9 |\n',
    }),
  );
  const told = (question: string) => answerer.answer(question, { allows: () => true, memory: null });

  it.each([
    ['What score did Nordsky reach?', 'Last score, Nordsky AS: 77 ('],
    ['when does the contract with Rostrum end?', '30 September 2027'],
    ['what is the score of risk R-07?', ': 16 ('],
  ])('is told first where row and column are named: %s', (question, lead) => {
    expect(told(question).lead).toContain(lead);
  });

  it.each(['What was the score of the fire inspection of Nordsky?', 'What notice period does Rostrum have?'])(
    'is not told where more is asked than the table holds: %s',
    (question) => {
      expect(told(question).lead).not.toMatch(/^(?:Last score|Contract ends|Delivers), /);
    },
  );
});

describe('a clause of a contract', () => {
  it.each([
    'which clauses must our supplier contracts contain?',
    'what is the penalty clause for late delivery?',
  ])('is no place in the standard: %s', (question) => {
    expect(asksForPlace(question)).toBe(false);
  });

  it.each(['which clause covers contracts with suppliers?', 'which control is about supplier contracts?'])(
    'is not meant by %s',
    (question) => {
      expect(asksForPlace(question)).toBe(true);
    },
  );
});

describe('what is private', () => {
  it('is not what somebody asks of their own absence', () => {
    expect(asksPrivateMatter('does the tool know why I was off sick')).toBe(false);
    expect(asksPrivateMatter('is Ann sick')).toBe(true);
  });
});
