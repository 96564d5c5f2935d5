import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { evalQuestions, percent, share, type EvalQuestion, type Split } from './eval-questions.ts';
import { askAs, exampleAnswerer } from './example-answerer.ts';

const FLOORS = { right: 0.77 } as const;

let answerer: Answerer;
beforeAll(async () => {
  answerer = await exampleAnswerer();
});

/**
 * A term is right when its meaning is given, a counterpart when it is looked up; of a page one of the words that a right
 * answer holds has to be there too.
 */
function isRight({ question, about = '', says = [] }: EvalQuestion): boolean {
  const answer = askAs(answerer, question);
  if (about.startsWith('term')) return answer.kind === 'term';
  if (about.startsWith('correspondence')) return answer.kind === 'correspondence';
  const told = wordsOf(answer);
  return (
    answer.outcome === 'answered' &&
    !['which', 'ours'].includes(answer.kind) &&
    says.some((word) => told.includes(word.toLowerCase()))
  );
}

function wordsOf({ lead, points, organization }: Answer): string {
  return [lead, ...points, ...organization.map(({ quote }) => quote)].join(' ').toLowerCase();
}

function right(split: Split): number {
  const figure = share(evalQuestions('general', split), isRight);
  console.info(`terms, certification, other standards, sectors, ${split}: right ${percent(figure)}`);
  return figure;
}

describe('questions about AI management in general', () => {
  it('are answered from the glossary and the pages, for the share of development questions that it reached', () => {
    expect(right('dev')).toBeGreaterThanOrEqual(FLOORS.right);
  });

  it('are answered so, with the figure of those held apart printed', () => {
    expect(right('held-out')).toBeGreaterThan(0);
  });
});
