import fc from 'fast-check';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { anyWords, longWords } from './arbitrary-reply.ts';

const words = fc.oneof({ weight: 99, arbitrary: anyWords }, { weight: 1, arbitrary: longWords });

const citation: fc.Arbitrary<Citation> = fc.record({
  ...{ source: words, locator: words, quote: words, documentId: fc.constantFrom('ai-policy.md', 'x y.pdf') },
  pastReview: fc.option(fc.constant('2026-11-01')),
});
const reference = fc.record({ id: fc.constantFrom('A.6.2.8', '9.2'), title: words, why: words });
const written = fc.record({
  sentences: fc.array(
    fc.record({
      text: words,
      sources: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  sources: fc.array(citation, { minLength: 5, maxLength: 5 }),
  trace: fc.constant({ model: 'm', prompt: 'p', tokensIn: 1, tokensOut: 1 }),
  steps: fc.array(words, { maxLength: 6 }),
});

const single: fc.Arbitrary<Answer> = fc
  .record({
    ...{ question: words, lead: words, points: fc.array(words, { maxLength: 8 }) },
    outcome: fc.constantFrom('answered', 'declined'),
    kind: fc.constantFrom(
      'which',
      'ours',
      'about',
      'applicability',
      'not-found',
      'report',
      'override',
      'looked-up',
    ),
    organization: fc.array(
      citation.map((cited) => ({ ...cited, passageId: 'p' })),
      { maxLength: 3 },
    ),
    ...{ references: fc.array(reference, { maxLength: 6 }), nearest: fc.array(reference, { maxLength: 4 }) },
    citations: fc.array(citation, { maxLength: 5 }),
    ask: fc.option(words),
    offersRecord: fc.option(fc.constantFrom('incident', 'risk', 'change')),
    written: fc.option(written),
    note: fc.option(words),
  })
  .map(({ written: text, note, ...answer }) => ({
    ...answer,
    parts: [],
    ...(text === null ? {} : { written: text }),
    ...(note === null ? {} : { note }),
  }));

/** An answer of any kind, to one question or to several. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 6, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc
      .tuple(single, fc.array(single, { minLength: 2, maxLength: 4 }))
      .map(([answer, parts]): Answer => ({ ...answer, kind: 'several', parts })),
  },
);
