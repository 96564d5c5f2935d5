/**
 * Finds the directions in which the words of the knowledge differ most, where they stand, and writes
 * `src/answer/meaning/word-axes.json`: the first principal axes of their vectors, not centred, by the power method for several at once.
 * `npm run fit-word-axes` is deterministic. After it `npm run encode-example`, and all that is fitted to nearness.
 */
import { writeFileSync } from 'node:fs';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { contentOf } from '../src/answer/words/words-of.ts';
import { KNOWLEDGE } from './example-questions.ts';
import { sentenceEncoder } from './meaning/vectors.ts';

const FILE = new URL('../src/answer/meaning/word-axes.json', import.meta.url);
/** With 48 the right passages of other organizations' questions stand above the wrong as often as with all 384. */
const AXES = 48;
/** Every so many of the questions: there are enough words in them. */
const EVERY = 8;
const ROUNDS = 60;
const LARGEST = 127;

const { registry } = loadRegistry(KNOWLEDGE);
const encode = sentenceEncoder();
const summaries = [...registry.entries.values()].map(({ summary }) => summary);
const questions = registry.questions.filter((_, at) => at % EVERY === 0).map(({ question }) => question);
const words = [...summaries, ...questions].flatMap((text) =>
  encode(text)
    .words()
    .filter(({ word }) => contentOf(word).length > 0)
    .map(({ meaning }) => meaning),
);
const size = words[0]!.length;
const axes = principalAxes(productsOf(words));
const most = Math.max(...axes.flat().map(Math.abs));
const bytes = Int8Array.from(axes.flat(), (value) => Math.round((value / most) * LARGEST));
const rows = Buffer.from(bytes.buffer).toString('base64');
writeFileSync(FILE, `${JSON.stringify({ size, rows }, null, 2)}\n`);
process.stdout.write(`${String(words.length)} words, ${String(AXES)} axes\n`);

/** How much each two numbers of the vectors go together. */
function productsOf(vectors: readonly Float32Array[]): Float64Array[] {
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (let one = 0; one < size; one += 1)
      for (let other = 0; other < size; other += 1) sums[one]![other]! += vector[one]! * vector[other]!;
  return sums;
}

function principalAxes(products: readonly Float64Array[]): number[][] {
  let found = Array.from({ length: AXES }, (_, axis) =>
    Array.from({ length: size }, (__, at) => Math.sin((axis + 1) * (at + 1))),
  );
  for (let round = 0; round < ROUNDS; round += 1)
    found = upright(found.map((axis) => products.map((row) => product(row, axis))));
  return found;
}

/** The same directions, each of length 1 and at a right angle to those before it. */
function upright(axes: readonly (readonly number[])[]): number[][] {
  const made: number[][] = [];
  for (const axis of axes) {
    const own = [...axis];
    for (const before of made) {
      const shared = product(own, before);
      before.forEach((value, at) => (own[at]! -= shared * value));
    }
    const length = Math.sqrt(product(own, own));
    made.push(own.map((value) => value / length));
  }
  return made;
}

function product(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}
