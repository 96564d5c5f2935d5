import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { ingest } from '../../src/retrieval/ingest.ts';
import { openIndex } from '../../src/retrieval/open-index.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';
import { EXAMPLE_STATEMENTS, openStatementMeanings } from '../../src/wiring/statement-meanings.ts';
import { encode, keep, KNOWLEDGE, registry } from './knowledge.ts';

/** A day on which none of the example's documents is past its review. */
export const TODAY = '2026-11-24';

let opened: Promise<Answerer> | null = null;

/** The answerer over the example organization's documents, through the real index. Opened once. */
export function exampleAnswerer(): Promise<Answerer> {
  return (opened ??= openExample());
}

/** The example organization's documents, read. */
export async function exampleIndex(): Promise<SearchIndex> {
  const indexFile = join(mkdtempSync(join(tmpdir(), 'aims-answer-')), 'example.idx');
  const root = join(KNOWLEDGE, 'example-organization');
  await ingest({ root, collection: 'organization', indexFile });
  const index = await openIndex(indexFile);
  if (!index.ok) throw index.error;
  return index.value;
}

async function openExample(): Promise<Answerer> {
  const index = await exampleIndex();
  const statementMeanings = await openStatementMeanings(index, [EXAMPLE_STATEMENTS]);
  return createAnswerer({ index, registry, encode, statementMeanings, keep, today: () => TODAY });
}

const answers = new Map<string, Answer>();

/** Asked as somebody who may read everything; the same question is answered once. */
export function askAs(answerer: Answerer, question: string): Answer {
  const answer = answers.get(question) ?? answerer.answer(question, { allows: () => true, memory: null });
  answers.set(question, answer);
  return answer;
}
