import type { WorkProgress } from '../kernel/work-progress.ts';
import type { IngestReport } from '../retrieval/ingest-report.ts';
import { runInThread } from './run-in-thread.ts';

export interface BackgroundReading {
  readonly dataDir: string;
  readonly folder: string;
}

/**
 * Reads the documents in a thread of their own: three hundred pages take seconds, in which questions go on being answered.
 * @throws AppError when the folder cannot be read.
 */
export function readInBackground(
  reading: BackgroundReading,
  onProgress?: (progress: WorkProgress) => void,
): Promise<IngestReport> {
  const thread = new URL('./reading-thread.ts', import.meta.url);
  const brokeOff = 'Reading the documents broke off; run: npm run -s aims -- ingest';
  return runInThread(thread, reading, brokeOff, onProgress);
}
