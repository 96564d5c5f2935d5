import { describe, expect, it } from 'vitest';
import { answerNearby } from '../../src/answer/organization/answer-nearby.ts';
import { thingsWanted } from '../../src/answer/organization/lacked-facts.ts';
import { heldOfEach, unitsOf } from '../../src/answer/organization/meaning.ts';
import { termsIn } from '../../src/answer/organization/passage-terms.ts';
import { readSentence } from '../../src/answer/organization/read-passage.ts';
import { wantedForSure } from '../../src/answer/organization/surely-untold.ts';
import { factsWanted } from '../../src/answer/question/facts-wanted.ts';
import { buildConcepts } from '../../src/answer/words/concepts.ts';
import { wordsOf } from '../../src/answer/words/words-of.ts';

const concepts = buildConcepts({});

function nearby(question: string, sentence: string, headings = ''): number {
  const units = unitsOf(wordsOf(question), null, concepts);
  const facts = factsWanted(question);
  const forSure = wantedForSure(question, { all: new Set(), people: new Map() });
  const things = thingsWanted(question, concepts);
  const wanted = { question, facts, forSure, units, named: [], ...things, today: '2026-11-24' };
  const read = readSentence(sentence, concepts);
  const held = {
    own: [heldOfEach(read.terms, units)],
    ofAbove: heldOfEach(termsIn(headings, concepts), units),
  };
  return answerNearby(wanted, [read], held);
}

const QUESTION = 'how many years are invoices kept?';

describe('what stands beside the answer', () => {
  it('is all of the question when one clause tells it', () => {
    expect(nearby(QUESTION, 'Invoices are kept for 7 years.')).toBe(1);
  });

  it('is less when the number stands far from the subject', () => {
    const far =
      'Invoices that come from suppliers in other countries are sent by the front desk to the head of accounting, and letters are kept for 7 years.';
    expect(nearby(QUESTION, far)).toBeLessThan(1);
  });

  it('is nothing when the sentence does not tell what is wanted', () => {
    expect(nearby(QUESTION, 'Invoices are kept in the archive.')).toBe(0);
  });

  it('takes in the headings', () => {
    expect(nearby(QUESTION, 'They are kept for 7 years.', 'Invoices')).toBe(1);
  });
});
