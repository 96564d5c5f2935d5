import { sql } from 'kysely';
import type { AuditEntry } from '../records/audit-event.ts';
import type { RecordKind } from '../records/define-record.ts';
import { recordNumber, type NewRecord, type RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import type { Tx } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';
import { storable } from './storable.ts';
import { checkedData, writeVersion } from './write-version.ts';

/**
 * One draft becomes at most one record: a second confirmation gets the record of the first. The head of the chain is
 * locked before the look for it, so that two confirmations at once look one after the other.
 */
export async function createRecord(writing: Writing, record: NewRecord): Promise<RecordVersion> {
  const { tx, now } = writing;
  const head = await lockHead(writing);
  const made = await latestVersions(tx).where('records.draft_id', '=', record.draftId).executeTakeFirst();
  if (made !== undefined) return checkedVersion(made);
  const type = recordTypes[record.kind];
  const data = checkedData(record.kind, record.data);
  const [year, at] = [now.getUTCFullYear(), now.toISOString()];
  const number = recordNumber(type.prefix, year, await nextNumber(tx, record.kind, year));
  await tx
    .insertInto('records')
    .values({ number, kind: record.kind, draft_id: record.draftId, version: 1, created_seq: head.seq + 1 })
    .execute();
  const version = await writeVersion(writing, {
    number,
    kind: record.kind,
    version: 1,
    status: type.statuses[0],
    owner: String(data['owner']),
    confidentiality: 'internal',
    data,
    createdBy: record.createdBy,
    createdAt: at,
    changedBy: record.createdBy,
    changedAt: at,
    source: storable(record.source),
  });
  await appendEvent(writing, {
    action: 'record.created',
    subject: number,
    version: 1,
    contentHash: version.contentHash,
    detail: { kind: record.kind, draft: record.draftId, ...suggestedIn(record) },
    source: record.source,
  });
  return version;
}

/** Which fields a model suggested, which one, and what that cost. */
function suggestedIn({ suggested }: NewRecord): AuditEntry['detail'] {
  if (suggested === undefined) return {};
  const { fields, ...trace } = suggested;
  return { suggested: fields, ...trace };
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
