import { softmax } from './softmax.ts';
import { readHead, type StoredHead } from '../../../kernel/vector-heads.ts';

/** A vector of length 1 that stands for what a text means; null where no meaning can be read. */
export type MeaningOf = (text: string) => Float32Array | null;

/** By class what `bench/kinds/fit-meant.ts` writes: weights over `evidenceOf`. */
export type MeantHeads = Readonly<Record<string, StoredHead>>;

/** How much the logarithm of a chance counts beside a vector of length 1, so that a pull to zero means the same for both. */
const WORDS_PART = 0.2;
/** A word that was never seen says no more than this. */
const LEAST = -9;

/** What speaks for a class: the meaning, and what the words say by themselves. */
export function evidenceOf(byWords: Iterable<number>, meaning: Float32Array): Float32Array {
  const words = [...byWords].map((chance) => WORDS_PART * Math.max(LEAST, Math.log(chance)));
  return Float32Array.from([...meaning, ...words]);
}

/** Gives the chance of each class by the words and the meaning of a text together. */
export function meantChances<Class extends string>(
  heads: MeantHeads,
  classes: readonly Class[],
): (byWords: ReadonlyMap<Class, number>, meaning: Float32Array) => ReadonlyMap<Class, number> {
  const read = classes.map((one) => {
    const head = heads[one];
    return head === undefined ? () => -Infinity : readHead(head);
  });
  return (byWords, meaning) => {
    const evidence = evidenceOf(
      classes.map((one) => byWords.get(one) ?? 0),
      meaning,
    );
    const chances = softmax(read.map((head) => head(evidence)));
    return new Map(classes.map((one, at) => [one, chances[at] ?? 0]));
  };
}
