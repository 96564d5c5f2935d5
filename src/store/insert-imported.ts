import { sql } from 'kysely';
import type { AuditEntry } from '../records/audit-event.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { ImportedRecord } from '../records/import/read-row.ts';
import { recordNumber, type RecordVersion } from '../records/record.ts';
import type { RecordKind } from '../records/define-record.ts';
import { recordTypes } from '../records/record-types.ts';
import { appendEvents, lockHead, type Writing } from './audit-log.ts';
import { chunksOf } from './chunks-of.ts';
import { rowOfVersion } from './record-row.ts';
import { storable } from './storable.ts';

/** A row whose data has been checked: nothing about it can fail any more. */
export interface CheckedRow extends ImportedRecord {
  /** The id of the draft that it would have had: a row becomes a record once. */
  readonly draftId: string;
}

/** Thirteen values a row; SQLite takes 32,766 in a statement. */
const ROWS_A_STATEMENT = 500;

/**
 * Gives rows their numbers, their first versions and their events, a few statements for hundreds of them: all of an import is
 * one transaction, and in SQLite everybody else's writing waits for its end.
 * @param about What the event of each says beside its row.
 */
export async function insertImported(
  writing: Writing,
  rows: readonly CheckedRow[],
  about: AuditEntry['detail'],
  onRecord: (number: string) => void,
): Promise<readonly string[]> {
  const { tx } = writing;
  const numbers = await numbersFor(writing, rows);
  const { seq } = await lockHead(writing);
  const versions = rows.map((row, index) => firstVersion(row, numbers[index] ?? '', writing));
  const places = versions.map((version, index) => ({
    version,
    row: rows[index],
    createdSeq: seq + index + 1,
  }));
  for (const chunk of chunksOf(places, ROWS_A_STATEMENT)) {
    await tx
      .insertInto('records')
      .values(
        chunk.map(({ version: { number, kind }, row, createdSeq }) => ({
          ...{ number, kind, draft_id: row?.draftId ?? '', version: 1, created_seq: createdSeq },
        })),
      )
      .execute();
    await tx
      .insertInto('record_versions')
      .values(chunk.map(({ version }) => rowOfVersion(version)))
      .execute();
    for (const { version } of chunk) onRecord(version.number);
  }
  await appendEvents(
    writing,
    rows.map((row, index) => createdEvent(row, versions[index], about)),
  );
  return numbers;
}

/** Numbers have no gaps and no twins: the counter's row belongs to this transaction until it ends. */
async function numbersFor({ tx, now }: Writing, rows: readonly CheckedRow[]): Promise<readonly string[]> {
  const year = now.getUTCFullYear();
  const next = new Map<RecordKind, number>();
  for (const [kind, { length }] of Map.groupBy(rows, (row) => row.kind)) {
    const { last } = await tx
      .insertInto('counters')
      .values({ kind, year, last: length })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'year']).doUpdateSet({ last: sql`counters.last + ${length}` }),
      )
      .returning('last')
      .executeTakeFirstOrThrow();
    next.set(kind, last - length + 1);
  }
  return rows.map(({ kind }) => {
    const at = next.get(kind) ?? 1;
    next.set(kind, at + 1);
    return recordNumber(recordTypes[kind].prefix, year, at);
  });
}

function firstVersion(
  { kind, data, status, confidentiality }: CheckedRow,
  number: string,
  { actor, now }: Writing,
): RecordVersion {
  const at = now.toISOString();
  const content = {
    ...{ number, kind, version: 1, status, confidentiality, data, owner: String(data['owner']) },
    ...{ createdBy: actor, createdAt: at, changedBy: actor, changedAt: at, source: null },
  };
  return { ...content, contentHash: canonicalHash(content) };
}

function createdEvent(
  { kind, draftId, place, rowHash, lacks }: CheckedRow,
  version: RecordVersion | undefined,
  about: AuditEntry['detail'],
): Omit<AuditEntry, 'at' | 'actor'> {
  return {
    action: 'record.created',
    subject: version?.number ?? '',
    version: 1,
    contentHash: version?.contentHash ?? null,
    detail: {
      ...{ kind, draft: draftId },
      ...storable({ ...about, sheet: place.sheet, row: place.row, rowHash }),
      ...(lacks.length === 0 ? {} : { lacks: lacks.join(', ') }),
    },
    source: null,
  };
}
