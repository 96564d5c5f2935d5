/** The thread in which a running assistant exports the register: it opens the database once more, and ends. */
import { workerData } from 'node:worker_threads';
import { openStore } from '../store/open-store.ts';
import { answerThread } from './answer-thread.ts';
import type { BackgroundExport } from './long-work.ts';

const { databaseUrl, dataDir, format, dir, by } = workerData as BackgroundExport;

await answerThread(async (tell) => {
  const store = await openStore({ databaseUrl, dataDir });
  try {
    return await store.exportRegister(format, dir, { by, onProgress: tell });
  } finally {
    await store.close();
  }
});
