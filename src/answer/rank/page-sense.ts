import type { Registry } from '../knowledge/registry.ts';
import type { Concepts } from '../words/concepts.ts';
import type { Keep } from './keep.ts';
import { createSense, wordsAndForm, type Sense } from './two-way-sense.ts';

/**
 * How much more a question sounds like one about standards, certification and sectors in general than like one about
 * somebody's own company: "how long is a certificate valid" and "which body issued our certificate".
 */
export function createPageSense(registry: Registry, concepts: Concepts, keep: Keep): Sense {
  return createSense(
    'page-sense',
    keep,
    () => ({
      one: questionsToPages(registry),
      other: registry.companyQuestions.map(({ question }) => question),
    }),
    (question) => wordsAndForm(question, concepts),
  );
}

/**
 * How much more a question sounds like one for a page than like one for a single clause or control: "what would 42001 look
 * like in a clinic" and "who has to be told when the model of the clinic changes".
 */
export function createPlaceSense(registry: Registry, concepts: Concepts, keep: Keep): Sense {
  return createSense(
    'place-sense',
    keep,
    () => ({
      one: questionsToPages(registry),
      other: registry.questions.map(({ question }) => question),
    }),
    (question) => wordsAndForm(question, concepts),
  );
}

function questionsToPages({ standards, pageQuestions }: Registry): string[] {
  return [
    ...standards.flatMap(({ asks, parts }) => [...asks, ...Object.values(parts).flat()]),
    ...pageQuestions.map(({ question }) => question),
  ];
}
