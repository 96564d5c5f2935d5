import { recordKinds, recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import type { WaitingApproval } from '../review/waiting-approval.ts';
import type { Db } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';

/** Everyone who owns a record of which something is still expected. */
export async function recordOwners(db: Db): Promise<readonly string[]> {
  const rows = await openVersions(db).clearSelect().select('record_versions.owner').distinct().execute();
  return rows.map(({ owner }) => owner);
}

/** The latest version of what these people own; without a filter of everything that is open. Runs on nobody's behalf. */
export async function recordsOwnedBy(
  db: Db,
  { owners }: { readonly owners?: readonly string[] },
): Promise<readonly RecordVersion[]> {
  if (owners === undefined) return (await openVersions(db).execute()).map(checkedVersion);
  if (owners.length === 0) return [];
  const rows = await latestVersions(db)
    .where('record_versions.owner', 'in', [...owners])
    .orderBy('records.created_seq')
    .execute();
  return rows.map(checkedVersion);
}

/** Statuses of a change in which it waits for an approval. */
const AWAITS_APPROVAL = ['proposed', 'assessed'];

export async function openIncidents(db: Db): Promise<readonly RecordVersion[]> {
  const rows = await openVersions(db).where('records.kind', '=', 'incident').execute();
  return rows.map(checkedVersion);
}

/** Changes that name who approves them and are not decided on: an approval is of one version, and waits since that. */
export async function waitingApprovals(db: Db): Promise<readonly WaitingApproval[]> {
  const rows = await latestVersions(db)
    .where('records.kind', '=', 'change')
    .where('record_versions.status', 'in', AWAITS_APPROVAL)
    // Most name nobody: those are not read at all.
    .where('record_versions.data', 'like', '%"approver":"%')
    .orderBy('records.created_seq')
    .execute();
  return rows.map(checkedVersion).flatMap((record): WaitingApproval[] => {
    const approver = record.data['approver'];
    return typeof approver === 'string' ? [{ record, approver, since: record.changedAt }] : [];
  });
}

function openVersions(db: Db) {
  return latestVersions(db).where(({ or, and, eb }) =>
    or(
      recordKinds.map((kind) =>
        and([
          eb('records.kind', '=', kind),
          eb('record_versions.status', 'not in', [...recordTypes[kind].closedStatuses]),
        ]),
      ),
    ),
  );
}
