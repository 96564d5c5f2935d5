import type { Config } from '../config.ts';
import { startTimer, type Timer } from '../jobs/start-timer.ts';
import type { Logger } from '../kernel/logger.ts';
import { folderState } from '../retrieval/documents/folder-state.ts';
import { documentsFolder } from './documents.ts';
import type { Knowledge } from './open-knowledge.ts';
import { readInBackground } from './read-in-background.ts';

export interface WatchOptions {
  readonly config: Config;
  readonly knowledge: Pick<Knowledge, 'refresh'>;
  readonly logger: Logger;
  readonly everyMs?: number;
}

/**
 * How soon a change shows in the answers. Looking takes one call for the index and one a file, and reads nothing; on network
 * drives, which announce no changes, it works too.
 */
const LOOK_EVERY_MS = 10_000;

/**
 * Keeps the answers in line with the documents while the assistant runs: files that change are read again, and an index that
 * `aims ingest` or another replica has written is opened.
 */
export function watchDocuments({ config, knowledge, logger, everyMs = LOOK_EVERY_MS }: WatchOptions): Timer {
  const folder = documentsFolder(config);
  let seen: string | null = null;
  return startTimer({
    ...{ name: 'documents', everyMs, logger },
    tick: async () => {
      if (folder === null) return;
      const state = await folderState(folder);
      // At the first look the documents have just been read.
      if (seen !== null && state !== null && state !== seen) await readAgain(config.dataDir, folder, logger);
      seen = state ?? seen;
      if (await knowledge.refresh()) logger.info('the documents have changed and are in the answers');
    },
  });
}

async function readAgain(dataDir: string, folder: string, logger: Logger): Promise<void> {
  const { added, changed, removed, failed } = await readInBackground({ dataDir, folder });
  logger.info('documents were read', { added, changed, removed, failed: failed.length });
  for (const { file, reason } of failed) logger.warn('a document was not read', { file, reason });
}
