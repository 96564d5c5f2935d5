import type { Registry } from '../knowledge/registry.ts';
import { buildConcepts } from '../words/concepts.ts';
import type { Keep } from './keep.ts';
import { createSense, wordsAndForm, type Sense } from './two-way-sense.ts';

/** Of the questions for clauses and controls every tenth is enough. */
const EVERY = 10;
const NO_IDEAS = buildConcepts({});

/**
 * How much more a message sounds like an order that is not theirs to give (other instructions, other people's records, an
 * approval in somebody's name) than like a question: "approve change 12 on my behalf" and "who may approve my change".
 */
export function createOrderSense(
  { orders, questions, companyQuestions, pageQuestions, premiseQuestions }: Registry,
  keep: Keep,
): Sense {
  return createSense(
    'order-sense',
    keep,
    () => ({
      one: orders.filter(({ order }) => order).map(({ question }) => question),
      other: [
        ...orders.filter(({ order }) => !order),
        // What is wrong is often stated, and orders nothing.
        ...[...questions, ...pageQuestions, ...premiseQuestions].filter((_, at) => at % EVERY === 0),
        ...companyQuestions,
      ].map(({ question }) => question),
    }),
    (message) => wordsAndForm(message, NO_IDEAS),
  );
}
