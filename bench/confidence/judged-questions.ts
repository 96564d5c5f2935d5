import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import type { AnswerIndex } from '../../src/answer/ports.ts';
import { wordsOf } from '../../src/answer/words/words-of.ts';
import { developmentQuestions, exampleIndex, KNOWLEDGE, TODAY } from '../example-questions.ts';
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
  const answererWith = (questions: typeof registry.questions) =>
    createAnswerer({
      index,
      registry: { ...registry, questions },
      today: () => TODAY,
      answerFrom: Infinity,
    });
  const names = namesIn(index);
  const judge = (...of: Parameters<typeof judgeAll>) =>
    judgeAll(...of).map((each) => withoutNames(each, names));
  const whole = answererWith(registry.questions);
  const authors = [...new Set(registry.questions.map(({ author }) => author))].sort();
  return [
    ...ANSWERABLE.flatMap((set) => judge(whole, set, true, questionsIn(set))),
    ...judge(whole, 'declines', false, questionsIn('declines')),
    ...authors.flatMap((author) => {
      const own = registry.questions.filter((asked) => asked.author === author);
      const others = answererWith(registry.questions.filter((asked) => asked.author !== author));
      const some = own.filter((_, at) => at % EVERY === 0).map(({ question }) => question);
      return judge(others, 'places', true, some);
    }),
  ];
}

function judgeAll(
  answerer: Answerer,
  set: string,
  isAnswerable: boolean,
  questions: readonly string[],
): Judged[] {
  return questions
    .filter((question) => answerer.answer(question, ASKER).kind === 'not-found')
    .map((question) => ({ set, isAnswerable, signs: answerer.signs(question, ASKER) }));
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

function withoutNames(judged: Judged, names: ReadonlySet<string>): Judged {
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
