import type { Registry } from '../knowledge/registry.ts';
import type { Concepts } from '../words/concepts.ts';
import { wordsOf } from '../words/words-of.ts';
import { featuresOf } from './features-of.ts';
import type { Keep } from './keep.ts';
import { offTopicTexts } from './subject-model.ts';
import { createSense, type Sense } from './two-way-sense.ts';

/**
 * How much more a question sounds like what people also type to an assistant than like anything about an AI management
 * system: "puppy training, he bites everything" and "training for who labels our data". One model against all subjects
 * together tells it better than the best of sixty subjects does.
 */
export function createOffTopicSense(registry: Registry, concepts: Concepts, keep: Keep): Sense {
  return createSense(
    'off-topic-sense',
    keep,
    () => ({ one: offTopicTexts(registry), other: onTopicIn(registry) }),
    (question) => featuresOf(wordsOf(question), concepts),
  );
}

function onTopicIn({
  questions,
  pageQuestions,
  companyQuestions,
  termQuestions,
  orders,
}: Registry): string[] {
  return [
    ...questions,
    ...pageQuestions,
    ...companyQuestions,
    ...termQuestions,
    ...orders.filter(({ order }) => !order),
  ].map(({ question }) => question);
}
