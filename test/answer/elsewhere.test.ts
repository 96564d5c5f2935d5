// How good the answers are in an organization of another trade, whose questions were not written for the example's documents: a
// change that makes them worse fails here. `npm run bench:elsewhere` prints the figures of those that nothing is tuned on.
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { figuresElsewhere } from './elsewhere-figures.ts';
import { TODAY } from './example-answerer.ts';
import { encode, keep, registry } from './knowledge.ts';
import { askedBeside, openOrganization, otherOrganizations } from './other-organizations.ts';

/** What was reached when the floors were set, less what a few questions weigh. */
const FLOORS = {
  plain: { rightPassageFirst: 0.95, rightSentenceFirst: 0.92, declined: 0.92, wronglyDeclined: 0.05 },
  searching: { rightPassageFirst: 0.73, rightSentenceFirst: 0.72, declined: 0.6, wronglyDeclined: 0.22 },
} as const;

const [organization] = otherOrganizations('dev').filter(({ name }) => name === 'telecom');

describe('the answers in another organization', async () => {
  const opened = await openOrganization(organization!, encode);
  const answerer = createAnswerer({ ...opened, registry, encode, keep, today: () => TODAY });

  it.each([
    ['what people ask', 'plain', organization!.plain],
    // Every third passage is enough.
    [
      'what is put to mislead',
      'searching',
      askedBeside(organization!.passages.filter((_, at) => at % 3 === 0)),
    ],
  ] as const)('tell or decline %s', (_, asked, questions) => {
    const figures = figuresElsewhere(answerer, questions);
    console.info(`telecom, ${asked}: ${JSON.stringify(figures)}`);
    expect(figures.rightPassageFirst).toBeGreaterThanOrEqual(FLOORS[asked].rightPassageFirst);
    expect(figures.rightSentenceFirst).toBeGreaterThanOrEqual(FLOORS[asked].rightSentenceFirst);
    expect(figures.declined).toBeGreaterThanOrEqual(FLOORS[asked].declined);
    expect(figures.wronglyDeclined).toBeLessThanOrEqual(FLOORS[asked].wronglyDeclined);
  });
});
