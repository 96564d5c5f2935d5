// How good the answers are in an organization of another trade, whose questions were not written for the example's documents: a
// change that makes them worse fails here. `npm run bench:elsewhere` prints the figures of those that nothing is tuned on.
import { expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { figuresElsewhere } from './elsewhere-figures.ts';
import { TODAY } from './example-answerer.ts';
import { encode, keep, registry } from './knowledge.ts';
import { openOrganization, otherOrganizations } from './other-organizations.ts';

/** What was reached when the floors were set, less what a few questions weigh. */
const FLOORS = { rightPassageFirst: 0.8, rightSentenceFirst: 0.71, declined: 0.67 } as const;
const CEILINGS = { wronglyDeclined: 0.11 } as const;

const [organization] = otherOrganizations('dev').filter(({ name }) => name === 'telecom');

it('are mostly answered from the passage that tells it, and near misses mostly declined', async () => {
  const passages = organization!.passages.filter((_, at) => at % 3 === 0);
  const opened = await openOrganization({ ...organization!, passages }, encode);
  const figures = figuresElsewhere(
    createAnswerer({ ...opened, registry, encode, keep, today: () => TODAY }),
    passages,
  );
  console.info(`telecom: ${JSON.stringify(figures)}`);
  expect(figures.rightPassageFirst).toBeGreaterThanOrEqual(FLOORS.rightPassageFirst);
  expect(figures.rightSentenceFirst).toBeGreaterThanOrEqual(FLOORS.rightSentenceFirst);
  expect(figures.declined).toBeGreaterThanOrEqual(FLOORS.declined);
  expect(figures.wronglyDeclined).toBeLessThanOrEqual(CEILINGS.wronglyDeclined);
});
