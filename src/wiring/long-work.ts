import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { WorkOutcome } from '../conversation/work/long-work.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Actor } from '../records/access.ts';
import type { WorkDeps } from '../slack/run-work.ts';
import type { Exported, ExportFormat } from '../store/export-register.ts';
import { documentsFolder } from './documents.ts';
import { importInBackground, type ImportParts } from './import-in-background.ts';
import type { Knowledge } from './open-knowledge.ts';
import { readInBackground } from './read-in-background.ts';
import { runInThread } from './run-in-thread.ts';

export interface BackgroundExport {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly format: ExportFormat;
  readonly dir: string;
  readonly by: Actor;
}

export interface WorkParts extends ImportParts {
  readonly knowledge: Pick<Knowledge, 'refresh' | 'systems'>;
}

const NO_DOCUMENTS =
  'There are no documents to read: whoever runs me sets AIMS_DOCUMENTS_DIR to the folder they are in.';

/** What a manager starts from Slack. Each runs in a thread, so that questions go on being answered. */
export function performWork(parts: WorkParts): WorkDeps['perform'] {
  const { config, knowledge, actor } = parts;
  return async ({ work, by, askedAt }, onProgress) => {
    try {
      if (work.work === 'documents') return await readAgain(config, knowledge, onProgress);
      if (work.work === 'import') return await importInBackground(work, by, parts, onProgress);
      // Done again after a crash it writes over what the first attempt had written.
      const dir = resolve(join(config.dataDir, 'exports', askedAt.slice(0, 19).replaceAll(':', '-')));
      const { databaseUrl, dataDir } = config;
      const asked: BackgroundExport = { databaseUrl, dataDir, format: work.format, dir, by: actor(by) };
      const thread = new URL('./exporting-thread.ts', import.meta.url);
      const { records, files } = await runInThread<Exported>(thread, asked, EXPORT_BROKE_OFF, onProgress);
      return { work: 'export', records, files: files.length, dir };
    } catch (thrown) {
      // Its text says what to do; anything else is a fault, and is tried again.
      if (thrown instanceof AppError) return { work: 'failed', why: thrown.message };
      throw thrown;
    }
  };
}

const EXPORT_BROKE_OFF = 'The export broke off; start it again, or run: npm run -s aims -- export';

async function readAgain(
  config: Config,
  knowledge: Pick<Knowledge, 'refresh'>,
  onProgress: Parameters<WorkDeps['perform']>[1],
): Promise<WorkOutcome> {
  const folder = documentsFolder(config);
  if (folder === null) return { work: 'failed', why: NO_DOCUMENTS };
  const { dataDir } = config;
  const { documents, added, changed, removed, failed } = await readInBackground(
    { dataDir, folder },
    onProgress,
  );
  await knowledge.refresh();
  return { work: 'documents', documents, added, changed, removed, failed };
}
