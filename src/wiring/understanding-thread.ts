/** The thread that `understandInBackground` starts: it reads what documents state for its meaning and ends. */
import { workerData } from 'node:worker_threads';
import { answerThread } from './answer-thread.ts';
import type { BackgroundReading } from './read-in-background.ts';
import { understandDocuments } from './understand-documents.ts';

await answerThread(() => understandDocuments(workerData as BackgroundReading));
