import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { nearStatementsBy } from '../../src/answer/meaning/near-statements.ts';
import { isInForce } from '../../src/answer/organization/in-force.ts';
import { keySentence } from '../../src/answer/organization/key-sentence.ts';
import { isItem } from '../../src/answer/organization/list-around.ts';
import type { Measured } from '../../src/answer/organization/measure-candidates.ts';
import { createDocumentMeasure } from '../../src/answer/organization/measure-documents.ts';
import { sentencesOf } from '../../src/answer/organization/sentences-of.ts';
import { signsOfEach, type SignsOfOne } from '../../src/answer/organization/signs-of-each.ts';
import { whatToLookFor } from '../../src/answer/organization/what-to-look-for.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { openStatementVectors, understandStatements } from '../../src/wiring/statement-vectors.ts';
import { indexOf, KNOWLEDGE, TODAY } from '../example-questions.ts';
import { sentenceEncoder } from '../meaning/vectors.ts';

export const AUTHORS = ['bank', 'hospital', 'factory', 'city', 'utility', 'university', 'telecom'] as const;

/** A question whose passage was found, with the sentences among which to choose. */
export interface MeasuredSentences {
  readonly author: string;
  readonly split: string;
  readonly question: string;
  readonly texts: readonly string[];
  readonly signs: readonly SignsOfOne[];
  /** Which of them answer. */
  readonly right: readonly boolean[];
  /** By the weights in force. */
  readonly chosen: number;
}

interface Line {
  readonly document: string;
  readonly section: string;
  readonly text: string;
  readonly answered: readonly { readonly q: string; readonly by: string }[];
  readonly split: string;
}

const ROOT = join(import.meta.dirname, '..', '..', 'test', 'eval', 'other-organizations');
const { registry } = loadRegistry(KNOWLEDGE);
const model = createSubjectModel(registry);
const encode = sentenceEncoder();

/** The questions of one author that a sentence answers, measured on the documents of the author's organization. */
export async function measuredSentences(author: string): Promise<MeasuredSentences[]> {
  const lines = linesOf(author);
  const folder = mkdtempSync(join(tmpdir(), 'aims-sentences-'));
  const index = await indexOf(writtenTo(join(folder, 'documents'), lines), join(folder, 'own.idx'));
  const file = join(folder, 'own.statements');
  await understandStatements(index, encode, { file });
  const near = nearStatementsBy(encode, await openStatementVectors(index, [file]));
  const measure = createDocumentMeasure(index, { model, registry, near, today: () => TODAY });
  return lines.flatMap(({ document, answered, split }) =>
    answered.flatMap(({ q, by }) => {
      const looked = whatToLookFor(q);
      const passage = measure
        .measure(looked, model.read(looked), isInForce)
        .filter((each) => each.document.title === document)
        .flatMap(({ passages }) => passages)
        .find(({ hit }) => plain(hit.passage.text).includes(plain(by)));
      return passage === undefined
        ? []
        : choiceOf(passage, by).map((its) => ({ author, split, question: q, ...its }));
    }),
  );
}

function linesOf(author: string): Line[] {
  const lines = readFileSync(join(ROOT, `${author}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}

/** A document for each title, its passages under their headings. */
function writtenTo(folder: string, lines: readonly Line[]): string {
  mkdirSync(folder);
  for (const [title, passages] of Map.groupBy(lines, ({ document }) => document)) {
    const head = `---\ntitle: ${JSON.stringify(title)}\nversion: "1.0"\nstatus: approved\n---\n# ${title}\n`;
    const body = passages.map(({ section, text }) => `\n## ${section}\n\n${asItems(text)}\n`).join('');
    writeFileSync(join(folder, `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.md`), head + body);
  }
  return folder;
}

/** The lines of a record are items of a list. */
function asItems(text: string): string {
  return text.includes('\n')
    ? text
        .split('\n')
        .map((line) => `- ${line}`)
        .join('\n')
    : text;
}

/** None of a table's row, and of a single sentence. */
function choiceOf({ hit, sentencesRead }: Measured, by: string) {
  if (sentencesRead === null || sentencesRead.texts.length < 2) return [];
  const { texts } = sentencesRead;
  const chosen = texts.findIndex((text) => text.trim() === keySentence(sentencesRead));
  return [{ texts, signs: signsOfEach(sentencesRead), right: rightOf(hit.passage.text, texts, by), chosen }];
}

/** The sentence itself, or else what holds it or is held by it; of an item of a list each part, since it is shown whole. */
function rightOf(text: string, texts: readonly string[], by: string): boolean[] {
  const wanted = plain(by);
  const same = texts.map((each) => plain(each) === wanted);
  const part = texts.map((each) => wanted.includes(plain(each)) || plain(each).includes(wanted));
  const right = same.includes(true) ? same : part;
  const lines = sentencesOf(text).map(({ start }) => text.slice(0, start).split('\n').length - 1);
  const whole = text.split('\n').map(isItem);
  return right.map(
    (its, at) =>
      its || (whole[lines[at]!]! && lines.some((line, other) => line === lines[at] && right[other]!)),
  );
}

function plain(text: string): string {
  return text
    .replace(/[*_`“”"]/g, '')
    .replace(/^\s*(?:[-•]|\d{1,2}[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
