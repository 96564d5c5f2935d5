import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { evalQuestions, percent, share, type EvalQuestion, type Split } from './eval-questions.ts';
import { askAs, exampleAnswerer } from './example-answerer.ts';

const FLOORS = { corrected: 0.985 } as const;
const CEILINGS = { wronglyCorrected: 0.05 } as const;

let answerer: Answerer;
beforeAll(async () => {
  answerer = await exampleAnswerer();
});

/** What is said first; of a message with several questions, to the first of them. */
function firstOf(question: string): Answer {
  const answer = askAs(answerer, question);
  return answer.parts[0] ?? answer;
}

function corrected(split: Split): number {
  const figure = share(
    evalQuestions('premises', split).filter(({ error }) => error !== null),
    ({ question }) => firstOf(question).kind === 'premise',
  );
  console.info(`false premises, ${split}: corrected ${percent(figure)}`);
  return figure;
}

/** A right question may get a correction only where that is its answer: "are all controls mandatory?" */
function wronglyCorrected(split: Split): number {
  const figure = share(
    evalQuestions('premises', split).filter(({ error }) => error === null),
    (right) => isWronglyCorrected(right),
  );
  console.info(`right questions, ${split}: wrongly corrected ${percent(figure)}`);
  return figure;
}

function isWronglyCorrected({ question, answeredBy = [] }: EvalQuestion): boolean {
  const { kind, citations } = firstOf(question);
  if (kind !== 'premise') return false;
  const by = citations[0]?.documentId.match(/misconceptions\/(.+)\.md$/)?.[1] ?? 'objective';
  return !answeredBy.includes(by);
}

describe('questions that assume a widespread error', () => {
  it('are corrected, the development questions', () => {
    expect(corrected('dev')).toBeGreaterThanOrEqual(FLOORS.corrected);
  });

  it('are corrected, with the figure of those held apart printed', () => {
    expect(corrected('held-out')).toBeGreaterThan(0);
  });
});

describe('right questions that use the words of an error', () => {
  it('are answered as they were asked, the development questions', () => {
    expect(wronglyCorrected('dev')).toBeLessThanOrEqual(CEILINGS.wronglyCorrected);
  });

  it('are answered as they were asked, with the most that it can be of those held apart printed', () => {
    expect(wronglyCorrected('held-out')).toBeLessThan(1);
  });
});
