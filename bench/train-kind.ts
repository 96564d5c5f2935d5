/**
 * Trains what tells an incident, a risk, a change and none of them apart, from labelled messages, and writes
 * `src/capture/understand/kind/kind-weights.json`. `npm run train-kind` is deterministic: the same messages give the same
 * weights. With `--check` it writes nothing and prints how many messages are told right that were not trained on: in a
 * five-fold cross-validation, and of another author's messages by weights that never saw any of theirs.
 */
import { writeFileSync } from 'node:fs';
import { KINDS } from '../src/capture/understand/kind/weigh-words.ts';
import { BY_ANOTHER_HAND, labelledMessages, SOURCES, type Labelled } from './kinds/labelled-messages.ts';
import { chancesOf, isRight, trainWeights, type Weights } from './kinds/train-weights.ts';

const FILE = new URL('../src/capture/understand/kind/kind-weights.json', import.meta.url);
const FOLDS = 5;
/** Weights are kept in hundredths, and those that round to less than four of them are left out. */
const SCALE = 100;
const SMALLEST = 4;

const sources = Object.keys(SOURCES) as (keyof typeof SOURCES)[];
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  crossValidate();
  anotherAuthor();
} else {
  const examples = sources.flatMap((source) => labelledMessages(source));
  const features = writeWeights(trainWeights(examples));
  print(`${examples.length} messages, ${features} features`);
}

function crossValidate(): void {
  const examples = sources.map((source) => labelledMessages(source));
  const right = sources.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainWeights(examples.flatMap((own) => own.filter((_, at) => at % FOLDS !== fold)));
    examples.forEach((own, source) => {
      const tested = own.filter((_, at) => at % FOLDS === fold);
      right[source]! += tested.filter((one) => isRight(one, weights)).length;
      if (process.argv.includes('--show')) tested.forEach((one) => showMiss(one, weights));
    });
  }
  sources.forEach((source, at) =>
    print(share(`cross-validated, ${SOURCES[source]}`, right[at]!, examples[at]!.length)),
  );
}

function anotherAuthor(): void {
  const weights = trainWeights([...labelledMessages('training'), ...labelledMessages('stories')]);
  const others = labelledMessages('capture', ['dev', 'held-out']).filter(({ id }) =>
    id.startsWith(BY_ANOTHER_HAND),
  );
  print(share('by another author', others.filter((one) => isRight(one, weights)).length, others.length));
}

function showMiss(one: Labelled, weights: Weights): void {
  if (isRight(one, weights)) return;
  const chances = chancesOf(one.features, weights);
  const told = KINDS[chances.indexOf(Math.max(...chances))]!;
  print(`${KINDS[one.kind]!}, not ${told} (${Math.max(...chances).toFixed(2)}): ${one.message}`);
}

function share(what: string, right: number, all: number): string {
  return `${what}: ${right} of ${all} right, ${((100 * right) / all).toFixed(1)} %`;
}

function writeWeights(weights: Weights): number {
  const rows = [...weights]
    .map(([name, row]) => [name, row.map((weight) => Math.round(weight * SCALE))] as const)
    .filter(([, row]) => row.some((weight) => Math.abs(weight) >= SMALLEST))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`);
  writeFileSync(FILE, `{\n  "scale": ${SCALE},\n  "features": {\n${rows.join(',\n')}\n  }\n}\n`);
  return rows.length;
}
