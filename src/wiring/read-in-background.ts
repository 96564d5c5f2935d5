import { Worker } from 'node:worker_threads';
import { AppError } from '../kernel/app-error.ts';
import type { IngestReport } from '../retrieval/ingest-report.ts';

export interface BackgroundReading {
  readonly dataDir: string;
  readonly folder: string;
}

/** What the thread answers. */
export type ReadingResult =
  { readonly ok: true; readonly report: IngestReport } | { readonly ok: false; readonly message: string };

/**
 * Reads the documents in a thread of their own: three hundred pages take seconds, in which questions go on being answered.
 * @throws AppError when the folder cannot be read.
 */
export async function readInBackground(reading: BackgroundReading): Promise<IngestReport> {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: reading });
  const result = await new Promise<ReadingResult>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new AppError('documents', 'Reading the documents broke off; run: npm run -s aims -- ingest'));
    });
  });
  if (!result.ok) throw new AppError('documents', result.message);
  return result.report;
}
