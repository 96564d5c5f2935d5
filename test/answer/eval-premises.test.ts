import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer-question.ts';
import { evalQuestions, percent, share, type Split } from './eval-questions.ts';
import { askAs, exampleAnswerer } from './example-answerer.ts';

const FLOORS = { corrected: 0.98 } as const;

let answerer: Answerer;
beforeAll(async () => {
  answerer = await exampleAnswerer();
});

function corrected(split: Split): number {
  const figure = share(
    evalQuestions('premises', split),
    ({ question }) => askAs(answerer, question).kind === 'premise',
  );
  console.info(`false premises, ${split}: corrected ${percent(figure)}`);
  return figure;
}

describe('questions that assume a widespread error', () => {
  it('are corrected, the development questions', () => {
    expect(corrected('dev')).toBeGreaterThanOrEqual(FLOORS.corrected);
  });

  it('are corrected, with the figure of those held apart printed', () => {
    expect(corrected('held-out')).toBeGreaterThan(0);
  });
});
