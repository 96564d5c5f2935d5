/** The thread in which a running assistant imports a register: it opens the database once more, and ends. */
import { workerData } from 'node:worker_threads';
import { AppError } from '../kernel/app-error.ts';
import { timeLeftOf } from '../kernel/work-progress.ts';
import { importFile, type ImportDesk } from '../records/import/import-file.ts';
import { HINTS_IN_WORDS } from '../records/import/import-hints.ts';
import { readGrid } from '../retrieval/readers/read-grid.ts';
import { openStore } from '../store/open-store.ts';
import { answerThread } from './answer-thread.ts';
import type { BackgroundImport } from './import-in-background.ts';
import { registerFailure } from './register-failure.ts';

const { databaseUrl, dataDir, bytes, name, hash, wishes, context, by } = workerData as BackgroundImport;

/** Milliseconds between two words on how far it is. */
const EVERY_MS = 100;

await answerThread(async (tell) => {
  const sheets = await readGrid(bytes, name);
  if (!sheets.ok) throw new AppError('import', `“${name}”: ${registerFailure(sheets.error)}`);
  const store = await openStore({ databaseUrl, dataDir });
  const { now } = context.moment;
  const desk: ImportDesk = {
    known: () => store.knownRecords(),
    take: (batch, onRecord) => store.importRegister({ ...batch, account: by, actor: by, now }, onRecord),
    progress: (doing, total) => {
      // Reading once more what a dry run has read is no part of what somebody waits for.
      if (doing === 'reading' && wishes.commit) return () => undefined;
      const began = performance.now();
      let [done, told] = [0, began];
      return () => {
        done++;
        const at = performance.now();
        if (at - told < EVERY_MS && done < total) return;
        told = at;
        tell({ done, total, last: '', left: timeLeftOf(at - began, done, total) });
      };
    },
  };
  try {
    const file = { name, hash, sheets: sheets.value };
    return await importFile(file, wishes, { ...context, hints: HINTS_IN_WORDS }, desk);
  } finally {
    await store.close();
  }
});
