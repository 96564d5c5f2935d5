/**
 * Fits what turns a question toward the statements that answer it, and writes `src/answer/meaning/toward-answers.json`. `npm run
 * fit-toward-answers` is deterministic; it takes some minutes. With `--check` it writes nothing and prints for how many questions of
 * each organization the statement that is nearest answers: as they are, and turned by what was fitted without that organization.
 */
import { writeFileSync } from 'node:fs';
import { product } from '../src/answer/meaning/near-statements.ts';
import { fitTurn, storedTurn, turned } from './meaning/fit-turn.ts';
import { toldPairs, type ToldPairs } from './meaning/told-pairs.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const FILE = new URL('../src/answer/meaning/toward-answers.json', import.meta.url);
const { encode, remember } = rememberingEncoder();
const pairs = await toldPairs(encode);
remember();
const size = pairs[0]!.statements[0]!.length;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  for (const left of pairs.filter(({ name }) => name !== 'knowledge')) {
    const turn = fitTurn(pairs.filter((other) => other !== left));
    print(
      `${left.name}: ${share(left, (vector) => vector)} ▶ ${share(left, (vector) => turned(vector, turn, size))}`,
    );
  }
} else {
  writeFileSync(FILE, `${JSON.stringify(storedTurn(fitTurn(pairs)), null, 1)}\n`);
  print(`${String(pairs.reduce((sum, { questions }) => sum + questions.length, 0))} questions`);
}

function share({ statements, questions }: ToldPairs, turn: (vector: Float32Array) => Float32Array): string {
  const right = questions.filter(({ vector, answers }) => {
    const asked = turn(vector);
    const near = statements.map((statement) => product(statement, asked));
    return answers.includes(near.indexOf(Math.max(...near)));
  }).length;
  return `${((100 * right) / questions.length).toFixed(1)} % of ${String(questions.length)}`;
}
