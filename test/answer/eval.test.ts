/**
 * How good the answers are, on every fourth development question of `test/eval`: a change that makes them worse fails here. `npm run
 * bench:held-out` prints the same figures of the questions that nothing is tuned on.
 */
import { describe, expect, it } from 'vitest';
import {
  declined,
  generalRight,
  placesNamed,
  premises,
  rightDocumentFirst,
  rightPassageFirst,
} from './eval-figures.ts';
import { exampleAnswerer } from './example-answerer.ts';
import { followUps } from './follow-up-figures.ts';

/** What was reached when the floors were set, less what one or two questions weigh. */
const FLOORS = {
  controls: { first: 0.97, firstThree: 0.98 },
  clauses: { first: 0.95, firstThree: 0.97 },
  declined: 0.935,
  documentFirst: 0.83,
  passageFirst: 0.76,
  corrected: 0.965,
  generalRight: 0.84,
  followUps: 0.66,
  alone: 0.74,
} as const;
const CEILINGS = { wronglyDeclined: 0.02, wronglyCorrected: 0.04 } as const;

/** Thousands of questions, on a machine that may do something else as well. */
const LONGEST = 600_000;

const answerer = await exampleAnswerer();

function printed<Figures>(what: string, figures: Figures): Figures {
  console.info(
    `${what}: ${JSON.stringify(figures, (_, each: unknown) => (typeof each === 'number' ? Number(each.toFixed(3)) : each))}`,
  );
  return figures;
}

describe.each(['controls', 'clauses'] as const)('questions for %s', (set) => {
  it(`get the right one first, or among the first three: ${set}`, () => {
    const { first, firstThree } = printed(set, placesNamed(answerer, set, 'dev by fourths'));
    expect(first).toBeGreaterThanOrEqual(FLOORS[set].first);
    expect(firstThree).toBeGreaterThanOrEqual(FLOORS[set].firstThree);
  });
});

describe('questions that it cannot know', () => {
  it(
    'are declined, and hardly any that has an answer',
    () => {
      const figures = printed('declined', declined(answerer, 'dev by fourths'));
      expect(figures.declined).toBeGreaterThanOrEqual(FLOORS.declined);
      expect(figures.wronglyDeclined).toBeLessThanOrEqual(CEILINGS.wronglyDeclined);
    },
    LONGEST,
  );
});

describe('questions about what the organization does', () => {
  it('get the right document cited first', () => {
    const { documentFirst } = printed('organization', rightDocumentFirst(answerer, 'dev by fourths'));
    expect(documentFirst).toBeGreaterThanOrEqual(FLOORS.documentFirst);
  });

  it('get the right passage cited first', () => {
    const { passageFirst } = printed('organization', rightPassageFirst(answerer, 'dev by fourths'));
    expect(passageFirst).toBeGreaterThanOrEqual(FLOORS.passageFirst);
  });
});

describe('questions that assume a widespread error', () => {
  it('are corrected, and right ones that use its words are answered as they were asked', () => {
    const { corrected, wronglyCorrected } = printed('premises', premises(answerer, 'dev by fourths'));
    expect(corrected).toBeGreaterThanOrEqual(FLOORS.corrected);
    expect(wronglyCorrected).toBeLessThanOrEqual(CEILINGS.wronglyCorrected);
  });
});

describe('questions that lean on the one before', () => {
  it('get what answers first, and others behind an answer stand alone', () => {
    const { right, alone } = printed('follow-ups', followUps(answerer, 'dev by fourths'));
    expect(right).toBeGreaterThanOrEqual(FLOORS.followUps);
    expect(alone).toBeGreaterThanOrEqual(FLOORS.alone);
  });
});

describe('questions about AI management in general', () => {
  it('are answered from the glossary and the pages', () => {
    const { right } = printed('general', generalRight(answerer, 'dev by fourths'));
    expect(right).toBeGreaterThanOrEqual(FLOORS.generalRight);
  });
});
