import { join } from 'node:path';
import { wholeOf, type EncodedRows } from '../../kernel/encoded-rows.ts';

/** Adapters of the sentence encoder and weights over what it reads with them; `npm run train-questions` writes them. */
export const QUESTION_READER = join(import.meta.dirname, 'question-reader.safetensors');

/**
 * What a question is taught to speak for, by label (`subject.entry A.2.2`, `premise.wrong-year`, `sense.order`): log odds of a sense, their
 * part in the choice among all subjects or premises; undefined of what was not taught.
 */
export type TaughtOdds = (label: string) => number | undefined;

/** What is read of a question with the adapters: what it speaks for, and the vector of length 1 that this is read off. */
export interface Asked {
  readonly odds: TaughtOdds;
  readonly vector: Float32Array;
}

/** In words; what is beyond says little more. */
const LONGEST = 80;

/** `head`: the weights of a label over the mean of the rows and the first of them, with its base behind them. */
export function createQuestionReader(
  encode: (words: readonly string[]) => EncodedRows,
  head: (label: string) => Float32Array | undefined,
): (question: string) => Asked {
  return (question) => {
    const read = wholeOf(encode(question.trim().split(/\s+/u).slice(0, LONGEST)));
    const odds: TaughtOdds = (label) => {
      const weights = head(label);
      if (weights === undefined) return undefined;
      let sum = weights[read.length] ?? 0;
      for (let at = 0; at < read.length; at += 1) sum += (weights[at] ?? 0) * (read[at] ?? 0);
      return sum;
    };
    const length = Math.hypot(...read) || 1;
    return { odds, vector: read.map((each) => each / length) };
  };
}
