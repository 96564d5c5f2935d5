/**
 * Fits what speaks for a passage of the organization's documents, and writes
 * `src/answer/organization/passage-weights.json`. `npm run fit-passages` is deterministic. With `--check` it writes nothing
 * and prints for how many questions of each author the right document and the right passage come first, by weights that saw none of
 * theirs, and by those in force; `--show` prints the others.
 */
import { writeFileSync } from 'node:fs';
import { WEIGHTS } from '../src/answer/organization/passage-weights.ts';
import { measuredQuestions, type MeasuredQuestion } from './passages/measured-questions.ts';
import { firstOf, trainPassages, type PassageWeights } from './passages/train-passages.ts';

const FILE = new URL('../src/answer/organization/passage-weights.json', import.meta.url);
const SIGNS = {
  passage: Object.keys(WEIGHTS.passage),
  near: Object.keys(WEIGHTS.near),
  document: Object.keys(WEIGHTS.document),
};
const IN_FORCE: PassageWeights = {
  passage: [...Object.values(WEIGHTS.passage), ...Object.values(WEIGHTS.near)],
  document: Object.values(WEIGHTS.document),
};

const questions = await measuredQuestions();
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  check();
} else {
  writeFileSync(FILE, `${JSON.stringify(inShares(trainPassages(questions)), null, 2)}\n`);
  print(`${String(questions.length)} questions`);
}

/** The weights of words together are 1. */
function inShares({ passage, document }: PassageWeights) {
  const ofWords = passage.slice(0, SIGNS.passage.length);
  const all = [...ofWords, ...document].reduce((sum, weight) => sum + weight, 0);
  const named = (names: readonly string[], weights: readonly number[]) =>
    Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at]! / all) * 1000) / 1000]));
  return {
    passage: named(SIGNS.passage, ofWords),
    document: named(SIGNS.document, document),
    near: named(SIGNS.near, passage.slice(SIGNS.passage.length)),
  };
}

function check(): void {
  const byAuthor = [...Map.groupBy(questions, ({ author }) => author)];
  for (const [author, own] of byAuthor) {
    const unseen = trainPassages(questions.filter((question) => question.author !== author));
    const found = own.filter(({ right }) => right.length > 0).length;
    const by = (weights: PassageWeights) =>
      `document ${documentsOf(own, weights)}, passage ${passagesOf(own, weights)}`;
    print(
      `${author}: found for ${String(found)} of ${String(own.length)}; first ${by(unseen)}, in force ${by(IN_FORCE)}`,
    );
  }
  if (process.argv.includes('--show')) questions.forEach((question) => show(question, IN_FORCE));
}

function isRight(question: MeasuredQuestion, weights: PassageWeights): boolean {
  const { document } = firstOf(question, weights);
  return question.right.some((at) => question.documents[at] === document);
}

function documentsOf(own: readonly MeasuredQuestion[], weights: PassageWeights): string {
  return share(own.filter((question) => isRight(question, weights)).length, own);
}

/** Of those of which it is known which passages answer. */
function passagesOf(own: readonly MeasuredQuestion[], weights: PassageWeights): string {
  const known = own.filter(({ documents }) =>
    documents.some(({ passages }) => passages.some(({ answers }) => answers)),
  );
  return share(known.filter((question) => firstOf(question, weights).passage.answers).length, known);
}

function share(right: number, all: readonly unknown[]): string {
  return `${((100 * right) / (all.length || 1)).toFixed(1)} % of ${String(all.length)}`;
}

function show(question: MeasuredQuestion, weights: PassageWeights): void {
  if (isRight(question, weights)) return;
  const { document, passage } = firstOf(question, weights);
  const wanted = question.documents[question.right[0] ?? -1]?.name ?? 'not found';
  print(`${question.author} ${question.question} ▶ ${document.name}, ${passage.id} (${wanted})`);
}
