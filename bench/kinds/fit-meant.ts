import { writeFileSync } from 'node:fs';
import { evidenceOf, type MeantHeads } from '../../src/capture/understand/text/meant-chances.ts';
import { storeHead } from '../../src/kernel/vector-heads.ts';
import { fitSoftmax } from '../meaning/fit-softmax.ts';
import { chancesOf, trainWeights, type Example } from './train-weights.ts';

/** With the text that is read for its meaning. */
export interface MeantExample extends Example {
  readonly text: string;
}

export type Vectors = (text: string) => Float32Array;

const FOLDS = 4;
/** A first setting; others were not tried. */
const PULL = 7;

/**
 * Fits how far the meaning of a text speaks for each class beside its words. What the words say of an example is taken from weights
 * that have not learned from it: otherwise they would seem to tell everything.
 */
export function fitMeant(
  examples: readonly MeantExample[],
  classes: readonly string[],
  vectorOf: Vectors,
): MeantHeads {
  const labelled = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = trainWeights(
      examples.filter((_, at) => at % FOLDS !== fold),
      classes.length,
    );
    return examples
      .filter((_, at) => at % FOLDS === fold)
      .map(({ features, text, kind }) => ({
        vector: evidenceOf(chancesOf(features, weights, classes.length), vectorOf(text)),
        label: kind,
      }));
  }).flat();
  const { rows, base } = fitSoftmax(labelled, classes.length, PULL);
  return Object.fromEntries(classes.map((name, at) => [name, storeHead(rows[at]!, base[at]!)]));
}

export function writeHeads(file: URL, heads: MeantHeads): void {
  writeFileSync(file, `${JSON.stringify(heads, null, 1)}\n`);
}
