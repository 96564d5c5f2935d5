/**
 * Trains what tells an incident, a risk, a change and none of them apart, from labelled messages, and writes
 * `src/capture/understand/kind/kind-weights.json`. `npm run train-kind` is deterministic: the same messages give the same
 * weights. With `--check` it writes nothing and prints how many messages are told right that were not trained on: in a
 * five-fold cross-validation, and of another author's messages by weights that never saw any of theirs.
 */
import { KINDS } from '../src/capture/understand/kind/weigh-words.ts';
import { BY_ANOTHER_HAND, labelledMessages, SOURCES, type Labelled } from './kinds/labelled-messages.ts';
import { chancesOf, isRight, trainWeights, type Weights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';

const FILE = new URL('../src/capture/understand/kind/kind-weights.json', import.meta.url);
const FOLDS = 5;

const sources = Object.keys(SOURCES) as (keyof typeof SOURCES)[];
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  crossValidate();
  anotherAuthor();
} else {
  const examples = sources.flatMap((source) => labelledMessages(source));
  const features = writeWeights(FILE, trainWeights(examples, KINDS.length));
  print(`${examples.length} messages, ${features} features`);
}

function crossValidate(): void {
  const examples = sources.map((source) => labelledMessages(source));
  const right = sources.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainWeights(
      examples.flatMap((own) => own.filter((_, at) => at % FOLDS !== fold)),
      KINDS.length,
    );
    examples.forEach((own, source) => {
      const tested = own.filter((_, at) => at % FOLDS === fold);
      right[source]! += tested.filter((one) => isRight(one, weights, KINDS.length)).length;
      if (process.argv.includes('--show')) tested.forEach((one) => showMiss(one, weights));
    });
  }
  sources.forEach((source, at) =>
    print(share(`cross-validated, ${SOURCES[source]}`, right[at]!, examples[at]!.length)),
  );
}

function anotherAuthor(): void {
  const weights = trainWeights(
    [...labelledMessages('training'), ...labelledMessages('stories')],
    KINDS.length,
  );
  const others = labelledMessages('capture', ['dev', 'held-out']).filter(({ id }) =>
    BY_ANOTHER_HAND.test(id),
  );
  print(
    share(
      'by another author',
      others.filter((one) => isRight(one, weights, KINDS.length)).length,
      others.length,
    ),
  );
}

function showMiss(one: Labelled, weights: Weights): void {
  if (isRight(one, weights, KINDS.length)) return;
  const chances = chancesOf(one.features, weights, KINDS.length);
  const told = KINDS[chances.indexOf(Math.max(...chances))]!;
  print(`${KINDS[one.kind]!}, not ${told} (${Math.max(...chances).toFixed(2)}): ${one.message}`);
}

function share(what: string, right: number, all: number): string {
  return `${what}: ${right} of ${all} right, ${((100 * right) / all).toFixed(1)} %`;
}
