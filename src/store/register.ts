import type { Register } from '../conversation/ports.ts';
import type { RecordVersion } from '../records/record.ts';
import type { Db } from './database.ts';
import { checkedVersion } from './record-row.ts';
import type { RecordVersionRow } from './tables.ts';

/** The register as it stands: of each record the version that its row names as the latest. */
export function registerIn(db: Db): Register {
  return {
    async byNumber(number) {
      const row = await latestVersions(db).where('records.number', '=', number).executeTakeFirst();
      return row === undefined ? null : checkedVersion(row);
    },
    async list({ kind, status, owner }) {
      let query = latestVersions(db).orderBy('records.created_seq', 'desc');
      if (kind !== undefined) query = query.where('records.kind', '=', kind);
      if (status !== undefined) query = query.where('record_versions.status', '=', status);
      if (owner !== undefined) query = query.where('record_versions.owner', '=', owner);
      return (await query.execute()).map(checkedVersion);
    },
  };
}

/** Every version of every record: records in the order in which they were made, versions in theirs. */
export async function recordVersions(db: Db): Promise<readonly RecordVersion[]> {
  return (await versionRows(db)).map(checkedVersion);
}

export async function versionRows(db: Db): Promise<readonly RecordVersionRow[]> {
  return db
    .selectFrom('record_versions')
    .innerJoin('records', 'records.number', 'record_versions.number')
    .selectAll('record_versions')
    .orderBy('records.created_seq')
    .orderBy('record_versions.version')
    .execute();
}

export function latestVersions(db: Db) {
  return db
    .selectFrom('records')
    .innerJoin('record_versions', (join) =>
      join
        .onRef('record_versions.number', '=', 'records.number')
        .onRef('record_versions.version', '=', 'records.version'),
    )
    .selectAll('record_versions');
}
