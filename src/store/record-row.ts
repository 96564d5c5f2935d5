import type { RecordData, RecordKind } from '../records/define-record.ts';
import type { Confidentiality, RecordVersion } from '../records/record.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import { damaged, parseJson, readSource, writeSource } from './stored-json.ts';
import type { RecordVersionRow } from './tables.ts';

export function rowOfVersion(version: RecordVersion): RecordVersionRow {
  return {
    number: version.number,
    version: version.version,
    kind: version.kind,
    status: version.status,
    owner: version.owner,
    confidentiality: version.confidentiality,
    data: JSON.stringify(version.data),
    created_by: version.createdBy,
    created_at: version.createdAt,
    changed_by: version.changedBy,
    changed_at: version.changedAt,
    source: writeSource(version.source),
    content_hash: version.contentHash,
  };
}

/** The version that a row holds, whether or not it fits its schema; null when it cannot be read at all. */
export function readVersion(row: RecordVersionRow): RecordVersion | null {
  const [data, source] = [parseJson(row.data), readSource(row.source)];
  if (typeof data !== 'object' || data === null || source === undefined) return null;
  return {
    number: row.number,
    kind: row.kind as RecordKind,
    version: row.version,
    status: row.status,
    owner: row.owner,
    confidentiality: row.confidentiality as Confidentiality,
    data: data as RecordData,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    source,
    contentHash: row.content_hash,
  };
}

/** The version that a row holds. @throws AppError when its data does not fit its schema: it must not pass for a record. */
export function checkedVersion(row: RecordVersionRow): RecordVersion {
  const version = readVersion(row);
  const fits =
    version !== null &&
    recordKinds.includes(version.kind) &&
    recordTypes[version.kind].dataSchema.safeParse(version.data).success;
  if (fits) return version;
  throw damaged(`version ${row.version} of ${row.number}`);
}

/** What a version's hash covers. */
export function contentOf({ contentHash, ...content }: RecordVersion): Omit<RecordVersion, 'contentHash'> {
  void contentHash;
  return content;
}
