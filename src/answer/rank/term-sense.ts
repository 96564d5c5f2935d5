import type { Registry } from '../knowledge/registry.ts';
import { formOf } from '../question/form-of.ts';
import type { TermIndex } from '../question/term-index.ts';
import { buildConcepts } from '../words/concepts.ts';
import { wordsOf } from '../words/words-of.ts';
import { fitEvidence, type EvidenceModel } from './evidence-model.ts';
import { addExample, emptyExamples } from './example-set.ts';
import { featuresOf, type Features } from './features-of.ts';

/**
 * How much more a question sounds like one for the meaning of the terms it names than like one for anything else about
 * them: "everyone nodded at 'risk appetite', I have no clue" and "who is the risk owner of the chatbot". Per square root
 * of its features; 0 is neither.
 */
export type TermSense = (question: string) => number;

const FORM_WORTH = 0.5;
const [MEANING, OTHER] = [0, 1] as const;
/** Of the questions for clauses and controls every fourth is enough. */
const EVERY = 4;
/** Which term it is does not matter, only where it stands: it counts as a number, which questions for words seldom hold. */
const TERM = '77';
const NO_IDEAS = buildConcepts({});

/** Fitted at the first question that names a term. */
export function createTermSense(registry: Registry, terms: TermIndex): TermSense {
  let model: EvidenceModel | null = null;
  return (question) => {
    const features = shownBy(question, terms);
    const length = Math.sqrt(features.values().reduce((sum, worth) => sum + worth, 0)) || 1;
    model ??= fit(registry, terms);
    const evidence = model.weigh(features);
    return ((evidence[MEANING] ?? 0) - (evidence[OTHER] ?? 0)) / length;
  };
}

function fit({ termQuestions, companyQuestions, questions }: Registry, terms: TermIndex): EvidenceModel {
  const examples = emptyExamples();
  const add = (label: number, question: string) => {
    addExample(examples, label, shownBy(question, terms), 1);
  };
  const [meaning, other] = [true, false].map((asks) =>
    termQuestions.filter((asked) => asked.terms.length > 0 === asks),
  );
  for (const { question } of meaning ?? []) add(MEANING, question);
  for (const { question } of other ?? []) add(OTHER, question);
  for (const { question } of companyQuestions) if (terms.within(question).length > 0) add(OTHER, question);
  questions.forEach(({ question }, at) => {
    if (at % EVERY === 0 && terms.within(question).length > 0) add(OTHER, question);
  });
  return fitEvidence(2, examples);
}

function shownBy(question: string, terms: TermIndex): Features {
  const masked = terms
    .within(question)
    .reduceRight((text, { from, to }) => `${text.slice(0, from)}${TERM}${text.slice(to)}`, question);
  const features = new Map(featuresOf(wordsOf(masked), NO_IDEAS));
  for (const form of formOf(masked)) features.set(`~${form}`, FORM_WORTH);
  if (/\?\s*\?/.test(masked)) features.set('??', 1);
  return features;
}
