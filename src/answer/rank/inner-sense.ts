import type { Registry } from '../knowledge/registry.ts';
import { otherStandardsIn, withoutNames } from '../question/other-standards.ts';
import { buildConcepts } from '../words/concepts.ts';
import type { Keep } from './keep.ts';
import { createSense, wordsAndForm, type Sense } from './two-way-sense.ts';

const NO_IDEAS = buildConcepts({});

/**
 * How much more a question that names another standard sounds like one for what stands inside it ("list the criteria on
 * availability") than like one for what it is and how it meets ours. The names themselves tell nothing.
 */
export function createInnerSense({ innerClauses, pageQuestions, questions }: Registry, keep: Keep): Sense {
  return createSense(
    'inner-sense',
    keep,
    () => ({
      one: innerClauses.filter(({ inner }) => inner).map(({ question }) => question),
      other: [
        ...innerClauses.filter(({ inner }) => !inner),
        ...[...pageQuestions, ...questions].filter(({ question }) => otherStandardsIn(question).length > 0),
      ].map(({ question }) => question),
    }),
    (question) => wordsAndForm(withoutNames(question, otherStandardsIn(question)), NO_IDEAS),
  );
}
