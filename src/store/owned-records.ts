import { recordKinds, recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import type { DecisionCandidate } from '../records/open-decision.ts';
import { approvalsOfAll } from './approvals.ts';
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

export async function openOf(db: Db, kind: 'incident' | 'concern'): Promise<readonly RecordVersion[]> {
  const rows = await openVersions(db).where('records.kind', '=', kind).execute();
  return rows.map(checkedVersion);
}

/**
 * Records about which a decision may be open, with what was decided about them: changes that are not decided on, and risks
 * whose treatment is planned, or whose residual risk is known. Most open records are none of these, and are not read.
 */
export async function decisionCandidates(db: Db): Promise<readonly DecisionCandidate[]> {
  const rows = await latestVersions(db)
    .where(({ or, and, eb }) =>
      or([
        and([eb('records.kind', '=', 'change'), eb('record_versions.status', '=', 'assessed')]),
        and([
          eb('records.kind', '=', 'change'),
          eb('record_versions.status', '=', 'proposed'),
          eb('record_versions.data', 'like', '%"approver":"%'),
        ]),
        and([
          eb('records.kind', '=', 'risk'),
          eb('record_versions.status', '=', 'assessed'),
          eb('record_versions.data', 'like', '%"treatment":"%'),
        ]),
        and([
          eb('records.kind', '=', 'risk'),
          eb('record_versions.status', '=', 'treated'),
          eb('record_versions.data', 'like', '%"residualImpact":%'),
        ]),
      ]),
    )
    .orderBy('records.created_seq')
    .execute();
  return [...(await withApprovals(db, rows.map(checkedVersion))), ...(await madeChanges(db))];
}

/** Changes that were made and are not reviewed yet. What was imported as made was decided on elsewhere. */
export async function madeChanges(db: Db): Promise<readonly DecisionCandidate[]> {
  const rows = await latestVersions(db)
    .where('records.kind', '=', 'change')
    .where('record_versions.status', '=', 'implemented')
    .where('records.draft_id', 'not like', 'import:%')
    .orderBy('records.created_seq')
    .execute();
  return withApprovals(db, rows.map(checkedVersion));
}

async function withApprovals(
  db: Db,
  records: readonly RecordVersion[],
): Promise<readonly DecisionCandidate[]> {
  const decided = await approvalsOfAll(
    db,
    records.map(({ number }) => number),
  );
  return records.map((record) => ({ record, approvals: decided.get(record.number) ?? [] }));
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
