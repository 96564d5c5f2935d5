import { linkEvent, type AuditEntry, type AuditEvent } from '../records/audit-event.ts';
import type { ChainHead } from '../records/verify-chain.ts';
import type { Database, Db, Tx } from './database.ts';

/**
 * The chain cannot fork: a writer first locks the one head row, so that two of them link one after the other. SQLite has
 * one writer at a time already; PostgreSQL needs FOR UPDATE, and the insert below makes the row that it locks.
 */
export async function appendAudit(
  tx: Tx,
  dialect: Database['dialect'],
  entry: AuditEntry,
): Promise<AuditEvent> {
  await tx
    .insertInto('audit_head')
    .values({ one: 1, seq: 0, hash: '' })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute();
  const query = tx.selectFrom('audit_head').select(['seq', 'hash']).where('one', '=', 1);
  const head = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirstOrThrow();
  const event = linkEvent(entry, head.seq === 0 ? null : head);
  await tx
    .insertInto('audit_events')
    .values({ seq: event.seq, body: JSON.stringify(event) })
    .execute();
  await tx.updateTable('audit_head').set({ seq: event.seq, hash: event.hash }).where('one', '=', 1).execute();
  return event;
}

export async function auditEvents(db: Db): Promise<readonly AuditEvent[]> {
  const rows = await db.selectFrom('audit_events').select('body').orderBy('seq').execute();
  return rows.map((row) => JSON.parse(row.body) as AuditEvent);
}

export async function auditHead(db: Db): Promise<ChainHead | null> {
  const row = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  return row === undefined || row.seq === 0 ? null : row;
}
