import type { Registry } from '../knowledge/registry.ts';
import type { Concepts } from '../words/concepts.ts';
import { createSense, wordsAndForm, type Sense } from './two-way-sense.ts';

/**
 * How much more a question sounds like one about standards, certification and sectors in general than like one about
 * somebody's own company: "how long is a certificate valid" and "which body issued our certificate".
 */
export function createPageSense(
  { standards, pageQuestions, companyQuestions }: Registry,
  concepts: Concepts,
): Sense {
  return createSense(
    () => ({
      one: [
        ...standards.flatMap(({ asks, parts }) => [...asks, ...Object.values(parts).flat()]),
        ...pageQuestions.map(({ question }) => question),
      ],
      other: companyQuestions.map(({ question }) => question),
    }),
    (question) => wordsAndForm(question, concepts),
  );
}
