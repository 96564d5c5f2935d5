import { sql } from 'kysely';
import { write, type Db, type Tx } from './database.ts';
import type { QueueName } from './queue.ts';

const QUEUES: readonly QueueName[] = ['inbox', 'outbox'];

/**
 * Lets an item that was given up wait again; null when there is none of that id. A reply counts as attempted once, so
 * that what an earlier attempt posted is looked for and not posted again.
 */
export async function retryDeadLetter(db: Db, id: string, now: Date): Promise<QueueName | null> {
  return inEitherQueue(db, async (tx, queue) => {
    const { numAffectedRows } = await sql`
      update ${sql.table(queue)}
      set state = 'waiting', available_at = ${now.toISOString()}, attempts = ${queue === 'outbox' ? 1 : 0},
        error = null, ended_at = null
      where id = ${id} and state = 'dead'
    `.execute(tx);
    return numAffectedRows === 1n;
  });
}

/** Ends an item that was given up, and lets go of its words; null when there is none of that id. */
export async function dropDeadLetter(db: Db, id: string, now: Date): Promise<QueueName | null> {
  return inEitherQueue(db, async (tx, queue) => {
    const { numAffectedRows } = await sql`
      update ${sql.table(queue)}
      set state = 'done', content = 'null', ended_at = ${now.toISOString()}
      where id = ${id} and state = 'dead'
    `.execute(tx);
    return numAffectedRows === 1n;
  });
}

async function inEitherQueue(
  db: Db,
  change: (tx: Tx, queue: QueueName) => Promise<boolean>,
): Promise<QueueName | null> {
  return write(db, async (tx) => {
    for (const queue of QUEUES) if (await change(tx, queue)) return queue;
    return null;
  });
}
