import { AppError } from '../kernel/app-error.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { RecordData, RecordKind } from '../records/define-record.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import type { Writing } from './audit-log.ts';
import { rowOfVersion } from './record-row.ts';
import { storable } from './storable.ts';

/** A version, with the hash over everything else in it. */
export async function writeVersion(
  { tx }: Writing,
  content: Omit<RecordVersion, 'contentHash'>,
): Promise<RecordVersion> {
  const version = { ...content, contentHash: canonicalHash(content) };
  await tx.insertInto('record_versions').values(rowOfVersion(version)).execute();
  return version;
}

/** The data as it is stored. @throws AppError: what does not fit the type's schema never becomes a record. */
export function checkedData(kind: RecordKind, data: RecordData): RecordData {
  const type = recordTypes[kind];
  const checked = type.dataSchema.safeParse(storable(data));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const field = type.field(String(issue?.path[0] ?? ''))?.label ?? 'A field';
  throw new AppError(
    'record-data',
    `The ${type.noun} cannot be recorded: “${field}” is not valid (${issue?.message ?? 'unknown'}). Correct it in the draft, and record it again.`,
  );
}
