/**
 * Trains what tells an incident, a risk, a change and none of them apart, from labelled messages, and writes the weights of words and
 * of meanings beside `src/capture/understand/kind/weigh-kinds.ts`. `npm run train-kind` is deterministic: the same messages give the
 * same weights. With `--check` it writes nothing and prints how many messages of each set are told right by weights that never saw
 * any of it, by words alone and with the meaning; `--show` prints the others.
 */
import { KINDS } from '../src/capture/understand/kind/weigh-kinds.ts';
import { chancesOfUnseen, type Chances } from './kinds/check-meant.ts';
import { fitMeant, writeHeads } from './kinds/fit-meant.ts';
import { labelledMessages, SOURCES, TRAINING } from './kinds/labelled-messages.ts';
import { trainWeights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const FOLDER = new URL('../src/capture/understand/kind/', import.meta.url);
/** Most of what is learned from: left out, too little would be left. */
const ALWAYS = [TRAINING, 'eval/capture', 'capture/understand/stories'];

const { encode, remember } = rememberingEncoder();
const vectorOf = (text: string) => encode(text).meaning;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const examples = SOURCES.flatMap(labelledMessages);
if (process.argv.includes('--check')) {
  const unseen = chancesOfUnseen(examples, KINDS, vectorOf, ALWAYS);
  for (const [set, own] of Map.groupBy(unseen, ({ example }) => example.set)) {
    const by = (which: 'byWords' | 'byMeaning') => own.filter((one) => isRight(one, which)).length;
    print(`${set}: ${by('byWords')} of ${own.length} right by words, ${by('byMeaning')} with the meaning`);
  }
  if (process.argv.includes('--show'))
    for (const one of unseen.filter((each) => !isRight(each, 'byMeaning')))
      print(`${KINDS[one.example.kind]!}: ${one.example.message}`);
} else {
  const features = writeWeights(new URL('kind-weights.json', FOLDER), trainWeights(examples, KINDS.length));
  writeHeads(new URL('kind-meanings.json', FOLDER), fitMeant(examples, KINDS, vectorOf));
  print(`${examples.length} messages, ${features} features`);
}
remember();

function isRight(one: Chances, by: 'byWords' | 'byMeaning'): boolean {
  return one[by].indexOf(Math.max(...one[by])) === one.example.kind;
}
