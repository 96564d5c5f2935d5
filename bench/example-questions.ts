import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { SearchIndex } from '../src/retrieval/search-index.ts';
import type { StatementMeanings } from '../src/answer/meaning/near-statements.ts';
import { ingest } from '../src/retrieval/ingest.ts';
import { openIndex } from '../src/retrieval/open-index.ts';
import { linesIn } from '../test/support/lines-in.ts';
import { EXAMPLE_STATEMENTS, openStatementMeanings } from '../src/wiring/statement-meanings.ts';

const ROOT = join(import.meta.dirname, '..');
export const KNOWLEDGE = join(ROOT, 'knowledge');
/** A day on which none of the example's documents is past its review. */
export const TODAY = '2026-11-24';

export interface EvalLine {
  readonly id: string;
  readonly question: string;
  readonly split: string;
  /** In `declines`: why it cannot be known; begins with "org" where something of the example organization is asked. */
  readonly why?: string;
  /** In `organization`: the document that answers. */
  readonly document?: string;
  /** In `premises`: the error that is assumed, or null and the corrections that answer a right question. */
  readonly error?: string | null;
  readonly answeredBy?: readonly string[];
  /** Other documents that answer as well. */
  readonly alsoRight?: readonly string[];
  /** The places of the passages that answer, where they are known. */
  readonly places?: readonly string[];
}

/** The development questions of a set in `test/eval`. Those held apart are for the tests alone. */
export function developmentQuestions(set: string): EvalLine[] {
  return questionsOf(set, 'dev');
}

function questionsOf(set: string, asked: string): EvalLine[] {
  return linesIn<EvalLine>(join(ROOT, 'test', 'eval', `${set}.jsonl`)).filter(({ split }) => split === asked);
}

/** A question of the example's documents, and which of them and of their passages answer it. */
export interface ExampleAsked {
  readonly id: string;
  readonly question: string;
  isRight(document: { readonly id: string }): boolean;
  /** Never where it is not known which passages do. */
  answers(passage: { readonly documentId: string; readonly locator: string }): boolean;
}

/** The development questions of what the example organization does. */
export function askedOfExample(): ExampleAsked[] {
  return developmentQuestions('organization').map(asExampleAsked);
}

/** Those from which the encoder learned what answers a question: nothing else is fitted or measured on them. */
export function taughtOfExample(): ExampleAsked[] {
  return questionsOf('organization', 'taught').map(asExampleAsked);
}

function asExampleAsked({ id, question, document, alsoRight = [], places = [] }: EvalLine): ExampleAsked {
  const names: readonly (string | undefined)[] = [document, ...alsoRight];
  const isRight: ExampleAsked['isRight'] = (one) => names.includes(documentName(one.id));
  const answers: ExampleAsked['answers'] = ({ documentId, locator }) =>
    isRight({ id: documentId }) && places.includes(locator);
  return { id, question, isRight, answers };
}

/** The name of a document's file, without its ending. */
export function documentName(id: string): string {
  return basename(id).replace(/\..*$/u, '');
}

/**
 * What a question counts, by how it is asked: most of what people ask is like the everyday questions, of which there are few; what was
 * put to mislead, and the one example, count less.
 */
export const WORTH = { plain: 1, everyday: 2, searching: 0.4, example: 0.5 } as const;

/** An index of a folder's documents, written to `indexFile`. */
export async function indexOf(root: string, indexFile: string): Promise<SearchIndex> {
  await ingest({ root, collection: 'organization', indexFile });
  const index = await openIndex(indexFile);
  if (!index.ok) throw index.error;
  return index.value;
}

export function exampleIndex(folder = mkdtempSync(join(tmpdir(), 'aims-bench-'))): Promise<SearchIndex> {
  return indexOf(join(KNOWLEDGE, 'example-organization'), join(folder, 'example.idx'));
}

/** What the statements of the example organization's documents mean, as it is shipped. */
export function exampleStatements(index: SearchIndex): Promise<StatementMeanings> {
  return openStatementMeanings(index, [EXAMPLE_STATEMENTS]);
}
