import type { Registry } from '../../src/answer/knowledge/registry.ts';
import { askedOf, otherOrganizations } from '../../test/answer/other-organizations.ts';
import { developmentQuestions } from '../example-questions.ts';
import { senseExamples, subjectExamples } from '../meaning/examples.ts';

/** A text with what is known of it. */
export interface TaughtQuestion {
  readonly text: string;
  /** What it is about, see `subjectName`. */
  subject?: string;
  /** The widespread error that it assumes: the name of its file in `knowledge/misconceptions`, or `none`. */
  premise?: string;
  /** 1 or 0. */
  offTopic?: number;
  order?: number;
  inner?: number;
}

/**
 * What the question reader learns from: what stands in `knowledge/`, and what was asked of the documents of other organizations. None of
 * the questions in `test/eval`, nor of the author left out: with these is fitted what its word counts beside other signs.
 */
export function taughtQuestions(registry: Registry, leftOut: number): readonly TaughtQuestion[] {
  const known = new Map<string, TaughtQuestion>();
  const kept = new Set(
    [
      ...['organization', 'declines', 'premises', 'controls', 'clauses'].flatMap(developmentQuestions),
      ...registry.premiseQuestions.filter(({ author }) => author === leftOut),
    ].map(({ question }) => question),
  );
  const add = (texts: readonly string[], what: Omit<TaughtQuestion, 'text'>): void => {
    for (const text of texts.filter((each) => !kept.has(each)))
      known.set(text, { ...known.get(text), ...what, text });
  };
  const asked = [...otherOrganizations('dev'), ...otherOrganizations('taught')].flatMap(askedOf);
  add(asked, { offTopic: 0, order: 0, premise: NONE });
  const { questions, pageQuestions, companyQuestions, termQuestions, innerClauses, orders } = registry;
  for (const { question } of [
    questions,
    pageQuestions,
    companyQuestions,
    termQuestions,
    innerClauses,
    orders,
  ].flat())
    add([question], { premise: NONE });
  for (const { text, label } of subjectExamples(registry)) add([text], { subject: label });
  for (const [sense, { one, other }] of Object.entries(senseExamples(registry))) {
    add(other, { [sense]: 0 });
    add(one, { [sense]: 1 });
  }
  for (const { id, asks } of registry.misconceptions) add(asks, { premise: id });
  for (const { question, error } of registry.premiseQuestions) add([question], { premise: error ?? NONE });
  return [...known.values()];
}

export const NONE = 'none';
