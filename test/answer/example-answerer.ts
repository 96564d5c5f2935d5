import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { ingest } from '../../src/retrieval/ingest.ts';
import { openIndex } from '../../src/retrieval/open-index.ts';
import { KNOWLEDGE, registry } from './knowledge.ts';

/** A day on which none of the example's documents is past its review. */
export const TODAY = '2026-11-24';

/** The answerer over the example organization's documents, through the real index. */
export async function exampleAnswerer(): Promise<Answerer> {
  const indexFile = join(mkdtempSync(join(tmpdir(), 'aims-answer-')), 'example.idx');
  const root = join(KNOWLEDGE, 'example-organization');
  await ingest({ root, collection: 'organization', indexFile });
  const index = await openIndex(indexFile);
  if (!index.ok) throw index.error;
  return createAnswerer({ index: index.value, registry, today: () => TODAY });
}

export function askAs(answerer: Answerer, question: string): Answer {
  return answerer.answer(question, { allows: () => true, memory: null });
}
