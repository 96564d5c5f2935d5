import { canonicalHash } from '../records/canonical-hash.ts';
import type { AuditEvent } from '../records/audit-event.ts';
import type { RecordVersion } from '../records/record.ts';
import { verifyChain, type ChainReport } from '../records/verify-chain.ts';
import { auditEvents, auditHead } from './audit-log.ts';
import type { Db } from './database.ts';

/**
 * The chain holds, each version on disk is the one its event names, and the register shows each record's last version: a
 * record that was changed, removed or slipped in by hand is found even where the chain was left alone.
 */
export async function verifyDatabase(db: Db): Promise<ChainReport> {
  const events = await auditEvents(db);
  const chain = verifyChain(events, await auditHead(db));
  if (!chain.ok) return chain;
  const versions = await storedVersions(db);
  const broken =
    brokenEvent(events, versions) ?? strayVersion(events, versions) ?? (await staleRegister(db, versions));
  return broken === null ? chain : { events: events.length, ok: false, firstBroken: broken };
}

type Broken = NonNullable<ChainReport['firstBroken']>;

async function storedVersions(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('record_versions')
    .selectAll()
    .orderBy('number')
    .orderBy('version')
    .execute();
  return new Map(rows.map((row) => [`${row.number} version ${row.version}`, row.body]));
}

function writesVersion(event: AuditEvent): boolean {
  return event.action === 'record.created' || event.action === 'record.changed';
}

function brokenEvent(events: readonly AuditEvent[], versions: ReadonlyMap<string, string>): Broken | null {
  for (const event of events) {
    if (!writesVersion(event)) continue;
    const name = `${event.subject} version ${String(event.version)}`;
    const body = versions.get(name);
    if (body === undefined) return { seq: event.seq, reason: `${name} is missing from the register` };
    if (contentHashOf(body) !== event.contentHash)
      return { seq: event.seq, reason: `${name} was changed after it was recorded` };
  }
  return null;
}

function strayVersion(events: readonly AuditEvent[], versions: ReadonlyMap<string, string>): Broken | null {
  const recorded = new Set(
    events.filter(writesVersion).map((event) => `${event.subject} version ${String(event.version)}`),
  );
  for (const name of versions.keys()) {
    if (!recorded.has(name)) return { seq: events.length + 1, reason: `${name} has no event in the chain` };
  }
  return null;
}

async function staleRegister(db: Db, versions: ReadonlyMap<string, string>): Promise<Broken | null> {
  for (const row of await db.selectFrom('records').select(['number', 'version', 'body']).execute()) {
    if (versions.get(`${row.number} version ${row.version}`) !== row.body) {
      return {
        seq: versions.size + 1,
        reason: `${row.number} in the register is not the version that was recorded`,
      };
    }
  }
  return null;
}

/** Null for a body that is no record any more. */
function contentHashOf(body: string): string | null {
  try {
    const { contentHash, ...content } = JSON.parse(body) as RecordVersion;
    const hash = canonicalHash(content);
    return hash === contentHash ? hash : null;
  } catch {
    return null;
  }
}
