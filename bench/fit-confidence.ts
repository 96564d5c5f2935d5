/**
 * Fits how sure the assistant is that a question has an answer, and writes `src/answer/decide/confidence-weights.json`.
 * `npm run fit-confidence` is deterministic. With `--check` it writes nothing and prints, for several thresholds, how many
 * questions that the weights had not seen are declined, a sixth of them left out at a time.
 */
import { writeFileSync } from 'node:fs';
import { confidenceOf } from '../src/answer/decide/confidence.ts';
import { judgedQuestions } from './confidence/judged-questions.ts';
import { trainConfidence, type Judged } from './confidence/train-confidence.ts';

const FILE = new URL('../src/answer/decide/confidence-weights.json', import.meta.url);
const FOLDS = 6;
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;

const examples = await judgedQuestions();
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  crossValidate();
} else {
  const weights = trainConfidence(examples);
  writeFileSync(FILE, `${JSON.stringify(weights, null, 1)}\n`);
  print(`${String(examples.length)} questions, ${String(Object.keys(weights.form).length)} forms`);
}

function crossValidate(): void {
  const seen: { readonly example: Judged; readonly confidence: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainConfidence(examples.filter((_, at) => at % FOLDS !== fold));
    examples
      .filter((_, at) => at % FOLDS === fold)
      .forEach((example) => seen.push({ example, confidence: confidenceOf(example.signs, weights) }));
  }
  for (const threshold of THRESHOLDS) {
    const declined = (set: string) => {
      const own = seen.filter(({ example }) => example.set === set);
      const below = own.filter(({ confidence }) => confidence < threshold).length;
      return `${set} ${((100 * below) / own.length).toFixed(1)} % of ${String(own.length)}`;
    };
    const sets = [...new Set(examples.map(({ set }) => set))];
    print(`below ${String(threshold)}: ${sets.map(declined).join(', ')}`);
  }
}
