import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../kernel/result.ts';
import { lexicalIndexOf } from './build-search-index.ts';
import type { Collection } from './document-info.ts';
import { findFiles, type FoundFile } from './documents/find-files.ts';
import { readDocument, type RawDocument, type StoredDocument } from './documents/read-document.ts';
import { sentenceFor, type ReadFailure } from './documents/read-failure.ts';
import { LARGEST } from './readers/read-bytes.ts';
import { loadIndex, saveIndex } from './storage/index-file.ts';

export interface IngestOptions {
  /** The folder whose files are the documents. */
  readonly root: string;
  readonly collection: Collection;
  readonly indexFile: string;
  /** After each file. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
}

export interface IngestReport {
  /** In the index afterwards. */
  readonly documents: number;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Files that are not in the index, each with a sentence that ends with what to do. */
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
}

const SIDECAR = /\.meta\.ya?ml$/u;

/**
 * Brings the index file in line with the folder: files whose bytes have not changed are taken over, removed ones vanish,
 * one that cannot be read is reported and stops nothing. The old file serves until the new one is whole.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const before = await loadIndex(options.indexFile);
  const known = new Map(
    before.ok ? before.value.documents.map((document) => [document.info.id, document]) : [],
  );
  const all = await findFiles(options.root);
  const files = all.filter(({ id }) => !SIDECAR.test(id));
  const sidecars = new Map(all.filter(({ id }) => SIDECAR.test(id)).map((file) => [file.id, file]));
  const documents: StoredDocument[] = [];
  const failed: { file: string; reason: string }[] = [];
  for (const [position, file] of files.entries()) {
    const read = await readFound(file, sidecars, known, options.collection);
    if (read.ok) documents.push(read.value);
    else failed.push({ file: file.id, reason: sentenceFor(read.error) });
    options.onProgress?.(position + 1, files.length, file.id);
  }
  for (const id of lonely(sidecars, files)) {
    failed.push({
      file: id,
      reason: 'It describes a document that is not there; remove it or add the document.',
    });
  }
  const changes = changesBetween(known, documents);
  const isSame = before.ok && changes.added + changes.changed + changes.removed === 0;
  if (!isSame) await saveIndex(options.indexFile, { documents, lexical: lexicalIndexOf(documents) });
  const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
  return { documents: documents.length, passages, ...changes, failed };
}

async function readFound(
  file: FoundFile,
  sidecars: ReadonlyMap<string, FoundFile>,
  known: ReadonlyMap<string, StoredDocument>,
  collection: Collection,
): Promise<Result<StoredDocument, ReadFailure>> {
  if (file.leadsOut) return err({ kind: 'link-out' });
  const beside = sidecars.get(`${file.id}.meta.yaml`) ?? sidecars.get(`${file.id}.meta.yml`);
  if (beside?.leadsOut === true) return err({ kind: 'link-out' });
  let raw: RawDocument;
  try {
    const { size } = await stat(file.path);
    if (size > LARGEST.file) return err(tooLarge(size));
    const bytes = await readFile(file.path);
    const sidecar = beside ? await readFile(beside.path, 'utf8') : null;
    raw = { id: file.id, collection, bytes, sidecar, hash: hashOf(bytes, sidecar) };
  } catch (cause) {
    return err({ kind: 'unreadable', cause: (cause as NodeJS.ErrnoException).code ?? 'unknown reason' });
  }
  const same = known.get(file.id);
  return same?.info.hash === raw.hash && same.info.collection === collection ? ok(same) : readDocument(raw);
}

function tooLarge(size: number): ReadFailure {
  const megabyte = 2 ** 20;
  return { kind: 'too-large', megabytes: Math.ceil(size / megabyte), limit: LARGEST.file / megabyte };
}

function hashOf(bytes: Uint8Array, sidecar: string | null): string {
  const hash = createHash('sha256').update(bytes);
  return (sidecar === null ? hash : hash.update('\u0000').update(sidecar)).digest('hex');
}

/** Sidecars without their document: most often the document was renamed and its audience is now lost. */
function lonely(sidecars: ReadonlyMap<string, FoundFile>, files: readonly FoundFile[]): string[] {
  const ids = new Set(files.map(({ id }) => id));
  return [...sidecars.keys()].filter((id) => !ids.has(id.replace(SIDECAR, '')));
}

function changesBetween(
  known: ReadonlyMap<string, StoredDocument>,
  documents: readonly StoredDocument[],
): Pick<IngestReport, 'added' | 'changed' | 'removed'> {
  const ids = new Set(documents.map(({ info }) => info.id));
  return {
    added: documents.filter(({ info }) => !known.has(info.id)).length,
    changed: documents.filter((document) => {
      const before = known.get(document.info.id);
      return before !== undefined && before !== document;
    }).length,
    removed: [...known.keys()].filter((id) => !ids.has(id)).length,
  };
}
