import { basename, extname } from 'node:path';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Collection, DocumentFormat, DocumentInfo } from '../document-info.ts';
import type { Passage } from '../passage.ts';
import { decodeText } from '../readers/decode-text.ts';
import { readBytes } from '../readers/read-bytes.ts';
import { formatFor } from '../readers/sniff.ts';
import { saidInHead } from '../readers/said-in-head.ts';
import { disguised } from '../readers/disguised.ts';
import { partFrontMatter } from './front-matter.ts';
import { layOutText } from './laid-out-text.ts';
import { METADATA_KEYS, readMetadata, readSaid, type Metadata, type ReadMetadata } from './metadata.ts';
import { leftOutSentence, notUnderstoodSentence, type ReadFailure } from './read-failure.ts';
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

/** Formats that may begin with front matter. A table has no place for it. */
const WITH_FRONT_MATTER: readonly DocumentFormat[] = ['markdown', 'text', 'html'];

/** Reads, checks and splits one file. Metadata that cannot be trusted keep the document out of the index. */
export async function readDocument(raw: RawDocument): Promise<Result<StoredDocument, ReadFailure>> {
  const extension = extname(raw.id).toLowerCase();
  const format = formatFor(extension);
  if (format === null) return err(disguised(raw.bytes, extension));
  const parted = partBytes(raw.bytes, format);
  if (!parted.ok) return err({ kind: 'metadata', problem: parted.error });
  const { yaml, bytes } = parted.value;
  const inHead = format === 'html' && yaml === null ? saidInHead(decodeText(bytes) ?? '') : {};
  const metadata = metadataOf(yaml, inHead, raw.sidecar);
  if (!metadata.ok) return err({ kind: 'metadata', problem: metadata.error });
  const { known, notUnderstood } = metadata.value;
  const read = await readBytes(bytes, format);
  if (!read.ok) return read;
  const title = known.title ?? read.value.title ?? titleFromName(raw.id);
  const laidOut = layOutText(read.value.blocks, title);
  const passages = splitPassages(raw.id, laidOut);
  if (passages.length === 0) return err({ kind: 'empty' });
  const isDescribed = yaml !== null || raw.sidecar !== null || Object.keys(inHead).length > 0;
  const leftOut = [leftOutSentence(read.value.imagePages ?? []), notUnderstoodSentence(notUnderstood)];
  const info = {
    ...infoOf(raw, format, title, known),
    isDescribed,
    leftOut: leftOut.filter((each) => each !== null).join(' ') || null,
  };
  return ok({ info, text: laidOut.text, passages });
}

/** A text and its front matter, whatever it is encoded in: rules about who may read it hold in UTF-16 too. */
function partBytes(
  bytes: Uint8Array,
  format: DocumentFormat,
): Result<{ yaml: string | null; bytes: Uint8Array }, string> {
  const whole = { yaml: null, bytes };
  const source = WITH_FRONT_MATTER.includes(format) ? decodeText(bytes) : null;
  if (source === null) return ok(whole);
  const parted = partFrontMatter(source, METADATA_KEYS);
  switch (parted.kind) {
    case 'none':
      return ok(whole);
    case 'unreadable':
      return err(parted.problem);
    case 'yaml':
      return ok({ yaml: parted.yaml, bytes: Buffer.from(parted.body) });
  }
}

/** What the sidecar says goes before front matter, and that before the head of a page. */
function metadataOf(
  yaml: string | null,
  inHead: Readonly<Record<string, string>>,
  sidecar: string | null,
): Result<ReadMetadata, string> {
  const inFile = yaml === null ? readSaid(inHead, false) : readMetadata(yaml, false);
  if (!inFile.ok || sidecar === null) return inFile;
  const beside = readMetadata(sidecar, true);
  if (!beside.ok) return beside;
  return ok({
    known: { ...inFile.value.known, ...beside.value.known },
    notUnderstood: [...inFile.value.notUnderstood, ...beside.value.notUnderstood],
  });
}

/**
 * A document that says nothing of its status is taken as in force: organizations that keep no metadata keep their
 * drafts elsewhere.
 */
function infoOf(
  raw: RawDocument,
  format: DocumentFormat,
  title: string,
  metadata: Metadata,
): Omit<DocumentInfo, 'isDescribed' | 'leftOut'> {
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
