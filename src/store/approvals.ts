import type { Selectable } from 'kysely';
import type { StateChange } from '../conversation/turn.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { substanceHash, type Approval } from '../records/approval.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import type { Db } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';
import { storable } from './storable.ts';
import type { ApprovalRow } from './tables.ts';

/**
 * Stale when what was decided on is not what stands in the register any more. The head of the chain is locked before the
 * look, so that no version comes in between.
 */
export async function saveApproval(
  writing: Writing,
  id: string,
  { approval: given, source }: Extract<StateChange, { change: 'save-approval' }>,
): Promise<Result<null, 'stale'>> {
  await lockHead(writing);
  const row = await latestVersions(writing.tx)
    .where('records.number', '=', given.number)
    .executeTakeFirstOrThrow();
  const { kind, data } = checkedVersion(row);
  if (substanceHash(kind, data, given.what) !== given.substanceHash) return err('stale');
  const decidedOn = await writing.tx
    .selectFrom('record_versions')
    .select('content_hash')
    .where('number', '=', given.number)
    .where('version', '=', given.version)
    .executeTakeFirst();
  if (decidedOn === undefined) return err('stale');
  const approval: Approval = storable({
    ...given,
    id,
    contentHash: decidedOn.content_hash,
    at: writing.now.toISOString(),
  });
  await writing.tx.insertInto('approvals').values(rowOf(approval)).execute();
  await appendEvent(writing, {
    action: 'approval.given',
    subject: approval.number,
    version: approval.version,
    contentHash: approval.contentHash,
    detail: {
      approval: id,
      approvalHash: canonicalHash(approval),
      what: approval.what,
      decision: approval.decision,
    },
    source,
  });
  return ok(null);
}

/** In the order in which they came. */
export async function approvalsOf(db: Db, number: string): Promise<readonly Approval[]> {
  const rows = await db
    .selectFrom('approvals')
    .selectAll()
    .where('number', '=', number)
    .orderBy('seq')
    .execute();
  return rows.map(approvalOf);
}

/** SQLite takes some 32,000 values in a statement. */
const MOST_VALUES = 5_000;

/** By number, each in the order in which they came. */
export async function approvalsOfAll(
  db: Db,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly Approval[]>> {
  const found: Approval[] = [];
  for (let from = 0; from < numbers.length; from += MOST_VALUES) {
    const chunk = numbers.slice(from, from + MOST_VALUES);
    const rows = await db
      .selectFrom('approvals')
      .selectAll()
      .where('number', 'in', chunk)
      .orderBy('seq')
      .execute();
    found.push(...rows.map(approvalOf));
  }
  return Map.groupBy(found, ({ number }) => number);
}

function rowOf(approval: Approval) {
  return {
    id: approval.id,
    number: approval.number,
    what: approval.what,
    decision: approval.decision,
    version: approval.version,
    content_hash: approval.contentHash,
    substance_hash: approval.substanceHash,
    decided_by: approval.by,
    decided_at: approval.at,
    reason: approval.reason,
  };
}

/** The approval that a row holds, whether or not its words are known ones. */
export function approvalOf(row: Selectable<ApprovalRow>): Approval {
  return {
    id: row.id,
    number: row.number,
    what: row.what as Approval['what'],
    decision: row.decision as Approval['decision'],
    version: row.version,
    contentHash: row.content_hash,
    substanceHash: row.substance_hash,
    by: row.decided_by,
    at: row.decided_at,
    reason: row.reason,
  };
}
