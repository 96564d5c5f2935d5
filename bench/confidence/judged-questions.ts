import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { developmentQuestions, exampleIndex, KNOWLEDGE, TODAY } from '../example-questions.ts';
import type { Judged } from './train-confidence.ts';

const ASKER = { allows: () => true, memory: null };
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization'] as const;
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

function judge(
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
