import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Collection } from '../document-info.ts';
import { decodeText } from '../readers/decode-text.ts';
import { LARGEST } from '../readers/read-bytes.ts';
import type { FoundFile } from './find-files.ts';
import { readDocument, type StoredDocument } from './read-document.ts';
import type { ReadFailure } from './read-failure.ts';

/** A file in the folder, with its sidecar if there is one. */
export interface FoundDocument {
  readonly file: FoundFile;
  readonly sidecar: FoundFile | null;
  readonly collection: Collection;
}

/** Reads a file, or takes over `before` when neither its bytes nor its sidecar's have changed. */
export async function readFound(
  { file, sidecar, collection }: FoundDocument,
  before: StoredDocument | undefined,
): Promise<Result<StoredDocument, ReadFailure>> {
  const failure = file.failure ?? sidecar?.failure ?? null;
  if (failure !== null) return err(failure);
  if (file.bytes > LARGEST.file) return err(tooLarge(file.bytes));
  let bytes: Uint8Array;
  let beside: Uint8Array | null;
  try {
    bytes = await readFile(file.path);
    beside = sidecar === null ? null : await readFile(sidecar.path);
  } catch (cause) {
    return err({ kind: 'unreadable', cause: (cause as NodeJS.ErrnoException).code ?? 'unknown reason' });
  }
  const hash = hashOf(bytes, beside);
  if (before?.info.hash === hash && before.info.collection === collection) return ok(before);
  const text = beside === null ? null : decodeText(beside);
  if (beside !== null && text === null)
    return err({ kind: 'metadata', problem: 'Its sidecar is not a text; save it as UTF-8.' });
  return readDocument({ id: file.id, collection, bytes, sidecar: text, hash });
}

function tooLarge(size: number): ReadFailure {
  const megabyte = 2 ** 20;
  return { kind: 'too-large', megabytes: Math.ceil(size / megabyte), limit: LARGEST.file / megabyte };
}

function hashOf(bytes: Uint8Array, sidecar: Uint8Array | null): string {
  const hash = createHash('sha256').update(bytes);
  return (sidecar === null ? hash : hash.update('\u0000').update(sidecar)).digest('hex');
}
