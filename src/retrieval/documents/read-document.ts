import { basename, extname } from 'node:path';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Collection, DocumentFormat, DocumentInfo } from '../document-info.ts';
import type { Passage } from '../passage.ts';
import { readBytes } from '../readers/read-bytes.ts';
import { formatFor } from '../readers/sniff.ts';
import { partFrontMatter } from './front-matter.ts';
import { layOutText } from './laid-out-text.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import type { ReadFailure } from './read-failure.ts';
import { splitPassages } from './split-passages.ts';

/** A file as it was found. */
export interface RawDocument {
  readonly id: string;
  readonly collection: Collection;
  readonly bytes: Uint8Array;
  /** The text of `<file>.meta.yaml`. */
  readonly sidecar: string | null;
  readonly hash: string;
}

/** A document as the index keeps it. */
export interface StoredDocument {
  readonly info: DocumentInfo;
  /** The extracted text; passages are slices of it. */
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Reads, checks and splits one file. Metadata that cannot be trusted keep the document out of the index. */
export async function readDocument(raw: RawDocument): Promise<Result<StoredDocument, ReadFailure>> {
  const extension = extname(raw.id).toLowerCase();
  const format = formatFor(extension);
  if (format === null) return err({ kind: 'unsupported', extension: extension || 'no extension' });
  const { yaml, bytes } =
    format === 'markdown' ? withoutFrontMatter(raw.bytes) : { yaml: null, bytes: raw.bytes };
  const metadata = metadataOf(yaml, raw.sidecar);
  if (!metadata.ok) return err({ kind: 'metadata', problem: metadata.error });
  const read = await readBytes(bytes, format);
  if (!read.ok) return read;
  const title = metadata.value.title ?? read.value.title ?? titleFromName(raw.id);
  const laidOut = layOutText(read.value.blocks, title);
  const passages = splitPassages(raw.id, laidOut);
  if (passages.length === 0) return err({ kind: 'empty' });
  return ok({ info: infoOf(raw, format, title, metadata.value), text: laidOut.text, passages });
}

/** Front matter is cut off as bytes, so that the rest is decoded as any other text. */
function withoutFrontMatter(bytes: Uint8Array): { yaml: string | null; bytes: Uint8Array } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { yaml, body } = partFrontMatter(source.replace(/^\u00ef\u00bb\u00bf/u, ''));
  if (yaml === null) return { yaml, bytes };
  return { yaml: Buffer.from(yaml, 'latin1').toString('utf8'), bytes: Buffer.from(body, 'latin1') };
}

/** What the sidecar says goes before front matter. */
function metadataOf(yaml: string | null, sidecar: string | null): Result<Metadata, string> {
  const inFile = yaml === null ? ok({}) : readMetadata(yaml, false);
  if (!inFile.ok) return inFile;
  const beside = sidecar === null ? ok({}) : readMetadata(sidecar, true);
  return beside.ok ? ok({ ...inFile.value, ...beside.value }) : beside;
}

/**
 * A document that says nothing of its status is taken as in force: organizations that keep no metadata keep their
 * drafts elsewhere.
 */
function infoOf(raw: RawDocument, format: DocumentFormat, title: string, metadata: Metadata): DocumentInfo {
  return {
    id: raw.id,
    collection: raw.collection,
    title,
    owner: metadata.owner ?? null,
    version: metadata.version ?? null,
    status: metadata.status ?? 'approved',
    approvedBy: metadata.approvedBy ?? null,
    approvedOn: metadata.approvedOn ?? null,
    nextReview: metadata.nextReview ?? null,
    audience: metadata.audience ?? 'all',
    format,
    hash: raw.hash,
  };
}

/** "ai-incident-procedure.md" ▶ "ai incident procedure". */
function titleFromName(id: string): string {
  return basename(id, extname(id)).replace(/[-_]+/gu, ' ').trim() || id;
}
