/**
 * How good the answers are, on the question sets of `test/eval`: each figure is a share, 0 to 1. `eval.test.ts` holds those of the
 * development questions, `npm run bench:held-out` prints those of the questions held apart. A question is asked once.
 */
import { basename } from 'node:path';
import type { Answerer } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { evalQuestions, share, type AskedSplit, type EvalQuestion } from './eval-questions.ts';
import { askAs } from './example-answerer.ts';

/** Sets whose questions have an answer. */
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization', 'twins'];

/** Of questions for a control or a clause: the right one is named first, among the first three. */
export function placesNamed(answerer: Answerer, set: 'controls' | 'clauses', split: AskedSplit) {
  const questions = evalQuestions(set, split);
  const within = (most: number) =>
    share(questions, ({ question, relevant = [] }) =>
      askAs(answerer, question)
        .references.slice(0, most)
        .some(({ id }) => relevant.includes(id)),
    );
  return { questions: questions.length, first: within(1), firstThree: within(3) };
}

/** Of questions that cannot be known, and of those that can. */
export function declined(answerer: Answerer, split: AskedSplit) {
  const isDeclined = ({ question }: EvalQuestion) => askAs(answerer, question).outcome === 'declined';
  const unknowable = evalQuestions('declines', split);
  return {
    questions: unknowable.length,
    declined: share(unknowable, isDeclined),
    wronglyDeclined: share(
      ANSWERABLE.flatMap((set) => evalQuestions(set, split)),
      isDeclined,
    ),
  };
}

/** Of questions about what the organization does. */
export function rightDocumentFirst(answerer: Answerer, split: AskedSplit) {
  const questions = evalQuestions('organization', split);
  return { questions: questions.length, documentFirst: share(questions, citesDocument(answerer)) };
}

/** Of those whose passages are known. */
export function rightPassageFirst(answerer: Answerer, split: AskedSplit) {
  const questions = evalQuestions('organization', split).filter(({ places }) => places !== undefined);
  const isRight = citesDocument(answerer);
  const passageFirst = share(questions, (asked) => {
    const [first] = askAs(answerer, asked.question).citations;
    return first !== undefined && asked.places?.includes(first.locator) === true && isRight(asked);
  });
  return { questions: questions.length, passageFirst };
}

function citesDocument(answerer: Answerer): (asked: EvalQuestion) => boolean {
  return ({ question, document = '', alsoRight = [] }) => {
    const [first] = askAs(answerer, question).citations;
    const name = first === undefined ? '' : basename(first.documentId).replace(/\..*$/u, '');
    return [document, ...alsoRight].includes(name);
  };
}

/** Of questions that assume a widespread error, and of right ones that use its words. */
export function premises(answerer: Answerer, split: AskedSplit) {
  const all = evalQuestions('premises', split);
  const wrong = all.filter(({ error }) => error !== null);
  const right = all.filter(({ error }) => error === null);
  return {
    questions: wrong.length,
    corrected: share(wrong, ({ question }) => firstOf(answerer, question).kind === 'premise'),
    wronglyCorrected: share(right, (asked) => isWronglyCorrected(answerer, asked)),
  };
}

/** What is said first; of a message with several questions, to the first of them. */
function firstOf(answerer: Answerer, question: string): Answer {
  const answer = askAs(answerer, question);
  return answer.parts[0] ?? answer;
}

/** A right question may get a correction only where that is its answer: "are all controls mandatory?" */
function isWronglyCorrected(answerer: Answerer, { question, answeredBy = [] }: EvalQuestion): boolean {
  const { kind, citations } = firstOf(answerer, question);
  if (kind !== 'premise') return false;
  const by = citations[0]?.documentId.match(/misconceptions\/(.+)\.md$/)?.[1] ?? 'objective';
  return !answeredBy.includes(by);
}

/** Of questions about terms, certification, other standards and sectors. */
export function generalRight(answerer: Answerer, split: AskedSplit) {
  const questions = evalQuestions('general', split);
  return { questions: questions.length, right: share(questions, (asked) => isRight(answerer, asked)) };
}

/**
 * A term is right when its meaning is given, a counterpart when it is looked up; of a page one of the words that a right
 * answer holds has to be there too.
 */
function isRight(answerer: Answerer, { question, about = '', says = [] }: EvalQuestion): boolean {
  const answer = askAs(answerer, question);
  if (about.startsWith('term')) return answer.kind === 'term';
  if (about.startsWith('correspondence')) return answer.kind === 'correspondence';
  const told = wordsOf(answer);
  return (
    answer.outcome === 'answered' &&
    !['which', 'ours'].includes(answer.kind) &&
    says.some((word) => told.includes(word.toLowerCase()))
  );
}

function wordsOf({ lead, points, organization }: Answer): string {
  return [lead, ...points, ...organization.map(({ quote }) => quote)].join(' ').toLowerCase();
}
