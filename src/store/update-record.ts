import { isDeepStrictEqual } from 'node:util';
import type { StateChange } from '../conversation/turn.ts';
import { AppError } from '../kernel/app-error.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { RecordData } from '../records/define-record.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import { noteSuggestions } from './note-suggestions.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';
import { storable } from './storable.ts';
import { checkedData, writeVersion } from './write-version.ts';

/**
 * A version follows from the one that the person saw: stale when the record has moved on since. The head of the chain is
 * locked before the look, so that of two updates from one version the second finds the first one's.
 */
export async function updateRecord(
  writing: Writing,
  change: Extract<StateChange, { change: 'update-record' }>,
): Promise<Result<RecordVersion, 'stale'>> {
  const { tx, now } = writing;
  await lockHead(writing);
  const row = await latestVersions(tx).where('records.number', '=', change.number).executeTakeFirst();
  if (row === undefined) throw noSuchRecord(change.number);
  const { contentHash, ...before } = checkedVersion(row);
  if (before.version !== change.fromVersion) return err('stale');
  const data = checkedData(before.kind, change.data);
  const version = await writeVersion(writing, {
    ...before,
    version: before.version + 1,
    owner: String(data['owner'] ?? before.owner),
    status: checkedStatus(before, change.status),
    confidentiality: change.confidentiality ?? before.confidentiality,
    data,
    changedBy: change.changedBy,
    changedAt: now.toISOString(),
    source: storable(change.source),
  });
  const latest = { version: version.version };
  await tx.updateTable('records').set(latest).where('number', '=', version.number).execute();
  await appendEvent(writing, {
    action: 'record.changed',
    subject: version.number,
    version: version.version,
    contentHash: version.contentHash,
    detail: {
      kind: version.kind,
      previousContentHash: contentHash,
      fields: changedFields(before.data, version.data),
      ...(version.status === before.status ? {} : { from: before.status, to: version.status }),
    },
    source: change.source,
  });
  await noteSuggestions(writing, version, change);
  return ok(version);
}

/** The names of the fields that differ, so that the trail itself says what was changed; their values are in the versions. */
function changedFields(before: RecordData, after: RecordData): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => !isDeepStrictEqual(before[name], after[name])).join(',');
}

/** @throws AppError for a status that the type does not have: `lifecycle.ts` gives the ones it has. */
function checkedStatus({ kind, status }: Omit<RecordVersion, 'contentHash'>, next = status): string {
  if (recordTypes[kind].statuses.includes(next)) return next;
  const known = recordTypes[kind].statuses.join(', ');
  throw new AppError('record-status', `“${next}” is no status of a ${kind}. Use one of ${known}.`);
}

export function noSuchRecord(number: string): AppError {
  return new AppError(
    'no-such-record',
    `There is no record ${number}. Look up its number with “aims records”.`,
  );
}
