import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answer-question.ts';
import { evalQuestions, percent, share, type Split } from './eval-questions.ts';
import { askAs, exampleAnswerer } from './example-answerer.ts';

const FLOORS = { citedFirst: 0.79, passageFirst: 0.72 } as const;

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

/** Of the development questions whose passages are known. */
function passageFirst(): number {
  const known = evalQuestions('organization', 'dev').filter(({ places }) => places !== undefined);
  const figure = share(known, ({ question, document = '', alsoRight = [], places = [] }) => {
    const [first] = askAs(answerer, question).citations;
    if (first === undefined || !places.includes(first.locator)) return false;
    return [document, ...alsoRight].includes(nameOf(first.documentId));
  });
  console.info(
    `organization, dev: the right passage cited first ${percent(figure)} of ${String(known.length)}`,
  );
  return figure;
}

function nameOf(documentId: string): string {
  return basename(documentId).replace(/\..*$/u, '');
}

describe('questions about what the organization does', () => {
  it('cite the right document first for the share of development questions that it reached', () => {
    expect(citedFirst('dev')).toBeGreaterThanOrEqual(FLOORS.citedFirst);
  });

  it('cite the right passage first for the share of development questions that it reached', () => {
    expect(passageFirst()).toBeGreaterThanOrEqual(FLOORS.passageFirst);
  });

  it('print the figure of the questions held apart', () => {
    expect(citedFirst('held-out')).toBeGreaterThan(0);
  });
});
