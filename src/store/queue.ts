import { sql } from 'kysely';
import type { Claim } from '../jobs/ports.ts';
import { maskIds } from '../kernel/mask-ids.ts';
import { forgetPaceOf, forgetPaces } from './claim-reply.ts';
import { write, type Database, type Db, type Tx } from './database.ts';
import { storable } from './storable.ts';
import { parseJson } from './stored-json.ts';

export type QueueName = 'inbox' | 'outbox';

/** A row that was claimed a moment ago. */
export interface ClaimedRow extends Claim {
  readonly content: unknown;
  readonly receivedAt: string;
}

/**
 * A row is one worker's at a time, and a lane is worked off in order, one row after the other.
 *
 * A row may be claimed when it waits, its time has come, and no older row of its lane waits. A claimed row goes on waiting
 * until it is settled: what keeps others off is `available_at`, which the claim moves to the end of the lease. So a worker
 * that dies needs nobody to clean up after it, and its lane stays closed until the row is claimed again.
 *
 * The race between two workers is for the row that both have chosen. SQLite lets in one writer at a time. PostgreSQL locks
 * the chosen row and makes others skip it; a row that changed after the look is looked at again under its lock, so that a
 * claim that has just been committed is seen. The token is new with every claim: whoever lost a lease can settle nothing.
 */
export async function claimNext(
  { db, dialect }: Database,
  queue: QueueName,
  now: Date,
  leaseMs: number,
): Promise<ClaimedRow | null> {
  const at = now.toISOString();
  const token = crypto.randomUUID();
  const lock = dialect === 'postgres' ? sql`for update skip locked` : sql``;
  const statement = sql<{ id: string; content: string; received_at: string; attempts: number }>`
    update ${sql.table(queue)}
    set token = ${token}, available_at = ${later(now, leaseMs)}, attempts = attempts + 1
    where seq = (
      select item.seq from ${sql.table(queue)} as item
      where item.state = 'waiting'
        and item.available_at <= ${at}
        and not exists (
          select 1 from ${sql.table(queue)} as older
          where older.lane = item.lane and older.state = 'waiting' and older.seq < item.seq
        )
      order by item.seq
      limit 1
      ${lock}
    )
    returning id, content, received_at, attempts
  `;
  const { rows } = await write(db, (tx) => statement.execute(tx));
  const [row] = rows;
  if (row === undefined) return null;
  // What somebody has changed by hand is null to the worker, which gives it up; a fault here would close the queue.
  const content = parseJson(row.content) ?? null;
  return { id: row.id, token, earlierAttempts: row.attempts - 1, content, receivedAt: row.received_at };
}

/** Keeps a claim for another `leaseMs`. False when it was lost. */
export async function extendRow(
  db: Db,
  queue: QueueName,
  { id, token }: Claim,
  until: Date,
): Promise<boolean> {
  const statement = sql`
    update ${sql.table(queue)}
    set available_at = ${until.toISOString()}
    where id = ${id} and token = ${token} and state = 'waiting'
  `;
  const { numAffectedRows } = await write(db, (tx) => statement.execute(tx));
  return numAffectedRows === 1n;
}

/**
 * Ends an item. False when the claim was lost: another worker has the row, or has ended it. The row keeps its key, by which
 * the next delivery of the same event is known, and lets go of what people wrote.
 */
export async function settleRow(
  tx: Tx,
  queue: QueueName,
  { id, token }: Claim,
  now: Date,
  postedAs: string | null = null,
): Promise<boolean> {
  if (queue === 'outbox' && (await deleteForgotten(tx, { id, token }))) return true;
  const posted = queue === 'outbox' ? sql`, posted_as = ${postedAs}` : sql``;
  const { numAffectedRows } = await sql`
    update ${sql.table(queue)}
    set state = 'done', token = null, content = 'null', error = null, ended_at = ${now.toISOString()} ${posted}
    where id = ${id} and token = ${token} and state = 'waiting'
  `.execute(tx);
  return numAffectedRows === 1n;
}

/** A reply to somebody without a name leaves nothing behind (`forget-trail.ts`). False for every other row. */
async function deleteForgotten(tx: Tx, { id, token }: Pick<Claim, 'id' | 'token'>): Promise<boolean> {
  const { rows } = await sql<{ place: string }>`
    delete from outbox where id = ${id} and token = ${token} and state = 'waiting' and forget = 1
    returning place
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return false;
  await forgetPaceOf(tx, row.place);
  return true;
}

/**
 * Back to waiting until `retryAt`, or a dead letter when that is null. Without effect when the claim was lost. Of the error
 * its words are kept, and no id that leads back to a person or a message.
 */
export async function failRow(
  db: Db,
  queue: QueueName,
  { id, token }: Claim,
  error: string,
  retryAt: Date | null,
  now: Date,
): Promise<void> {
  const fate =
    retryAt === null
      ? sql`state = 'dead', ended_at = ${now.toISOString()}`
      : sql`available_at = ${retryAt.toISOString()}`;
  const statement = sql`
    update ${sql.table(queue)}
    set ${fate}, token = null, error = ${storable(maskIds(error, () => '…'))}
    where id = ${id} and token = ${token} and state = 'waiting'
  `;
  await write(db, async (tx) => {
    if (retryAt === null && queue === 'outbox' && (await deleteForgotten(tx, { id, token }))) return;
    await statement.execute(tx);
  });
}

/** Deletes what was settled before `before`, and the keys with it. Dead letters stay. */
export async function forgetSettled(db: Db, before: Date): Promise<number> {
  return write(db, async (tx) => {
    let forgotten = 0;
    for (const queue of ['inbox', 'outbox'] as const) {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(queue)} where state = 'done' and ended_at < ${before.toISOString()}
      `.execute(tx);
      forgotten += Number(numAffectedRows ?? 0n);
    }
    await forgetPaces(tx, before);
    return forgotten;
  });
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
