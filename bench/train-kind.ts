/**
 * Trains what tells an incident, a risk, a change and none of them apart by their words, from labelled messages, and writes
 * `src/capture/understand/kind/kind-weights.json`. `npm run train-kind` is deterministic: the same messages give the same weights.
 * With `--check` it writes nothing and prints how many messages of each set are told right by weights that never saw any of it;
 * `--show` prints the others. What a message is seen to tell stands beside it (`bench/reader/train.py`).
 */
import { KINDS } from '../src/capture/understand/kind/weigh-kinds.ts';
import { labelledMessages, SOURCES, TRAINING, type Labelled } from './kinds/labelled-messages.ts';
import { chancesOf, trainWeights, type Weights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';

const WEIGHTS = new URL('../src/capture/understand/kind/kind-weights.json', import.meta.url);
/** Most of what is learned from: left out, too little would be left. */
const ALWAYS = new Set([TRAINING, 'eval/capture', 'capture/understand/stories']);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const examples = SOURCES.flatMap(labelledMessages);
if (process.argv.includes('--check')) check();
else
  print(
    `${examples.length} messages, ${writeWeights(WEIGHTS, trainWeights(examples, KINDS.length))} features`,
  );

function check(): void {
  for (const [set, own] of Map.groupBy(examples, (one) => one.set)) {
    if (ALWAYS.has(set)) continue;
    const others = examples.filter((one) => one.set !== set);
    const weights = trainWeights(others, KINDS.length);
    const wrong = own.filter((one) => !isRight(one, weights));
    print(`${set}: ${own.length - wrong.length} of ${own.length} right`);
    if (process.argv.includes('--show'))
      for (const { kind, message } of wrong) print(`${KINDS[kind]!}: ${message}`);
  }
}

function isRight({ features, kind }: Labelled, weights: Weights): boolean {
  const chances = chancesOf(features, weights, KINDS.length);
  return chances.indexOf(Math.max(...chances)) === kind;
}
