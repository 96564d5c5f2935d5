import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer-question.ts';
import { evalQuestions, percent, share, type Split } from './eval-questions.ts';
import { askAs, exampleAnswerer } from './example-answerer.ts';

/** What the development questions reached when the floors were set (.968/.989 and .974/.987), less what one or two questions weigh. */
const FLOORS = {
  controls: { first: 0.96, firstThree: 0.98 },
  clauses: { first: 0.94, firstThree: 0.97 },
} as const;

let answerer: Answerer;
beforeAll(async () => {
  answerer = await exampleAnswerer();
});

function figures(set: 'controls' | 'clauses', split: Split) {
  const questions = evalQuestions(set, split);
  const references = new Map(
    questions.map(({ id, question }) => [id, askAs(answerer, question).references.map((each) => each.id)]),
  );
  const within = (most: number) =>
    share(questions, ({ id, relevant = [] }) =>
      (references.get(id) ?? []).slice(0, most).some((reference) => relevant.includes(reference)),
    );
  const [first, firstThree] = [within(1), within(3)];
  console.info(`${set}, ${split}: first ${percent(first)}, first three ${percent(firstThree)}`);
  return { first, firstThree };
}

describe.each(['controls', 'clauses'] as const)('questions for %s', (set) => {
  it(`puts the right one first for the share of development questions that it reached: ${set}`, () => {
    const { first, firstThree } = figures(set, 'dev');
    expect(first).toBeGreaterThanOrEqual(FLOORS[set].first);
    expect(firstThree).toBeGreaterThanOrEqual(FLOORS[set].firstThree);
  });

  it(`prints the figures of the questions held apart: ${set}`, () => {
    expect(figures(set, 'held-out').firstThree).toBeGreaterThan(0);
  });
});
