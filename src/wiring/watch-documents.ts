import type { Config } from '../config.ts';
import { startTimer, type Timer } from '../jobs/start-timer.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { folderState } from '../retrieval/documents/folder-state.ts';
import { documentsFolder } from './documents.ts';
import type { Knowledge } from './open-knowledge.ts';
import { readInBackground } from './read-in-background.ts';

export interface WatchOptions {
  readonly config: Config;
  readonly knowledge: Pick<Knowledge, 'refresh' | 'embedNew' | 'understandNew'>;
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
  let embedAt = 0;
  const meaning = understanding(knowledge, logger);
  const timer = startTimer({
    ...{ name: 'documents', everyMs, logger },
    tick: async () => {
      if (folder === null) return;
      const state = await folderState(folder);
      // At the first look the documents have just been read.
      if (seen !== null && state !== null && state !== seen) await readAgain(config.dataDir, folder, logger);
      const isFirst = seen === null;
      seen = state ?? seen;
      const isNew = await knowledge.refresh();
      if (isNew) logger.info('the documents have changed and are in the answers');
      if (isNew || isFirst) meaning.start();
      if (isNew || Date.now() >= embedAt) embedAt = await embedNew(knowledge, logger);
    },
  });
  return {
    async stop() {
      await Promise.all([timer.stop(), meaning.stop()]);
    },
  };
}

/**
 * Reading hundreds of pages for their meaning takes minutes, in which changes go on being noticed: what has changed meanwhile is
 * read after it. Until then a document is found by its words.
 */
function understanding(knowledge: Pick<Knowledge, 'understandNew'>, logger: Logger) {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let isWanted = false;
  const read = async (): Promise<void> => {
    while (isWanted && !stopping.signal.aborted) {
      isWanted = false;
      try {
        await knowledge.understandNew(stopping.signal);
      } catch (thrown) {
        if (stopping.signal.aborted) return;
        logger.warn('the documents could not be read for their meaning', { why: messageOf(thrown) });
      }
    }
    running = null;
  };
  return {
    start(): void {
      isWanted = true;
      running ??= read();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}

/** An embedding model that fails is asked again after this long; answers go by words until then. */
const EMBED_AGAIN_MS = 5 * 60_000;

/** Returns when to try again, in milliseconds since the epoch. */
async function embedNew(knowledge: Pick<Knowledge, 'embedNew'>, logger: Logger): Promise<number> {
  try {
    await knowledge.embedNew();
    return Number.POSITIVE_INFINITY;
  } catch (thrown) {
    logger.warn('passages could not be embedded', { why: messageOf(thrown) });
    return Date.now() + EMBED_AGAIN_MS;
  }
}

async function readAgain(dataDir: string, folder: string, logger: Logger): Promise<void> {
  const { added, changed, removed, failed } = await readInBackground({ dataDir, folder });
  logger.info('documents were read', { added, changed, removed, failed: failed.length });
  for (const { file, reason } of failed) logger.warn('a document was not read', { file, reason });
}
