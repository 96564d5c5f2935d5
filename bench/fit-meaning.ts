/**
 * Fits what a question's meaning speaks for, and writes `src/answer/meaning/meaning-weights.json`. `npm run fit-meaning` is
 * deterministic; encoding all examples the first time takes some minutes.
 */
import { writeFileSync } from 'node:fs';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { storeHead } from '../src/kernel/vector-heads.ts';
import type { MeaningWeights, MeantSense } from '../src/answer/meaning/meaning.ts';
import { KNOWLEDGE } from './example-questions.ts';
import { senseExamples, subjectExamples } from './meaning/examples.ts';
import { fitSoftmax, fitTwoWay } from './meaning/fit-softmax.ts';
import { PULL } from './meaning/pull.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const FILE = new URL('../src/answer/meaning/meaning-weights.json', import.meta.url);
const { registry } = loadRegistry(KNOWLEDGE);
const { encode, remember } = rememberingEncoder();

const weights: MeaningWeights = { subjects: fitSubjects(), senses: fitSenses() };
remember();
writeFileSync(FILE, `${JSON.stringify(weights, null, 1)}\n`);

function fitSubjects(): MeaningWeights['subjects'] {
  const examples = subjectExamples(registry);
  const labels = [...new Set(examples.map(({ label }) => label))];
  const { rows, base } = fitSoftmax(
    examples.map(({ text, label }) => ({ vector: encode(text).meaning, label: labels.indexOf(label) })),
    labels.length,
  );
  process.stdout.write(`${String(examples.length)} texts on ${String(labels.length)} subjects\n`);
  return Object.fromEntries(labels.map((label, at) => [label, storeHead(rows[at]!, base[at]!)]));
}

function fitSenses(): MeaningWeights['senses'] {
  const fitted = Object.entries(senseExamples(registry)).map(([name, { one, other }]) => {
    const examples = [one, other].flatMap((texts, label) =>
      texts.map((text) => ({ vector: encode(text).meaning, label })),
    );
    const { row, base } = fitTwoWay(examples, PULL[name as MeantSense]);
    process.stdout.write(`${name}: ${String(one.length)} and ${String(other.length)} texts\n`);
    return [name, storeHead(row, base)] as const;
  });
  return Object.fromEntries(fitted) as unknown as MeaningWeights['senses'];
}
