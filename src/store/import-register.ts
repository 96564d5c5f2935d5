import { canonicalHash } from '../records/canonical-hash.ts';
import type { ImportedRecord, RowPlace } from '../records/import/read-row.ts';
import { settleRows, type KnownRecord } from '../records/import/settle-rows.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import { insertRecord } from './create-record.ts';
import { write, type Database, type Db } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';
import { storable } from './storable.ts';
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

/** All rows or none, each with a number, its first version and its event; a row that is there already is left as it is. */
export async function importRegister(
  { db, dialect }: Database,
  batch: ImportBatch,
  onRecord: (number: string) => void = () => undefined,
): Promise<Imported> {
  const { actor, now } = batch;
  return write(db, async (tx) => {
    const writing: Writing = { tx, dialect, actor, now };
    await lockHead(writing);
    const { fresh, known } = settleRows(batch.records, await knownRecords(tx));
    if (fresh.length === 0) return { created: [], known };
    await noteImport(writing, batch, fresh);
    const created: Imported['created'][number][] = [];
    for (const record of fresh) {
      const number = await insertImported(writing, batch, record);
      created.push({ place: record.place, number });
      onRecord(number);
    }
    return { created, known };
  });
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

async function insertImported(
  writing: Writing,
  { actor, now, file, fileHash }: ImportBatch,
  { kind, data, status, confidentiality, place, rowHash }: ImportedRecord,
): Promise<string> {
  const at = now.toISOString();
  const checked = checkedData(kind, data);
  const { number } = await insertRecord(writing, {
    draftId: `import:${rowHash}`,
    content: {
      ...{ kind, version: 1, status, confidentiality, data: checked, owner: String(checked['owner']) },
      ...{ createdBy: actor, createdAt: at, changedBy: actor, changedAt: at, source: null },
    },
    detail: storable({ file, fileHash, sheet: place.sheet, row: place.row, rowHash }),
    source: null,
  });
  return number;
}

/** What an import must not take again: every record by its number and reference, and by its row where it came with one. */
export async function knownRecords(db: Db): Promise<readonly KnownRecord[]> {
  const rows = await latestVersions(db).execute();
  const events = await db
    .selectFrom('audit_events')
    .select(['subject', 'detail'])
    .where('action', '=', 'record.created')
    .where('detail', 'like', '%"rowHash"%')
    .execute();
  const hashes = new Map(events.map(({ subject, detail }) => [subject, rowHashIn(detail)]));
  return rows.map(checkedVersion).map(({ number, kind, data: { reference } }) => ({
    ...{ number, kind },
    reference: typeof reference === 'string' ? reference : null,
    rowHash: hashes.get(number) ?? null,
  }));
}

function rowHashIn(detail: string): string | null {
  const { rowHash } = (parseJson(detail) ?? {}) as { readonly rowHash?: unknown };
  return typeof rowHash === 'string' ? rowHash : null;
}
