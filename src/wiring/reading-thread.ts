/** The thread that `readInBackground` starts: it reads a folder into its index and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../kernel/app-error.ts';
import { readDocuments } from './documents.ts';
import type { BackgroundReading, ReadingResult } from './read-in-background.ts';

const { dataDir, folder } = workerData as BackgroundReading;

async function read(): Promise<ReadingResult> {
  try {
    return { ok: true, report: await readDocuments({ dataDir }, folder) };
  } catch (thrown) {
    return { ok: false, message: messageOf(thrown) };
  }
}

parentPort?.postMessage(await read());
