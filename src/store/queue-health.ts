import { sql } from 'kysely';
import type { QueueCounts, QueueHealth } from '../jobs/ports.ts';
import type { Db } from './database.ts';

/** A person reads the list; what is left out is older. */
const MOST_LISTED = 50;

/** What waits in both queues, since when, and what was given up, newest first. */
export async function queueHealth(db: Db): Promise<QueueHealth> {
  const { rows: waiting } = await sql<{ count: number; oldest: string | null }>`
    select count(*) as count, min(received_at) as oldest
    from (
      select received_at from inbox where state = 'waiting'
      union all
      select received_at from outbox where state = 'waiting'
    ) as waiting
  `.execute(db);
  const { rows: dead } = await sql<QueueHealth['dead'][number]>`
    select id, 'inbox' as queue, coalesce(error, '') as error, ended_at as since
    from inbox where state = 'dead'
    union all
    select id, 'outbox' as queue, coalesce(error, '') as error, ended_at as since
    from outbox where state = 'dead'
    order by since desc, id
    limit ${MOST_LISTED}
  `.execute(db);
  return {
    waiting: waiting[0]?.count ?? 0,
    oldestWaiting: waiting[0]?.oldest ?? null,
    dead: dead.map(({ id, queue, error, since }) => ({ id, queue, error, since })),
  };
}

/** How each queue stands. Settled rows are not looked at, however many there are. */
export async function queueCounts(db: Db): Promise<readonly QueueCounts[]> {
  const { rows } = await sql<QueueCounts & { readonly oldest: string | null }>`
    select 'inbox' as queue,
      (select count(*) from inbox where state = 'waiting') as waiting,
      (select min(received_at) from inbox where state = 'waiting') as oldest,
      (select count(*) from inbox where state = 'dead') as dead
    union all
    select 'outbox' as queue,
      (select count(*) from outbox where state = 'waiting') as waiting,
      (select min(received_at) from outbox where state = 'waiting') as oldest,
      (select count(*) from outbox where state = 'dead') as dead
  `.execute(db);
  return rows.map(({ queue, waiting, oldest, dead }) => ({ queue, waiting, oldestWaiting: oldest, dead }));
}
