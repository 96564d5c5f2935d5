import type { ReadText } from './vectors.ts';
import { answerableExamples } from './examples.ts';
import { fitTwoWay } from './fit-softmax.ts';
import { PULL } from './pull.ts';

const FOLDS = 6;

/** For each development question about the organization: how answerable it is by weights that have not seen it. */
export function answerableWithoutOwn(encode: ReadText): ReadonlyMap<string, number> {
  const { one, other } = answerableExamples();
  const examples = [one, other].flatMap((texts, label) =>
    texts.map((text, at) => ({ text, fold: at % FOLDS, vector: encode(text).meaning, label })),
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
