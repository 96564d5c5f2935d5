import type { QueueHealth } from '../jobs/ports.ts';
import type { Db } from './database.ts';

const MOST_LISTED = 20;

/** What waits and what was given up, of both queues. */
export async function queueHealth(db: Db): Promise<QueueHealth> {
  const inbox = await waitingIn(db, 'inbox');
  const outbox = await waitingIn(db, 'outbox');
  const oldest = [inbox.oldest, outbox.oldest].filter((at) => at !== null).sort()[0] ?? null;
  return {
    waiting: inbox.count + outbox.count,
    oldestWaiting: oldest,
    dead: [...(await deadIn(db, 'inbox')), ...(await deadIn(db, 'outbox'))],
  };
}

async function waitingIn(
  db: Db,
  queue: 'inbox' | 'outbox',
): Promise<{ count: number; oldest: string | null }> {
  const row = await db
    .selectFrom(queue)
    .select(({ fn }) => [fn.countAll<number | string>().as('count'), fn.min('received_at').as('oldest')])
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), oldest: row.oldest };
}

async function deadIn(db: Db, queue: 'inbox' | 'outbox'): Promise<QueueHealth['dead']> {
  const key = queue === 'inbox' ? ('key' as const) : ('id' as const);
  const rows = await db
    .selectFrom(queue)
    .select(['seq', 'last_error', 'received_at'])
    .where('state', '=', 'dead')
    .orderBy('seq', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return rows.map((row) => ({
    id: `${queue}:${key}:${row.seq}`,
    queue,
    error: row.last_error ?? '',
    since: row.received_at,
  }));
}
