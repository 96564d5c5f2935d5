import { bothReadings } from '../../src/answer/meaning/meaning.ts';
import type { ReadText } from './vectors.ts';
import { ANSWERABLE_SENSES, answerableExamples, type AnswerableSense } from './examples.ts';
import { fitTwoWay } from './fit-softmax.ts';
import { PULL } from './pull.ts';

const FOLDS = 6;

/** Each two-way matter of which questions are answered, of a development question, by weights that have not seen it. */
export type WithoutOwn = Readonly<Partial<Record<AnswerableSense, number>>>;

export function answerableWithoutOwn(encode: ReadText): (question: string) => WithoutOwn {
  const senses = ANSWERABLE_SENSES.map((sense) => [sense, withoutOwn(sense, encode)] as const);
  return (question) =>
    Object.fromEntries(
      senses.flatMap(([sense, found]) => {
        const odds = found.get(question);
        return odds === undefined ? [] : [[sense, odds] as const];
      }),
    );
}

function withoutOwn(sense: AnswerableSense, encode: ReadText): ReadonlyMap<string, number> {
  const { one, other } = answerableExamples(sense);
  const examples = [one, other].flatMap((texts, label) =>
    texts.map((text, at) => ({ text, fold: at % FOLDS, vector: bothReadings(encode(text)), label })),
  );
  const found = new Map<string, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { row, base } = fitTwoWay(
      examples.filter((example) => example.fold !== fold),
      PULL,
    );
    for (const { text, vector } of examples.filter((example) => example.fold === fold))
      found.set(text, vector.reduce((sum, each, at) => sum + each * row[at]!, base)); // prettier-ignore
  }
  return found;
}
