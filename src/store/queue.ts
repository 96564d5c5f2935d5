import { sql } from 'kysely';
import type { Claim } from '../jobs/ports.ts';
import type { Database, Tx } from './database.ts';

type QueueName = 'inbox' | 'outbox';

export interface ClaimedRow extends Claim {
  readonly lane: string;
  readonly content: string;
  readonly receivedAt: string;
}

const CONTENT = { inbox: 'envelope', outbox: 'payload' } as const;
const KEY = { inbox: 'key', outbox: 'id' } as const;

/**
 * One row at a time and one worker for it.
 *
 * A row can be claimed when it waits, its time has come, nobody's lease on it runs, and no older row of its lane waits:
 * a lane is worked off in order, one row after the other. The race between two workers is settled by the database: SQLite
 * lets one writer in at a time, PostgreSQL locks the row that is chosen and lets others skip it. The token is new with
 * every claim, so that a worker that lost its lease cannot settle what another one works on.
 */
export async function claimNext(
  { db, dialect }: Database,
  queue: QueueName,
  now: Date,
  leaseMs: number,
): Promise<ClaimedRow | null> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + leaseMs).toISOString();
  const token = crypto.randomUUID();
  const lock = dialect === 'postgres' ? sql`for update skip locked` : sql``;
  const { rows } = await sql<{
    id: string;
    lane: string;
    content: string;
    receivedAt: string;
    attempts: number;
  }>`
    update ${sql.table(queue)}
    set claim_token = ${token}, claimed_until = ${until}, attempts = attempts + 1
    where seq = (
      select q.seq from ${sql.table(queue)} q
      where q.state = 'waiting' and q.available_at <= ${at}
        and (q.claimed_until is null or q.claimed_until <= ${at})
        and not exists (
          select 1 from ${sql.table(queue)} older
          where older.lane = q.lane and older.state = 'waiting' and older.seq < q.seq
        )
      order by q.seq limit 1 ${lock}
    )
    returning ${sql.ref(KEY[queue])} as id, lane, ${sql.ref(CONTENT[queue])} as content,
      received_at as "receivedAt", attempts
  `.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const { id, lane, content, receivedAt } = row;
  return { id, token, lane, content, receivedAt, earlierAttempts: row.attempts - 1 };
}

/** False when the claim was lost: another worker has the row, or has settled it. */
export async function settleRow(
  db: Tx | Database['db'],
  queue: QueueName,
  claim: Claim,
  postedAs: string | null = null,
): Promise<boolean> {
  const posted = queue === 'outbox' ? sql`, posted_as = ${postedAs}` : sql``;
  const { numAffectedRows } = await sql`
    update ${sql.table(queue)}
    set state = 'done', claim_token = null, claimed_until = null ${posted}
    where ${sql.ref(KEY[queue])} = ${claim.id} and claim_token = ${claim.token} and state = 'waiting'
  `.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Back to waiting until `retryAt`, or a dead letter when that is null. */
export async function failRow(
  db: Database['db'],
  queue: QueueName,
  claim: Claim,
  error: string,
  retryAt: Date | null,
): Promise<void> {
  const state = retryAt === null ? 'dead' : 'waiting';
  await sql`
    update ${sql.table(queue)}
    set state = ${state}, claim_token = null, claimed_until = null, last_error = ${error},
      available_at = coalesce(cast(${retryAt?.toISOString() ?? null} as text), available_at)
    where ${sql.ref(KEY[queue])} = ${claim.id} and claim_token = ${claim.token} and state = 'waiting'
  `.execute(db);
}
