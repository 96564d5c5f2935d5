import { sql } from 'kysely';
import { AppError } from '../kernel/app-error.ts';
import { ANONYMOUS } from '../records/access.ts';
import type { AuditEntry } from '../records/audit-event.ts';
import type { RecordData, RecordKind } from '../records/define-record.ts';
import { recordNumber, type MessageSource, type NewRecord, type RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import type { Tx } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { noteSuggestions } from './note-suggestions.ts';
import { latestVersions } from './register.ts';
import { storable } from './storable.ts';
import { withoutName } from './without-name.ts';
import { checkedData, writeVersion } from './write-version.ts';

/**
 * One draft becomes at most one record: a second confirmation gets the record of the first. The head of the chain is
 * locked before the look for it, so that two confirmations at once look one after the other.
 */
export async function createRecord(given: Writing, record: NewRecord): Promise<RecordVersion> {
  return record.createdBy === ANONYMOUS
    ? createIn(withoutName(given), { ...record, source: null, draftId: crypto.randomUUID() })
    : createIn(given, record);
}

async function createIn(writing: Writing, record: NewRecord): Promise<RecordVersion> {
  const { tx, now } = writing;
  await lockHead(writing);
  const made = await latestVersions(tx).where('records.draft_id', '=', record.draftId).executeTakeFirst();
  if (made !== undefined) return checkedVersion(made);
  const { codeHash, source, draftId } = record;
  const version = await insertRecord(writing, {
    draftId,
    content: firstVersion(record, now),
    detail: codeHash === undefined ? {} : { codeHash },
    source,
  });
  await noteSuggestions(writing, version, record);
  if (codeHash !== undefined)
    await tx.insertInto('concern_codes').values({ code_hash: codeHash, number: version.number }).execute();
  return version;
}

/** A first version without its number. */
export type FirstVersion = Omit<RecordVersion, 'contentHash' | 'number'>;

export interface Insertion {
  /** Of at most one record. */
  readonly draftId: string;
  readonly content: FirstVersion;
  /** What its event says beside its kind and draft. */
  readonly detail: AuditEntry['detail'];
  readonly source: MessageSource | null;
}

/** Gives a record its number, writes its first version, and the event of both. */
export async function insertRecord(
  writing: Writing,
  { draftId, content, detail, source }: Insertion,
): Promise<RecordVersion> {
  const { tx, now } = writing;
  const { kind } = content;
  const head = await lockHead(writing);
  const year = now.getUTCFullYear();
  const number = recordNumber(recordTypes[kind].prefix, year, await nextNumber(tx, kind, year));
  const row = { number, kind, draft_id: draftId, version: 1, created_seq: head.seq + 1 };
  await tx.insertInto('records').values(row).execute();
  const version = await writeVersion(writing, { number, ...content });
  await appendEvent(writing, {
    action: 'record.created',
    subject: number,
    version: 1,
    contentHash: version.contentHash,
    detail: { kind, draft: draftId, ...detail },
    source,
  });
  return version;
}

function firstVersion(record: NewRecord, now: Date): FirstVersion {
  const { firstStatus, statuses } = recordTypes[record.kind];
  const data = checkedData(record.kind, record.data);
  const at = now.toISOString();
  return {
    kind: record.kind,
    version: 1,
    status: firstStatus?.(data) ?? statuses[0],
    owner: ownerOf(record, data),
    confidentiality: record.kind === 'concern' ? 'restricted' : (record.confidentiality ?? 'internal'),
    data,
    createdBy: record.createdBy,
    createdAt: at,
    changedBy: record.createdBy,
    changedAt: at,
    source: storable(record.source),
  };
}

/** @throws AppError for a record that would belong to nobody. */
function ownerOf({ kind, owner }: NewRecord, data: RecordData): string {
  const found = data['owner'] ?? owner;
  if (found !== undefined) return String(found);
  const fix = kind === 'concern' ? 'Name a reader under concerns.readers in the settings.' : 'Name an owner.';
  throw new AppError(
    'record-data',
    `The ${recordTypes[kind].noun} cannot be recorded: it has no owner. ${fix}`,
  );
}

/** Numbers have no gaps and no twins: the counter's row belongs to this transaction until it ends, and goes back with it. */
async function nextNumber(tx: Tx, kind: RecordKind, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('counters')
    .values({ kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'year']).doUpdateSet({ last: sql`counters.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
