import type { Registry } from '../knowledge/registry.ts';
import { wordsOf } from '../words/words-of.ts';
import { evidenceModel, fitEvidence, type EvidenceModel } from './evidence-model.ts';
import type { Keep } from './keep.ts';
import { addWords, type ExampleSet } from './example-set.ts';
import { featuresOf, lengthOf } from './features-of.ts';
import type { SubjectModel } from './subject-model.ts';

/** What is known of errors, and of the questions that assume one or use the same words. */
export type Errors = Pick<Registry, 'misconceptions' | 'premiseQuestions'>;

/**
 * How much more a question is like those that assume an error than like those without one, per square root of the worth
 * of its features. `error`: its place among the misconceptions.
 */
export type ErrorLikeness = (error: number) => number;

/** A correction uses the error's words, but puts them right. */
const CORRECTION_WEIGHT = 0.3;

/** Fitted at the first question. */
export function createErrorLikeness(
  errors: Errors,
  subjects: SubjectModel,
  keep: Keep,
): (question: string) => ErrorLikeness {
  let model: EvidenceModel | null = null;
  const sound = errors.misconceptions.length;
  return (question) => {
    model ??= evidenceModel(keep('errors', () => fitEvidence(sound + 1, examplesOf(errors, subjects))));
    const features = featuresOf(wordsOf(question), subjects.concepts);
    const evidence = model.weigh(features);
    const length = lengthOf(features);
    return (error) => ((evidence[error] ?? 0) - (evidence[sound] ?? 0)) / length;
  };
}

/** A label for each error; the last stands for all questions without one. */
function examplesOf(
  { misconceptions, premiseQuestions }: Errors,
  { concepts, sound }: SubjectModel,
): ExampleSet {
  const examples = sound(misconceptions.length);
  const add = (text: string, label: number, weight: number) => {
    addWords(examples, label, wordsOf(text), concepts, weight);
  };
  const asked = Map.groupBy(premiseQuestions, ({ error }) => error);
  asked.get(null)?.forEach(({ question }) => {
    add(question, misconceptions.length, 1);
  });
  misconceptions.forEach(({ id, asks, correction }, label) => {
    [...asks, ...(asked.get(id) ?? []).map(({ question }) => question)].forEach((text) => {
      add(text, label, 1);
    });
    add(correction, label, CORRECTION_WEIGHT);
  });
  return examples;
}
