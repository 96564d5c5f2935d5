/** The thread that `readInBackground` starts: it reads a folder into its index and ends. */
import { workerData } from 'node:worker_threads';
import { readDocuments } from './documents.ts';
import type { BackgroundReading } from './read-in-background.ts';
import { answerThread } from './answer-thread.ts';

const { dataDir, folder } = workerData as BackgroundReading;

await answerThread((tell) =>
  readDocuments({ dataDir }, folder, ({ file, ...progress }) => tell({ ...progress, last: file })),
);
