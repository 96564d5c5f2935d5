/**
 * Fits what speaks for a passage of the organization's documents, and writes
 * `src/answer/organization/passage-weights.json`. `npm run fit-passages` is deterministic. With `--check` it writes nothing
 * and prints for how many questions of each author the right document comes first, by weights that saw none of theirs, and
 * by those in force; `--show` prints the others. With `--nearest` it prints for several worths of the nearest statement for how
 * many questions the right document and the right passage come first, by the weights in force.
 */
import { writeFileSync } from 'node:fs';
import { NEAREST_WORTH, WEIGHTS } from '../src/answer/organization/passage-weights.ts';
import { measuredQuestions, type MeasuredQuestion } from './passages/measured-questions.ts';
import { firstOf, trainPassages, type PassageWeights } from './passages/train-passages.ts';

const FILE = new URL('../src/answer/organization/passage-weights.json', import.meta.url);
const PASSAGE_SIGNS = Object.keys(WEIGHTS.passage);
const DOCUMENT_SIGNS = Object.keys(WEIGHTS.document);
const IN_FORCE = { passage: Object.values(WEIGHTS.passage), document: Object.values(WEIGHTS.document) };
const WORTHS = [0, 0.2, 0.4, NEAREST_WORTH, 0.8, 1] as const;

const questions = await measuredQuestions();
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--nearest')) {
  WORTHS.forEach(showWorth);
} else if (process.argv.includes('--check')) {
  check();
} else {
  const { passage, document } = trainPassages(questions);
  const fitted = { passage: named(PASSAGE_SIGNS, passage), document: named(DOCUMENT_SIGNS, document) };
  writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);
  print(`${String(questions.length)} questions`);
}

function check(): void {
  const byAuthor = [...Map.groupBy(questions, authorOf)];
  const unseen = byAuthor.map(([author, own]) => {
    const weights = trainPassages(questions.filter((question) => authorOf(question) !== author));
    return rightOf(own, weights);
  });
  byAuthor.forEach(([author, own], at) => {
    const found = own.filter(({ right }) => right.length > 0).length;
    print(
      `${author}…: found for ${String(found)} of ${String(own.length)}; first ${share(unseen[at]!, own)}, in force ${share(rightOf(own, IN_FORCE), own)}`,
    );
  });
  print(
    `all, left out by author: ${share(
      unseen.reduce((sum, right) => sum + right, 0),
      questions,
    )}`,
  );
  if (process.argv.includes('--show')) questions.forEach((question) => show(question, IN_FORCE));
}

function showWorth(worth: number): void {
  const known = questions.filter(({ documents }) =>
    documents.some(({ passages }) => passages.some(({ answers }) => answers)),
  );
  const documents = questions.filter((question) => isRight(question, IN_FORCE, worth)).length;
  const passages = known.filter((question) => firstOf(question, IN_FORCE, worth).passage.answers).length;
  print(
    `nearest ${String(worth)}: document ${share(documents, questions)}, passage ${share(passages, known)}`,
  );
}

function authorOf({ id }: MeasuredQuestion): string {
  return id.charAt(0);
}

function isRight(question: MeasuredQuestion, weights: PassageWeights, nearest = 0): boolean {
  const { document } = firstOf(question, weights, nearest);
  return question.right.some((at) => question.documents[at] === document);
}

function rightOf(own: readonly MeasuredQuestion[], weights: PassageWeights): number {
  return own.filter((question) => isRight(question, weights)).length;
}

function share(right: number, all: readonly unknown[]): string {
  return `${((100 * right) / all.length).toFixed(1)} % of ${String(all.length)}`;
}

function show(question: MeasuredQuestion, weights: PassageWeights): void {
  if (isRight(question, weights)) return;
  const { document, passage } = firstOf(question, weights);
  const wanted = question.documents[question.right[0] ?? -1]?.name ?? 'not found';
  print(`${question.id} ${question.question} ▶ ${document.name}, ${passage.id} (${wanted})`);
}

function named(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 1000) / 1000]));
}
