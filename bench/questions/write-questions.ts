/**
 * Writes what `bench/questions/train.py` learns from: first the labels that there are, then a question in word pieces a line, with its
 * labels. `node bench/questions/write-questions.ts FILE`
 */
import { writeFileSync } from 'node:fs';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { modelPieces } from '../adapters/model-pieces.ts';
import { KNOWLEDGE } from '../example-questions.ts';
import { FOR_THE_FIT } from '../premises/judged-premises.ts';
import { NONE, taughtQuestions } from './taught-questions.ts';

/** In word pieces. */
const LONGEST = 96;

const [, , file = 'questions.jsonl'] = process.argv;
const piecesOf = modelPieces(LONGEST);

const questions = taughtQuestions(loadRegistry(KNOWLEDGE).registry, FOR_THE_FIT);
const labels = {
  subject: [...new Set(questions.flatMap(({ subject = [] }) => subject))].sort(),
  premise: [...new Set([NONE, ...questions.flatMap(({ premise = [] }) => premise)])],
};
const lines = questions.map(({ text, ...known }) => ({ pieces: [...piecesOf(text).ids], ...known }));
writeFileSync(file, [labels, ...lines].map((line) => JSON.stringify(line)).join('\n'));
process.stdout.write(`${String(lines.length)} questions\n`);
