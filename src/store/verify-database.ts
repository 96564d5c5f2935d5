import type { AuditEvent } from '../records/audit-event.ts';
import { verifyChain, type ChainHead, type ChainReport } from '../records/verify-chain.ts';
import { auditRows, readEvent } from './audit-log.ts';
import { snapshot, type Db, type Tx } from './database.ts';
import { compareEvidence, type Evidence } from './compare-evidence.ts';
import { hashOf } from './hash-of.ts';
import type { AuditEventRow } from './tables.ts';

/**
 * Whoever changes, removes or slips in an event, a version, an approval, a review or what else has an event is found: the chain
 * holds to its head, each event names a row that has the content it had then, and each row has its event. Reads the rows
 * as they stand, whatever they hold; reports the first event that is broken.
 */
export async function verifyDatabase(db: Db): Promise<ChainReport> {
  const { rows, head, evidence } = await snapshot(db, readAll);
  const events = readableEvents(rows);
  const whole = events.length === rows.length;
  const chain = verifyChain(events, whole ? head : null);
  if (!chain.ok) return { ...chain, events: rows.length };
  const broken = whole
    ? compareEvidence(events, evidence)
    : { seq: events.length + 1, reason: 'it cannot be read' };
  return broken === null ? chain : { events: rows.length, ok: false, firstBroken: broken };
}

interface Stored {
  readonly rows: readonly AuditEventRow[];
  readonly head: ChainHead;
  readonly evidence: Evidence;
}

/** Without a head a chain that was cut still looks whole: a head that is gone is one that nothing fits. */
const NO_HEAD: ChainHead = { seq: 0, hash: '' };

async function readAll(tx: Tx): Promise<Stored> {
  const head = await tx.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  return {
    rows: await auditRows(tx),
    head: head ?? NO_HEAD,
    evidence: {
      records: await tx.selectFrom('records').selectAll().orderBy('created_seq').execute(),
      versions: await tx
        .selectFrom('record_versions')
        .selectAll()
        .orderBy('number')
        .orderBy('version')
        .execute(),
      reviews: await tx.selectFrom('reviews').selectAll().orderBy('seq').execute(),
      gaps: await tx.selectFrom('gaps').selectAll().orderBy('asked_at').orderBy('id').execute(),
      approvals: await tx.selectFrom('approvals').selectAll().orderBy('seq').execute(),
      links: await tx.selectFrom('links').selectAll().orderBy('seq').execute(),
      evidence: await tx.selectFrom('evidence').selectAll().orderBy('seq').execute(),
      followUps: await tx.selectFrom('follow_ups').selectAll().orderBy('seq').execute(),
      erasures: await tx.selectFrom('erasures').selectAll().orderBy('seq').execute(),
      erasedRows: await tx.selectFrom('erased_rows').selectAll().orderBy('seq').execute(),
      codes: await tx.selectFrom('concern_codes').selectAll().execute(),
    },
  };
}

/** The events up to the first row that holds none. */
function readableEvents(rows: readonly AuditEventRow[]): readonly AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const row of rows) {
    const event = readEvent(row);
    if (event === null || hashOf(event) === null) break;
    events.push(event);
  }
  return events;
}
