import { AppError } from '../kernel/app-error.ts';
import { lexicalIndexOf } from './build-search-index.ts';
import type { Collection } from './document-info.ts';
import { findFiles, type FoundFile } from './documents/find-files.ts';
import type { StoredDocument } from './documents/read-document.ts';
import { sentenceFor } from './documents/read-failure.ts';
import { readFound } from './documents/read-found.ts';
import { Sidecars } from './documents/sidecars.ts';
import { reportOn, type FileNote, type IngestReport } from './ingest-report.ts';
import { trackProgress, type Progress } from './progress.ts';
import { loadIndex, saveIndex } from './storage/index-file.ts';
import { versionOf } from './storage/section-file.ts';

export interface IngestOptions {
  /** The folder whose files are the documents. */
  readonly root: string;
  readonly collection: Collection;
  readonly indexFile: string;
  /** After each file. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Another process that keeps writing the same index is not waited for longer than this many times. */
const MOST_ATTEMPTS = 5;

/**
 * Brings the index file in line with the folder: files whose bytes have not changed are taken over, removed ones vanish,
 * one that cannot be read is reported and stops nothing. The old file serves until the new one is whole.
 *
 * Two at once end with what the folder holds: who finds that the index has changed since it was read looks at the
 * folder again, with what the other has read, before it writes.
 * @throws AppError when the folder itself cannot be read, or others keep writing.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  let first: ReadonlyMap<string, StoredDocument> | null = null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const version = await versionOf(options.indexFile);
    const before = await loadIndex(options.indexFile);
    const known = new Map(
      before.ok ? before.value.documents.map((document) => [document.info.id, document]) : [],
    );
    first ??= known;
    const { documents, failed } = await readFolder(options, known);
    const changes = reportOn(documents, known, failed);
    if (before.ok && changes.added + changes.changed + changes.removed === 0) {
      return attempt === 0 ? changes : reportOn(documents, first, failed);
    }
    const isOurs = async () => (await versionOf(options.indexFile)) === version;
    const isSaved = await saveIndex(
      options.indexFile,
      { documents, lexical: lexicalIndexOf(documents) },
      isOurs,
    );
    if (isSaved) return attempt === 0 ? changes : reportOn(documents, first, failed);
  }
  throw new AppError(
    'ingest-busy',
    `Other processes keep writing ${options.indexFile}; stop them, or wait, and run: npm run -s aims -- ingest`,
  );
}

async function readFolder(
  { root, collection, onProgress }: IngestOptions,
  known: ReadonlyMap<string, StoredDocument>,
): Promise<{ documents: StoredDocument[]; failed: FileNote[] }> {
  const all = await findFiles(root);
  checkRoot(root, all);
  const files = all.filter((file) => !Sidecars.isSidecar(file));
  const sidecars = new Sidecars(all);
  const documents: StoredDocument[] = [];
  const failed: FileNote[] = [];
  const step = trackProgress(files, () => performance.now(), onProgress ?? (() => undefined));
  for (const file of files) {
    const found = { file, sidecar: sidecars.of(file.id), collection };
    const read = await readFound(found, known.get(file.id));
    if (read.ok) documents.push(read.value);
    else failed.push({ file: file.id, reason: sentenceFor(read.error) });
    step();
  }
  const reason = 'It describes a document that is not there; remove it or add the document.';
  for (const id of sidecars.lonely()) failed.push({ file: id, reason });
  return { documents, failed };
}

/** A folder that cannot be opened is no empty folder: its documents stay in the index. */
function checkRoot(root: string, all: readonly FoundFile[]): void {
  if (all.length !== 1 || all[0]?.path !== root || all[0].failure === null) return;
  throw new AppError('documents', `The folder ${root} cannot be opened; check its permissions.`);
}
