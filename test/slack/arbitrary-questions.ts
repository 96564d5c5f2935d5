import fc from 'fast-check';
import { COMPLAINTS, type OpenQuestion } from '../../src/conversation/questions/open-question.ts';
import { anyWords, longWords } from './arbitrary-reply.ts';

const asked = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('what is the wifi password?', 'who waters the plants?') },
  { weight: 4, arbitrary: anyWords },
  { weight: 1, arbitrary: longWords },
);

/** Questions that wait for the AIMS manager, in the order in which they came. */
export const anyQuestions: fc.Arbitrary<readonly OpenQuestion[]> = fc
  .array(
    fc.record({
      question: asked,
      why: fc.constantFrom('declined', 'not-useful'),
      complaint: fc.option(fc.constantFrom(...COMPLAINTS.map(({ value }) => value))),
      at: fc.constant('2026-11-24T09:30:00.000Z'),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((one, at) => ({ ...one, seq: at + 1 })));
