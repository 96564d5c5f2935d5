/**
 * Fits how sure the assistant is that a question assumes a widespread error, and writes
 * `src/answer/decide/premise-weights.json`: first by its words, then by what these and its meaning say together.
 * `npm run fit-premises` is deterministic. With `--check` it writes nothing and prints, for several thresholds, how many
 * of the questions that the reader of questions has not seen would be corrected by weights that had not seen them, a sixth left out at a
 * time. `implied` and `false` should be; of `right`, `twins` and `others` none but those whose answer a correction is.
 */
import { writeFileSync } from 'node:fs';
import {
  premiseConfidence,
  premiseMeasures,
  premiseOdds,
  type PremiseWeights,
} from '../src/answer/decide/premise-confidence.ts';
import type { Weights } from '../src/kernel/weighted-sum.ts';
import { fitLogistic } from './logistic.ts';
import { rememberingEncoder } from './meaning/vectors.ts';
import { judgedPremises, type JudgedPremise } from './premises/judged-premises.ts';
import { unseenPremises } from './premises/unseen-premises.ts';

const FILE = new URL('../src/answer/decide/premise-weights.json', import.meta.url);
/** Chosen by cross-validation. */
const TRAINING = { rounds: 400, rate: 0.05, pull: 3, formScale: 2, fewest: 8 } as const;
/** Of three numbers nothing has to be held back. */
const TOGETHER = { rounds: 2000, rate: 0.02, pull: 0.1, formScale: 1, fewest: 8 } as const;
/** There are few questions with and near an error that somebody asked, and they tell the most. */
const WORTH: Readonly<Record<string, number>> = { false: 2, right: 10, others: 2 };
/** By the development questions words were chosen: they would be trusted too much beside the meaning. */
const NOT_TOGETHER: ReadonlySet<string> = new Set(['false', 'right']);
const FOLDS = 6;
const THRESHOLDS = [0.25, 0.3, 0.34, 0.4, 0.5, 0.6, 0.7] as const;

const { encode, remember } = rememberingEncoder();
const { judged } = judgedPremises();
const unseen = unseenPremises(encode);
remember();
const words = fitWords(judged);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  crossValidate();
} else {
  const weights: PremiseWeights = { words, together: fitTogether(unseen.judged) };
  writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`);
  print(
    `${String(judged.length)} questions whose words point at an error, ${String(unseen.judged.length)} by their meaning`,
  );
  print(JSON.stringify(weights.together));
}

function fitWords(examples: readonly JudgedPremise[]): Weights {
  return fitLogistic(
    examples.map(({ signs, isAssumed, set }) => ({
      measures: premiseMeasures(signs),
      forms: signs.form,
      answer: isAssumed,
      worth: WORTH[set] ?? 1,
    })),
    TRAINING,
  );
}

function fitTogether(examples: readonly JudgedPremise[]): Weights {
  return fitLogistic(
    examples
      .filter(({ set }) => !NOT_TOGETHER.has(set))
      .map(({ signs, isAssumed }) => ({
        measures: { ...premiseOdds(signs, words) },
        forms: [],
        answer: isAssumed,
      })),
    TOGETHER,
  );
}

function crossValidate(): void {
  const seen = Array.from({ length: FOLDS }, (_, fold) => {
    const together = fitTogether(unseen.judged.filter((_, at) => at % FOLDS !== fold));
    return unseen.judged
      .filter((_, at) => at % FOLDS === fold)
      .map((example) => ({ ...example, confidence: premiseConfidence(example.signs, { words, together }) }));
  }).flat();
  for (const threshold of THRESHOLDS) {
    const corrected = [...unseen.counts].map(([set, count]) => {
      const own = seen.filter((each) => each.set === set && each.confidence >= threshold);
      const needless = own.filter(({ isAssumed }) => !isAssumed).length;
      return `${set} ${((100 * own.length) / count).toFixed(1)} % (${String(needless)} needless) of ${String(count)}`;
    });
    print(`from ${String(threshold)}: ${corrected.join(', ')}`);
  }
}
