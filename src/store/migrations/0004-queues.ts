import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** The two queues have the same shape; `queue.ts` says how their rows are claimed. */
export async function createQueues(db: Kysely<unknown>): Promise<void> {
  await createQueue(db, 'inbox');
  await createQueue(db, 'outbox');
  await sql`alter table outbox add column posted_as ${columnTypes(db).text}`.execute(db);
}

async function createQueue(db: Kysely<unknown>, name: 'inbox' | 'outbox'): Promise<void> {
  const { text, sequence } = columnTypes(db);
  await sql`
    create table ${sql.table(name)} (
      seq ${sequence},
      id ${text} not null unique,
      lane ${text} not null,
      content ${text} not null,
      state ${text} not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
      received_at ${text} not null,
      available_at ${text} not null,
      attempts integer not null default 0,
      token ${text},
      error ${text},
      ended_at ${text}
    )
  `.execute(db);
  // Small however many rows are done: a claim looks for the first of a lane, and for the first that is due.
  const [byLane, bySeq, ended] = [`${name}_lane`, `${name}_waiting`, `${name}_ended`];
  await sql`create index ${sql.id(byLane)} on ${sql.table(name)} (lane, seq) where state = 'waiting'`.execute(
    db,
  );
  await sql`create index ${sql.id(bySeq)} on ${sql.table(name)} (seq) where state = 'waiting'`.execute(db);
  await sql`create index ${sql.id(ended)} on ${sql.table(name)} (ended_at) where state <> 'waiting'`.execute(
    db,
  );
}
