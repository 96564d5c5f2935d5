import { linkEvent, type AuditAction, type AuditEntry, type AuditEvent } from '../records/audit-event.ts';
import type { ChainHead } from '../records/verify-chain.ts';
import { chunksOf } from './chunks-of.ts';
import type { Database, Db, Tx } from './database.ts';
import { storable } from './storable.ts';
import { damaged, parseJson, readSource, writeSource } from './stored-json.ts';
import type { AuditEventRow } from './tables.ts';

/** What a statement of a turn needs to know. */
export interface Writing {
  readonly tx: Tx;
  readonly dialect: Database['dialect'];
  readonly actor: string;
  readonly now: Date;
}

/**
 * The chain cannot fork: its head is one row, and whoever adds an event holds that row until the transaction ends. In
 * SQLite there is one writer at a time anyway; in PostgreSQL FOR UPDATE makes the second one wait, and then see the first
 * one's event.
 */
export async function lockHead({ tx, dialect }: Pick<Writing, 'tx' | 'dialect'>): Promise<ChainHead> {
  return tx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('one', '=', 1)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
}

export async function appendEvent(
  writing: Writing,
  entry: Omit<AuditEntry, 'at' | 'actor'>,
): Promise<AuditEvent> {
  const [event] = await appendEvents(writing, [entry]);
  if (event === undefined) throw new Error('An event that was appended is not there.');
  return event;
}

/** Eleven values a row; SQLite takes 32,766 in a statement. */
const EVENTS_A_STATEMENT = 500;

/** One after the other, in a few statements. */
export async function appendEvents(
  writing: Writing,
  entries: readonly Omit<AuditEntry, 'at' | 'actor'>[],
): Promise<readonly AuditEvent[]> {
  const { tx, actor, now } = writing;
  const at = now.toISOString();
  let head = await lockHead(writing);
  const events = entries.map((entry) => {
    const event = linkEvent(storable({ at, actor, ...entry }), head.seq === 0 ? null : head);
    head = event;
    return event;
  });
  for (const chunk of chunksOf(events, EVENTS_A_STATEMENT))
    await tx.insertInto('audit_events').values(chunk.map(rowOfEvent)).execute();
  await tx.updateTable('audit_head').set({ seq: head.seq, hash: head.hash }).where('one', '=', 1).execute();
  return events;
}

/** When the first event was written; null while there is none. */
export async function startedAt(db: Db): Promise<Date | null> {
  const first = await db.selectFrom('audit_events').select('at').orderBy('seq').limit(1).executeTakeFirst();
  return first === undefined ? null : new Date(first.at);
}

export async function auditRows(db: Db): Promise<readonly AuditEventRow[]> {
  return db.selectFrom('audit_events').selectAll().orderBy('seq').execute();
}

/** Every event, oldest first. @throws AppError for a row that holds none. */
export async function auditEvents(db: Db): Promise<readonly AuditEvent[]> {
  return (await auditRows(db)).map((row) => {
    const event = readEvent(row);
    if (event === null) throw damaged(`audit event ${row.seq}`);
    return event;
  });
}

/** Null while nothing was ever written. */
export async function auditHead(db: Db): Promise<ChainHead | null> {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  return head === undefined || head.seq === 0 ? null : head;
}

function rowOfEvent(event: AuditEvent): AuditEventRow {
  return {
    seq: event.seq,
    at: event.at,
    actor: event.actor,
    action: event.action,
    subject: event.subject,
    version: event.version,
    content_hash: event.contentHash,
    detail: JSON.stringify(event.detail),
    source: writeSource(event.source),
    previous_hash: event.previousHash,
    hash: event.hash,
  };
}

/** The event that a row holds, whether or not its hash fits; null when it cannot be read at all. */
export function readEvent(row: AuditEventRow): AuditEvent | null {
  const [detail, source] = [parseJson(row.detail), readSource(row.source)];
  if (typeof detail !== 'object' || detail === null || source === undefined) return null;
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action as AuditAction,
    subject: row.subject,
    version: row.version,
    contentHash: row.content_hash,
    detail: detail as AuditEvent['detail'],
    source,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
