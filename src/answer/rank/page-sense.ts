import type { Registry } from '../knowledge/registry.ts';
import { formOf } from '../question/form-of.ts';
import type { Concepts } from '../words/concepts.ts';
import { wordsOf } from '../words/words-of.ts';
import { fitEvidence, type EvidenceModel } from './evidence-model.ts';
import { addExample, emptyExamples } from './example-set.ts';
import { featuresOf, type Features } from './features-of.ts';

/**
 * How much more a question sounds like one about standards, certification and sectors in general than like one about
 * somebody's own company: "how long is a certificate valid" and "which body issued our certificate". Per square root of
 * its features; 0 is neither.
 */
export type PageSense = (question: string) => number;

/** What a run of small words is worth beside a word. */
const FORM_WORTH = 0.5;
const [GENERAL, COMPANY] = [0, 1] as const;

/** Fitted at the first question that needs it. */
export function createPageSense(
  { standards, pageQuestions, companyQuestions }: Registry,
  concepts: Concepts,
): PageSense {
  let model: EvidenceModel | null = null;
  const fit = (): EvidenceModel => {
    const examples = emptyExamples();
    const add = (label: number, question: string) => {
      addExample(examples, label, shownBy(question, concepts), 1);
    };
    for (const { asks, parts } of standards) {
      for (const ask of [...asks, ...Object.values(parts).flat()]) add(GENERAL, ask);
    }
    for (const { question } of pageQuestions) add(GENERAL, question);
    for (const { question } of companyQuestions) add(COMPANY, question);
    return fitEvidence(2, examples);
  };
  return (question) => {
    const features = shownBy(question, concepts);
    const length = Math.sqrt(features.values().reduce((sum, worth) => sum + worth, 0)) || 1;
    model ??= fit();
    const evidence = model.weigh(features);
    return ((evidence[GENERAL] ?? 0) - (evidence[COMPANY] ?? 0)) / length;
  };
}

function shownBy(question: string, concepts: Concepts): Features {
  const features = new Map(featuresOf(wordsOf(question), concepts));
  for (const form of formOf(question)) features.set(`~${form}`, FORM_WORTH);
  return features;
}
