import type { Dossier, Register } from '../conversation/ports.ts';
import { maySee, type Actor } from '../records/access.ts';
import type { RecordLink } from '../records/link.ts';
import type { RecordVersion } from '../records/record.ts';
import { approvalsOf } from './approvals.ts';
import type { Database, Db } from './database.ts';
import { evidenceOf } from './evidence.ts';
import { followUpsOf } from './follow-ups.ts';
import { linksOf } from './links.ts';
import { checkedVersion } from './record-row.ts';
import { registerState } from './register-state.ts';
import { reviewsOfRecord } from './reviews.ts';
import { searchRegister, systemsOnRecord } from './search-register.ts';
import { marksOf } from './source-marks.ts';
import type { RecordVersionRow } from './tables.ts';

/** The register as it stands: of each record the version that its row names as the latest, for those who may see it. */
export function registerIn(database: Database): Register {
  const { db } = database;
  return {
    search: (query, criteria, viewer, page) => searchRegister(database, query, criteria, viewer, page),
    systems: (viewer) => systemsOnRecord(database, viewer),
    byNumber: (number, viewer) => seen(db, number, viewer),
    async list({ kind, status, owner }, viewer) {
      let query = latestVersions(db).orderBy('records.created_seq', 'desc');
      if (kind !== undefined) query = query.where('records.kind', '=', kind);
      if (status !== undefined) query = query.where('record_versions.status', '=', status);
      if (owner !== undefined) query = query.where('record_versions.owner', '=', owner);
      return (await query.execute()).map(checkedVersion).filter((record) => maySee(viewer, record));
    },
    async versions(number, viewer) {
      if ((await seen(db, number, viewer)) === null) return [];
      const rows = await db
        .selectFrom('record_versions')
        .selectAll()
        .where('number', '=', number)
        .orderBy('version')
        .execute();
      return rows.map(checkedVersion);
    },
    state: (viewer) => registerState(db, viewer),
    dossier: (number, viewer) => dossierOf(db, number, viewer),
  };
}

/** Null for one that is not there, and for one that the viewer may not see: nobody can tell the two apart. */
async function seen(db: Db, number: string, viewer: Actor): Promise<RecordVersion | null> {
  const row = await latestVersions(db).where('records.number', '=', number).executeTakeFirst();
  if (row === undefined) return null;
  const record = checkedVersion(row);
  return maySee(viewer, record) ? record : null;
}

async function dossierOf(db: Db, number: string, viewer: Actor): Promise<Dossier | null> {
  if ((await seen(db, number, viewer)) === null) return null;
  const shown: RecordLink[] = [];
  for (const link of await linksOf(db, number)) {
    const other = link.number === number ? link.target : { kind: 'record' as const, id: link.number };
    if (other.kind !== 'record' || (await seen(db, other.id, viewer)) !== null) shown.push(link);
  }
  const standing = shown.filter(({ removed }) => removed === null);
  return {
    approvals: await approvalsOf(db, number),
    links: standing.filter((link) => link.number === number),
    linkedFrom: standing.filter((link) => link.number !== number),
    unlinked: shown.filter((link) => link.number === number && link.removed !== null),
    evidence: await evidenceOf(db, number),
    followUps: await followUpsOf(db, number),
    marks: await marksOf(db, number),
    reviews: await reviewsOfRecord(db, number),
    imported: await isImported(db, number),
  };
}

async function isImported(db: Db, number: string): Promise<boolean> {
  const row = await db
    .selectFrom('records')
    .select('draft_id')
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.draft_id.startsWith('import:') === true;
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
