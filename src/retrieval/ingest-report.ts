import type { StoredDocument } from './documents/read-document.ts';

export interface FileNote {
  readonly file: string;
  /** A sentence that ends with what to do. */
  readonly reason: string;
}

export interface IngestReport {
  /** In the index afterwards. */
  readonly documents: number;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Files that are not in the index. */
  readonly failed: readonly FileNote[];
  /** Files that are, but for a part. */
  readonly incomplete: readonly FileNote[];
  /** Files that say nothing of owner, status or audience: they count as approved, and for everybody. */
  readonly undescribed: readonly string[];
}

/** `known`: by id, what was in the index before; a document taken over from it is the same object. */
export function reportOn(
  documents: readonly StoredDocument[],
  known: ReadonlyMap<string, StoredDocument>,
  failed: readonly FileNote[],
): IngestReport {
  const ids = new Set(documents.map(({ info }) => info.id));
  return {
    documents: documents.length,
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
    added: documents.filter(({ info }) => !known.has(info.id)).length,
    changed: documents.filter((document) => {
      const before = known.get(document.info.id);
      return before !== undefined && before !== document;
    }).length,
    removed: [...known.keys()].filter((id) => !ids.has(id)).length,
    failed,
    incomplete: documents.flatMap(({ info: { id, leftOut } }) =>
      leftOut === null ? [] : [{ file: id, reason: leftOut }],
    ),
    undescribed: documents.flatMap(({ info }) => (info.isDescribed ? [] : [info.id])),
  };
}
