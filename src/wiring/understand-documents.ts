import { join, resolve } from 'node:path';
import { jsonLogger } from '../json-logger.ts';
import { openIndex } from '../retrieval/open-index.ts';
import { indexFileFor, KNOWLEDGE } from './documents.ts';
import { keepIn } from './keep-in.ts';
import { openEncoder } from './open-encoder.ts';
import type { BackgroundReading } from './read-in-background.ts';
import { runInThread } from './run-in-thread.ts';
import {
  EXAMPLE_STATEMENTS,
  statementFileFor,
  understandStatements,
  type Understood,
} from './statement-meanings.ts';

/**
 * Reads what the documents of a folder that was read state, for its meaning: what is new takes about 30 milliseconds a statement.
 * A run that broke off goes on where it stopped.
 * @throws AppError when the index cannot be opened.
 */
export async function understandDocuments(
  { dataDir, folder }: BackgroundReading,
  onProgress?: (progress: { readonly done: number; readonly total: number }) => void,
): Promise<Understood> {
  const indexFile = indexFileFor(dataDir, resolve(folder));
  const opened = await openIndex(indexFile);
  if (!opened.ok) throw opened.error;
  const { encode } = await openEncoder(keepIn(join(dataDir, 'knowledge'), KNOWLEDGE), jsonLogger('warn'));
  const files = { file: statementFileFor(indexFile), shipped: [EXAMPLE_STATEMENTS] };
  return understandStatements(opened.value, encode, files, onProgress);
}

/**
 * The same in a thread of its own: it takes minutes for hundreds of pages, in which questions go on being answered. `stopping`
 * loses what was read since it was last saved.
 */
export function understandInBackground(
  reading: BackgroundReading,
  stopping: AbortSignal,
): Promise<Understood> {
  const thread = new URL('./understanding-thread.ts', import.meta.url);
  const brokeOff = 'Reading the documents for their meaning broke off; run: npm run -s aims -- ingest';
  return runInThread(thread, reading, brokeOff, undefined, stopping);
}
