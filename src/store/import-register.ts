import { canonicalHash } from '../records/canonical-hash.ts';
import type { ImportedRecord, RowPlace } from '../records/import/read-row.ts';
import { settleRows, type KnownRecord } from '../records/import/settle-rows.ts';
import type { RecordVersion } from '../records/record.ts';
import { appendEvent, auditHead, lockHead, type Writing } from './audit-log.ts';
import { snapshot, write, type Database, type Db, type Tx } from './database.ts';
import { insertImported, type CheckedRow } from './insert-imported.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';
import { parseJson } from './stored-json.ts';
import { checkedData } from './write-version.ts';

export interface ImportBatch {
  /** The file's name without its folders. */
  readonly file: string;
  /** SHA-256 of its bytes, in hex. */
  readonly fileHash: string;
  /** Who ran the import: the account on the machine. */
  readonly account: string;
  readonly actor: string;
  readonly records: readonly ImportedRecord[];
  readonly now: Date;
}

export interface Imported {
  readonly created: readonly { readonly place: RowPlace; readonly number: string }[];
  /** Rows that somebody else has taken since they were looked at. */
  readonly known: readonly { readonly place: RowPlace; readonly number: string }[];
}

/**
 * All rows or none, each with a number, its first version and its event; a row that is there already is left as it is.
 *
 * Checking rows and comparing them with the register takes most of the time, and is done before the transaction: in SQLite
 * nobody else can write while that lasts. What has changed in between is looked at again within it.
 */
export async function importRegister(
  { db, dialect }: Database,
  batch: ImportBatch,
  onRecord: (number: string) => void = () => undefined,
): Promise<Imported> {
  const { actor, now, file, fileHash } = batch;
  const before = await snapshot(db, async (tx) => ({
    seq: (await auditHead(tx))?.seq ?? 0,
    known: await knownRecords(tx),
  }));
  const rows = batch.records.map(checkedRow);
  return write(db, async (tx) => {
    const writing: Writing = { tx, dialect, actor, now };
    const { seq } = await lockHead(writing);
    const known = seq === before.seq ? before.known : await knownNow(tx, before);
    const settled = settleRows(rows, known);
    const isFresh = new Set<ImportedRecord>(settled.fresh);
    const fresh = rows.filter((row) => isFresh.has(row));
    if (fresh.length === 0) return { created: [], known: settled.known };
    await noteImport(writing, batch, fresh);
    const numbers = await insertImported(writing, fresh, { file, fileHash }, onRecord);
    const created = fresh.map(({ place }, index) => ({ place, number: numbers[index] ?? '' }));
    return { created, known: settled.known };
  });
}

/** @throws AppError for data that does not fit its type's schema. */
function checkedRow(record: ImportedRecord): CheckedRow {
  const { kind, data, rowHash } = record;
  return { ...record, data: checkedData(kind, data), draftId: `import:${rowHash}` };
}

async function noteImport(
  writing: Writing,
  { file, fileHash, account }: ImportBatch,
  fresh: readonly ImportedRecord[],
): Promise<void> {
  await appendEvent(writing, {
    action: 'register.imported',
    subject: 'register',
    version: null,
    contentHash: canonicalHash(fresh.map(({ rowHash }) => rowHash)),
    detail: { file, fileHash, account, records: fresh.length },
    source: null,
  });
}

/** What an import must not take again: every record by its number and reference, and by its row where it came with one. */
export async function knownRecords(db: Db): Promise<readonly KnownRecord[]> {
  const hashes = await rowHashes(db);
  const rows = await latestVersions(db).execute();
  return rows.map((row) => knownRecord(checkedVersion(row), hashes));
}

/** What was known at `seq` of the chain, with what has been written since. */
async function knownNow(
  tx: Tx,
  { seq, known }: { readonly seq: number; readonly known: readonly KnownRecord[] },
): Promise<readonly KnownRecord[]> {
  const changed = latestVersions(tx).where('records.number', 'in', (select) =>
    select.selectFrom('audit_events').select('subject').where('seq', '>', seq),
  );
  const hashes = await rowHashes(tx, seq);
  const newer = (await changed.execute()).map((row) => knownRecord(checkedVersion(row), hashes));
  const byNumber = new Map(known.map((one) => [one.number, one]));
  for (const one of newer)
    byNumber.set(one.number, { ...one, rowHash: one.rowHash ?? byNumber.get(one.number)?.rowHash ?? null });
  return [...byNumber.values()];
}

function knownRecord(
  { number, kind, data: { reference } }: RecordVersion,
  hashes: ReadonlyMap<string, string | null>,
): KnownRecord {
  return {
    ...{ number, kind },
    reference: typeof reference === 'string' ? reference : null,
    rowHash: hashes.get(number) ?? null,
  };
}

/** By number, of the records that came from a row; those that came after `seq` of the chain. */
async function rowHashes(db: Db, seq = 0): Promise<ReadonlyMap<string, string | null>> {
  const events = await db
    .selectFrom('audit_events')
    .select(['subject', 'detail'])
    .where('seq', '>', seq)
    .where('action', '=', 'record.created')
    .where('detail', 'like', '%"rowHash"%')
    .execute();
  return new Map(events.map(({ subject, detail }) => [subject, rowHashIn(detail)]));
}

function rowHashIn(detail: string): string | null {
  const { rowHash } = (parseJson(detail) ?? {}) as { readonly rowHash?: unknown };
  return typeof rowHash === 'string' ? rowHash : null;
}
