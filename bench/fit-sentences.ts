/**
 * Fits what speaks for a sentence of the right passage, and writes `src/answer/organization/sentence-weights.json`, from the
 * development authors of `test/eval/other-organizations`. `npm run fit-sentences` is deterministic. With `--check` it writes
 * nothing and prints for how many questions of each author the right sentence is chosen: of development authors by weights that
 * saw none of theirs, and of all by those in force.
 */
import { writeFileSync } from 'node:fs';
import { worthOf } from '../src/answer/organization/key-sentence.ts';
import { measuredSentences, type MeasuredSentences } from './sentences/measured-sentences.ts';
import { otherOrganizations } from '../test/answer/other-organizations.ts';
import { trainSentences } from './sentences/train-sentences.ts';

const FILE = new URL('../src/answer/organization/sentence-weights.json', import.meta.url);
/** A weight below decides nothing. */
const LEAST = 0.02;

const questions: MeasuredSentences[] = [];
for (const organization of [...otherOrganizations('dev'), ...otherOrganizations('held-out')])
  questions.push(...(await measuredSentences(organization)));
const taught = questions.filter(({ split }) => split === 'dev');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  for (const [author, own] of Map.groupBy(questions, (each) => each.author)) {
    const isTaught = own[0]?.split === 'dev';
    const unseen = isTaught ? `left out ${share(own, unseenRight(author))}, ` : '';
    print(`${author}: ${unseen}in force ${share(own, inForce)}`);
  }
  print(
    `held out, in force: ${share(
      questions.filter(({ split }) => split !== 'dev'),
      inForce,
    )}`,
  );
} else {
  const weights = [...trainSentences(taught)].filter(([, weight]) => Math.abs(weight) >= LEAST);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(weights), null, 2)}\n`);
  print(`${String(taught.length)} questions, ${String(weights.length)} weights`);
}

function unseenRight(author: string): (question: MeasuredSentences) => boolean {
  const weights = trainSentences(taught.filter((each) => each.author !== author));
  return ({ signs, right }) => {
    const worth = signs.map((each) => worthOf(each, weights));
    return right[worth.indexOf(Math.max(...worth))] ?? false;
  };
}

function inForce({ right, chosen }: MeasuredSentences): boolean {
  return right[chosen] ?? false;
}

function share(all: readonly MeasuredSentences[], isRight: (question: MeasuredSentences) => boolean): string {
  return `${((100 * all.filter(isRight).length) / all.length).toFixed(1)} % of ${String(all.length)}`;
}
