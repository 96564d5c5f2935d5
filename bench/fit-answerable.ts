/**
 * Fits which questions about an organization are of the kind that documents answer, and writes `src/answer/meaning/answerable.json`.
 * `npm run fit-answerable` is deterministic; encoding all examples the first time takes a minute.
 */
import { writeFileSync } from 'node:fs';
import { storeHead } from '../src/kernel/vector-heads.ts';
import { answerableExamples } from './meaning/examples.ts';
import { fitTwoWay } from './meaning/fit-softmax.ts';
import { PULL } from './meaning/pull.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const FILE = new URL('../src/answer/meaning/answerable.json', import.meta.url);
const { encode, remember } = rememberingEncoder();
const { one, other } = answerableExamples();
const examples = [one, other].flatMap((texts, label) =>
  texts.map((text) => ({ vector: encode(text).meaning, label })),
);
const { row, base } = fitTwoWay(examples, PULL);
remember();
writeFileSync(FILE, `${JSON.stringify(storeHead(row, base), null, 1)}\n`);
process.stdout.write(
  `${String(one.length)} questions that documents answer, ${String(other.length)} others\n`,
);
