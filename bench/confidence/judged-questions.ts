import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import type { AnswerIndex } from '../../src/answer/ports.ts';
import { wordsOf } from '../../src/answer/words/words-of.ts';
import { developmentQuestions, exampleIndex, KNOWLEDGE, TODAY } from '../example-questions.ts';
import { answerableWithoutOwn } from '../meaning/answerable-without-own.ts';
import { rememberingEncoder } from '../meaning/vectors.ts';
import type { Judged } from './train-confidence.ts';

const ASKER = { allows: () => true, memory: null };
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization', 'twins'] as const;
/** Of the questions in `knowledge/questions` every third is enough: there are more of them than of all others. */
const EVERY = 3;

/**
 * The development questions that get as far as the confidence, with what is measured on them. Those of
 * `knowledge/questions` are measured by a ranking without their author's.
 */
export async function judgedQuestions(): Promise<Judged[]> {
  const { registry } = loadRegistry(KNOWLEDGE);
  const index = await exampleIndex();
  const { encode, remember } = rememberingEncoder();
  const answerable = answerableWithoutOwn(encode);
  const answererWith = (questions: typeof registry.questions) =>
    createAnswerer({
      index,
      registry: { ...registry, questions },
      today: () => TODAY,
      encode,
      answerFrom: Infinity,
    });
  const names = namesIn(index);
  const judge = (...of: Parameters<typeof judgeAll>) =>
    judgeAll(...of).map((each) => withoutNames(withAnswerable(each, answerable), names));
  const whole = answererWith(registry.questions);
  const authors = [...new Set(registry.questions.map(({ author }) => author))].sort();
  const judged = [
    ...ANSWERABLE.flatMap((set) => judge(whole, set, true, questionsIn(set))),
    ...judge(whole, 'declines', false, questionsIn('declines')),
    ...authors.flatMap((author) => {
      const own = registry.questions.filter((asked) => asked.author === author);
      const others = answererWith(registry.questions.filter((asked) => asked.author !== author));
      const some = own.filter((_, at) => at % EVERY === 0).map(({ question }) => question);
      return judge(others, 'places', true, some);
    }),
  ];
  remember();
  return judged.map(({ set, isAnswerable, signs }) => ({ set, isAnswerable, signs }));
}

function judgeAll(
  answerer: Answerer,
  set: string,
  isAnswerable: boolean,
  questions: readonly string[],
): AskedAndJudged[] {
  return questions
    .filter((question) => answerer.answer(question, ASKER).kind === 'not-found')
    .map((question) => ({ question, set, isAnswerable, signs: answerer.signs(question, ASKER) }));
}

interface AskedAndJudged extends Judged {
  readonly question: string;
}

/** Weights that have seen a question know too well whether it has an answer. */
function withAnswerable(judged: AskedAndJudged, answerable: ReadonlyMap<string, number>): AskedAndJudged {
  const { meant } = judged.signs;
  const unseen = answerable.get(judged.question);
  return meant === null || unseen === undefined
    ? judged
    : { ...judged, signs: { ...judged.signs, meant: { ...meant, answerable: unseen } } };
}

function questionsIn(set: string): string[] {
  return developmentQuestions(set).map(({ question }) => question);
}

/** Stems that the documents write with a capital only: Porto and Priya tell nothing of another organization's questions. */
function namesIn(index: AnswerIndex): ReadonlySet<string> {
  const text = index.documents
    .flatMap(({ id }) => index.passages(id).map((passage) => passage.text))
    .join('\n');
  const stemsOf = (pattern: RegExp) =>
    new Set((text.match(pattern) ?? []).flatMap((word) => wordsOf(word).map(({ stem }) => stem)));
  const small = stemsOf(/\b\p{Ll}[\p{Ll}'-]+/gu);
  return new Set([...stemsOf(/(?<=[\p{Ll},] )\p{Lu}[\p{L}'-]+/gu)].filter((stem) => !small.has(stem)));
}

function withoutNames(judged: AskedAndJudged, names: ReadonlySet<string>): AskedAndJudged {
  const { said, passage } = judged.signs;
  const isPlain = (feature: string) => !feature.split(' ').some((stem) => names.has(stem));
  return {
    ...judged,
    signs: {
      ...judged.signs,
      said: said.filter(isPlain),
      passage: passage === null ? null : { ...passage, missing: passage.missing.filter(isPlain) },
    },
  };
}
