import type { Registry } from '../knowledge/registry.ts';
import type { TermIndex } from '../question/term-index.ts';
import { buildConcepts } from '../words/concepts.ts';
import type { Keep } from './keep.ts';
import type { Features } from './features-of.ts';
import { createSense, wordsAndForm, type Sense } from './two-way-sense.ts';

/** Of the questions for clauses and controls every fourth is enough. */
const EVERY = 4;
/** Which term it is does not matter, only where it stands: it counts as a number, which questions for words seldom hold. */
const TERM = '77';
const NO_IDEAS = buildConcepts({});

/**
 * How much more a question sounds like one for the meaning of the terms it names than like one for anything else about
 * them: "everyone nodded at 'risk appetite', I have no clue" and "who is the risk owner of the chatbot".
 */
export function createTermSense(
  { termQuestions, companyQuestions, questions }: Registry,
  terms: TermIndex,
  keep: Keep,
): Sense {
  return createSense(
    'term-sense',
    keep,
    () => ({
      one: termQuestions.filter((asked) => asked.terms.length > 0).map(({ question }) => question),
      other: [
        ...termQuestions.filter((asked) => asked.terms.length === 0),
        ...[...companyQuestions, ...questions.filter((_, at) => at % EVERY === 0)].filter(
          ({ question }) => terms.within(question).length > 0,
        ),
      ].map(({ question }) => question),
    }),
    (question) => shownBy(question, terms),
  );
}

function shownBy(question: string, terms: TermIndex): Features {
  const masked = terms
    .within(question)
    .reduceRight((text, { from, to }) => `${text.slice(0, from)}${TERM}${text.slice(to)}`, question);
  const features = wordsAndForm(masked, NO_IDEAS);
  if (/\?\s*\?/.test(masked)) features.set('??', 1);
  return features;
}
