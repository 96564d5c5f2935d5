/**
 * Fits which questions are of the kind that is answered, of those about the organization and of all, and writes
 * `src/answer/meaning/answerable.json` and `known.json`. `npm run fit-answerable` is deterministic; encoding all examples the first
 * time takes some minutes.
 */
import { writeFileSync } from 'node:fs';
import { bothReadings } from '../src/answer/meaning/meaning.ts';
import { storeHead } from '../src/kernel/vector-heads.ts';
import { ANSWERABLE_SENSES, answerableExamples } from './meaning/examples.ts';
import { fitTwoWay } from './meaning/fit-softmax.ts';
import { PULL } from './meaning/pull.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const { encode, remember } = rememberingEncoder();
for (const sense of ANSWERABLE_SENSES) {
  const { one, other } = answerableExamples(sense);
  const examples = [one, other].flatMap((texts, label) =>
    texts.map((text) => ({ vector: bothReadings(encode(text)), label })),
  );
  const { row, base } = fitTwoWay(examples, PULL);
  const file = new URL(`../src/answer/meaning/${sense}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(storeHead(row, base), null, 1)}\n`);
  process.stdout.write(`${sense}: ${one.length} questions that have an answer, ${other.length} others\n`);
}
remember();
