import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer-question.ts';
import { evalQuestions, percent, share, type Split } from './eval-questions.ts';
import { askAs, exampleAnswerer } from './example-answerer.ts';

const FLOORS = { declined: 0.89 } as const;
const CEILINGS = { wronglyDeclined: 0.025 } as const;
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization', 'twins'];

let answerer: Answerer;
beforeAll(async () => {
  answerer = await exampleAnswerer();
});

function figures(split: Split) {
  const isDeclined = ({ question }: { readonly question: string }) =>
    askAs(answerer, question).outcome === 'declined';
  const declined = share(evalQuestions('declines', split), isDeclined);
  const wronglyDeclined = share(
    ANSWERABLE.flatMap((set) => evalQuestions(set, split)),
    isDeclined,
  );
  console.info(`${split}: declined ${percent(declined)}, wrongly declined ${percent(wronglyDeclined)}`);
  return { declined, wronglyDeclined };
}

describe('questions that it cannot know', () => {
  it('declines nearly all of the development questions', () => {
    expect(figures('dev').declined).toBeGreaterThanOrEqual(FLOORS.declined);
  });

  it('declines hardly any development question that has an answer', () => {
    expect(figures('dev').wronglyDeclined).toBeLessThanOrEqual(CEILINGS.wronglyDeclined);
  });

  it('prints the figures of the questions held apart for declining', () => {
    expect(figures('held-out').declined).toBeGreaterThan(0);
  });
});
