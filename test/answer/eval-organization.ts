import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer-question.ts';
import { evalQuestions, percent, share, type Split } from './eval-questions.ts';
import { askAs, exampleAnswerer } from './example-answerer.ts';

const FLOORS = { citedFirst: 0.745 } as const;

let answerer: Answerer;
beforeAll(async () => {
  answerer = await exampleAnswerer();
});

function citedFirst(split: Split): number {
  const figure = share(
    evalQuestions('organization', split),
    ({ question, document = '', alsoRight = [] }) => {
      const [first] = askAs(answerer, question).citations;
      return first !== undefined && [document, ...alsoRight].includes(nameOf(first.documentId));
    },
  );
  console.info(`organization, ${split}: the right document cited first ${percent(figure)}`);
  return figure;
}

function nameOf(documentId: string): string {
  return basename(documentId).replace(/\..*$/u, '');
}

describe('questions about what the organization does', () => {
  it('cite the right document first for the share of development questions that it reached', () => {
    expect(citedFirst('dev')).toBeGreaterThanOrEqual(FLOORS.citedFirst);
  });

  it('print the figure of the questions held apart', () => {
    expect(citedFirst('held-out')).toBeGreaterThan(0);
  });
});
