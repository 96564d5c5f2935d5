import { sql } from 'kysely';
import type { Register } from '../conversation/ports.ts';
import { AppError } from '../kernel/app-error.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import { recordNumber, type NewRecord, type RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import { appendAudit } from './audit-log.ts';
import type { Database, Db, Tx } from './database.ts';
import { noteRecordOfDraft } from './drafts.ts';
import type { StateChange } from '../conversation/turn.ts';

export function registerIn(db: Db): Register {
  return {
    async byNumber(number) {
      const row = await db
        .selectFrom('records')
        .select('body')
        .where('number', '=', number)
        .executeTakeFirst();
      return row ? parseRecord(row.body) : null;
    },
    async list(filter) {
      let query = db.selectFrom('records').select('body').orderBy('number', 'desc');
      if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
      if (filter.status !== undefined) query = query.where('status', '=', filter.status);
      if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner);
      return (await query.execute()).map((row) => parseRecord(row.body));
    },
  };
}

/** Every version of every record, in the order in which they were numbered. */
export async function allVersions(db: Db): Promise<readonly RecordVersion[]> {
  const rows = await db
    .selectFrom('record_versions')
    .select('body')
    .orderBy('number')
    .orderBy('version')
    .execute();
  return rows.map((row) => parseRecord(row.body));
}

interface Writing {
  readonly tx: Tx;
  readonly dialect: Database['dialect'];
  readonly now: Date;
}

/** One draft becomes one record: a second confirmation finds the first one's record, because `draft_id` is unique. */
export async function createRecord(writing: Writing, record: NewRecord): Promise<RecordVersion> {
  const { tx, now } = writing;
  const made = await tx
    .selectFrom('records')
    .select('body')
    .where('draft_id', '=', record.draftId)
    .executeTakeFirst();
  if (made) return parseRecord(made.body);
  const type = recordTypes[record.kind];
  const data = type.dataSchema.parse(record.data);
  const year = now.getUTCFullYear();
  const at = now.toISOString();
  const version = withHash({
    number: recordNumber(type.prefix, year, await nextNumber(tx, record.kind, year)),
    kind: record.kind,
    version: 1,
    status: type.statuses[0],
    owner: String(data['owner'] ?? record.createdBy),
    confidentiality: 'internal',
    data,
    createdBy: record.createdBy,
    createdAt: at,
    changedBy: record.createdBy,
    changedAt: at,
    source: record.source,
  });
  await tx
    .insertInto('records')
    .values({ ...columns(version), number: version.number, draft_id: record.draftId })
    .execute();
  await noteVersion(writing, version, 'record.created');
  await noteRecordOfDraft(tx, record.draftId, version.number);
  return version;
}

/** Null when the record has moved on since `fromVersion`. */
export async function updateRecord(
  writing: Writing,
  change: Extract<StateChange, { change: 'update-record' }>,
): Promise<RecordVersion | null> {
  const { tx, now } = writing;
  const row = await tx
    .selectFrom('records')
    .select('body')
    .where('number', '=', change.number)
    .executeTakeFirst();
  const before = row ? parseRecord(row.body) : null;
  if (before?.version !== change.fromVersion) return null;
  const data = recordTypes[before.kind].dataSchema.parse(change.data);
  const version = withHash({
    ...withoutHash(before),
    version: before.version + 1,
    owner: String(data['owner'] ?? before.owner),
    data,
    changedBy: change.changedBy,
    changedAt: now.toISOString(),
    source: change.source,
  });
  // The version in the condition: of two writers that both read version n, one finds no row.
  const written = await tx
    .updateTable('records')
    .set(columns(version))
    .where('number', '=', version.number)
    .where('version', '=', change.fromVersion)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) return null;
  await noteVersion(writing, version, 'record.changed');
  return version;
}

async function noteVersion(
  { tx, dialect }: Writing,
  version: RecordVersion,
  action: 'record.created' | 'record.changed',
): Promise<void> {
  await tx
    .insertInto('record_versions')
    .values({ number: version.number, version: version.version, body: JSON.stringify(version) })
    .execute();
  await appendAudit(tx, dialect, {
    at: version.changedAt,
    actor: version.changedBy,
    action,
    subject: version.number,
    version: version.version,
    contentHash: version.contentHash,
    detail: { kind: version.kind, status: version.status, owner: version.owner },
    source: version.source,
  });
}

/** The counter's row is locked by the update until the transaction ends: numbers have no gaps and no twins. */
async function nextNumber(tx: Tx, kind: string, year: number): Promise<number> {
  const { value } = await tx
    .insertInto('counters')
    .values({ kind, year, value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'year']).doUpdateSet({ value: sql`counters.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

function columns(version: RecordVersion) {
  const { kind, status, owner } = version;
  return { kind, status, owner, version: version.version, body: JSON.stringify(version) };
}

function withoutHash(version: RecordVersion): Omit<RecordVersion, 'contentHash'> {
  const content: Partial<RecordVersion> = { ...version };
  delete (content as { contentHash?: string }).contentHash;
  return content as Omit<RecordVersion, 'contentHash'>;
}

function withHash(content: Omit<RecordVersion, 'contentHash'>): RecordVersion {
  return { ...content, contentHash: canonicalHash(content) };
}

/** Checked on the way out too: a row that was changed by hand must not pass for a record. */
function parseRecord(body: string): RecordVersion {
  const record = JSON.parse(body) as RecordVersion;
  const checked = recordTypes[record.kind].dataSchema.safeParse(record.data);
  if (checked.success) return record;
  throw new AppError(
    'record',
    `${record.number} on disk does not fit its schema. Run “aims verify” to see what was changed.`,
  );
}
