/**
 * The composition root: nothing else constructs and connects. Each file in `wiring/` puts one way of running together;
 * this one names them for `main.ts` and `cli.ts`, and loads Slack only for those who need it.
 */
import type { AskDeps } from './cli/ask.ts';
import type { ChatCommandDeps } from './cli/chat.ts';
import type { DoctorDeps } from './cli/doctor.ts';
import type { DraftCommandDeps } from './cli/draft.ts';
import type { EraseDeps } from './cli/erase.ts';
import type { ExportDeps } from './cli/export.ts';
import type { ImportDeps } from './cli/import.ts';
import type { RecordSearch } from './cli/records.ts';
import type { IngestDeps } from './cli/ingest.ts';
import type { VerifyDeps } from './cli/verify.ts';
import type { Config } from './config.ts';
import { AppError } from './kernel/app-error.ts';
import { actorOf, OPERATOR } from './records/access.ts';
import { readSettings } from './settings.ts';
import type { ReviewCommandDeps } from './cli/review.ts';
import type { Store } from './store/store.ts';
import type { Running } from './wiring/running.ts';
import { documentsFolder, readDocuments } from './wiring/documents.ts';
import { embedDocuments } from './wiring/embed-documents.ts';
import { inventoryOf } from './wiring/inventory-of.ts';
import { understandDocuments } from './wiring/understand-documents.ts';

export type { Running };

export async function serve(config: Config): Promise<Running> {
  const { serve: serveSlack } = await import('./wiring/serve-slack.ts');
  return serveSlack(config);
}

export async function openAnswers(config: Config): Promise<AskDeps> {
  const { openAnswers: open } = await import('./wiring/terminal-answers.ts');
  return open(config);
}

export async function openChat(config: Config): Promise<ChatCommandDeps> {
  const { openChat: open } = await import('./wiring/terminal.ts');
  return open(config);
}

export async function openDraft(config: Config): Promise<DraftCommandDeps> {
  const { openDraft: open } = await import('./wiring/draft-command.ts');
  return open(config);
}

export function openIngest(config: Config): IngestDeps {
  return {
    now: () => performance.now(),
    ingest: (dir, onProgress) => readDocuments(config, folderToRead(config, dir), onProgress),
    understand: (dir, onProgress) =>
      understandDocuments({ dataDir: config.dataDir, folder: folderToRead(config, dir) }, onProgress),
    embed: (dir, onProgress) => embedDocuments(config, folderToRead(config, dir), onProgress),
  };
}

function folderToRead(config: Config, dir: string | undefined): string {
  const folder = dir ?? documentsFolder(config);
  if (folder !== null) return folder;
  throw new AppError(
    'documents',
    'There are no documents to read. Set AIMS_DOCUMENTS_DIR, or name a folder: aims ingest DIR.',
  );
}

/** Opens the store for one command, and closes it after it. */
export async function withStore<T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import('./store/open-store.ts');
  const store = await openStore(config);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

export function openExport(config: Config): ExportDeps {
  return {
    now: () => performance.now(),
    exportRegister: (format, dir, onProgress) =>
      withStore(config, (store) =>
        store.exportRegister(format, dir, {
          by: OPERATOR,
          program: 'aims export',
          now: new Date(),
          onProgress,
        }),
      ),
  };
}

export async function openImport(config: Config): Promise<ImportDeps> {
  const { openImport: open } = await import('./wiring/import-command.ts');
  return open(config);
}

export function openRecordSearch(config: Config): RecordSearch {
  const { settingsFile, timezone } = config;
  const settings = readSettings(settingsFile);
  const { managers, auditors } = config;
  const holders = { managers, auditors, concernReaders: settings.concerns.readers };
  return {
    ...{ settings, timezone, now: new Date() },
    actor: (user) => actorOf(user, holders),
    systems: () => inventoryOf(config),
  };
}

/** Whoever runs the assistant erases on the organization's behalf; the access table lets them, and nobody in Slack. */
export function openErase(config: Config): EraseDeps {
  return {
    erase: (number, field, reason) =>
      withStore(config, async (store) => {
        const changes = [{ change: 'erase', number, field, reason, by: OPERATOR.user } as const];
        const turn = { changes, replies: () => [] };
        const erased = await store.commitTurn(turn, { claim: null, actor: OPERATOR, now: new Date() });
        if (erased.outcome === 'refused') throw new AppError('erase', erased.reason);
      }),
  };
}

/** A file is checked without any database; the configuration is read only when the database is meant. */
export function openVerify(config: () => Config): VerifyDeps {
  return {
    database: async () => {
      const { hasDatabase } = await import('./store/open-sqlite.ts');
      const read = config();
      // Opened, a database would be made where there is none.
      if (read.databaseUrl === null && !hasDatabase(read.dataDir))
        throw new AppError(
          'verify',
          `There is no register in ${read.dataDir}: it has no aims.db. Set AIMS_DATA_DIR to the folder that holds it, or name an exported file: aims verify FILE.`,
        );
      return withStore(read, (store) => store.verifyDatabase());
    },
    file: async (path) => {
      const { verifyExport } = await import('./store/read-chain-file.ts');
      return verifyExport(path);
    },
    events: async (path) => {
      if (path === null) return withStore(config(), (store) => store.auditEvents());
      const { readChainFile } = await import('./store/read-chain-file.ts');
      return (await readChainFile(path)).events;
    },
  };
}

export async function openReview(config: Config): Promise<ReviewCommandDeps> {
  const { openReview: open } = await import('./wiring/review-command.ts');
  return open(config);
}

export function openDoctor(config: () => Config): DoctorDeps {
  return {
    examine: async function* () {
      const { examine } = await import('./wiring/examine.ts');
      yield* examine(config);
    },
  };
}
