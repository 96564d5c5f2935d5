import type { StoredDocument } from '../documents/read-document.ts';
import type { DocumentInfo } from '../document-info.ts';
import type { Passage } from '../passage.ts';

/** Passages without what can be told from the rest: ids, ordinals and texts, which are slices. */
interface PackedPassage {
  readonly headings: readonly string[];
  readonly locator: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Passage['kind'];
  readonly cells?: Readonly<Record<string, string>>;
}

interface PackedDocument {
  readonly info: DocumentInfo;
  readonly text: string;
  readonly passages: readonly PackedPassage[];
}

export function packDocuments(documents: readonly StoredDocument[]): Uint8Array {
  const packed = documents.map(({ info, text, passages }): PackedDocument => ({
    info,
    text,
    passages: passages.map(({ headings, locator, start, end, kind, cells }) => ({
      headings,
      locator,
      start,
      end,
      kind,
      ...(cells ? { cells } : {}),
    })),
  }));
  return Buffer.from(JSON.stringify(packed));
}

/** `bytes`: what packDocuments made; the file's checksum vouches for it. */
export function unpackDocuments(bytes: Uint8Array): StoredDocument[] {
  const packed = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(),
  ) as PackedDocument[];
  return packed.map(({ info, text, passages }) => ({
    info,
    text,
    passages: passages.map((passage, ordinal) => ({
      ...passage,
      id: `${info.id}#${ordinal}`,
      documentId: info.id,
      ordinal,
      text: text.slice(passage.start, passage.end),
    })),
  }));
}
