/**
 * Trains what tells the kinds of a change apart where no word names one, from labelled messages, and writes the weights of words
 * and of meanings to `src/capture/understand/change-kind`. `npm run train-change-kinds` is deterministic. With `--check` it writes
 * nothing and prints, of changes by authors who were not learned from and that name no kind, how many of those taken are right and
 * how many are taken, by words alone and with the meaning.
 */
import { CHANGE_KINDS } from '../src/capture/understand/change-kind/weigh-change-kinds.ts';
import { chancesOfUnseen } from './kinds/check-meant.ts';
import { fitMeant, writeHeads } from './kinds/fit-meant.ts';
import { labelledChangeKinds, type LabelledChange } from './kinds/labelled-change-kinds.ts';
import { trainWeights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const FOLDER = new URL('../src/capture/understand/change-kind/', import.meta.url);
const CHANCES = [0.3, 0.4, 0.5, 0.6, 0.7];
const { encode, remember } = rememberingEncoder();
const vectorOf = (text: string) => encode(text).meaning;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const examples = labelledChangeKinds();
if (process.argv.includes('--check')) check(examples);
else {
  const weights = trainWeights(examples, CHANGE_KINDS.length);
  const features = writeWeights(new URL('change-kind-weights.json', FOLDER), weights);
  writeHeads(new URL('change-kind-meanings.json', FOLDER), fitMeant(examples, CHANGE_KINDS, vectorOf));
  print(`${examples.length} changes, ${features} features`);
}
remember();

function check(all: readonly LabelledChange[]): void {
  const named = new Set(all.filter((one) => one.named).map(({ message }) => message));
  const unseen = chancesOfUnseen(all, CHANGE_KINDS, vectorOf, []);
  for (const by of ['byWords', 'byMeaning'] as const) {
    const read = unseen.map((one) => {
      const most = Math.max(...one[by]);
      return { ...one, most, isRight: one[by].indexOf(most) === one.example.kind };
    });
    const right = read.filter(({ isRight }) => isRight).length;
    print(`${by}: ${right} of ${read.length} right`);
    const open = read.filter(({ example }) => !named.has(example.message));
    for (const enough of CHANCES) {
      const taken = open.filter(({ most }) => most >= enough);
      const good = taken.filter(({ isRight }) => isRight).length;
      print(
        `  at ${enough}: of ${open.length} that name none ${taken.length} are taken, ${good} of them rightly`,
      );
    }
  }
}
