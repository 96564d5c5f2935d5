import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** Replies know how pressing they are and which place they go to; each place has its pace. `claim-reply.ts` reads both. */
export async function createOutboxPace(db: Kysely<unknown>): Promise<void> {
  const { text, bigint } = columnTypes(db);
  await sql`alter table outbox add column urgency integer not null default 0`.execute(db);
  await sql`alter table outbox add column place ${text} not null default ''`.execute(db);
  await sql`drop index outbox_waiting`.execute(db);
  await sql`create index outbox_waiting on outbox (urgency, seq) where state = 'waiting'`.execute(db);
  await sql`create index outbox_place on outbox (place) where state = 'waiting'`.execute(db);
  // Milliseconds since 1970, because they are counted with.
  await sql`
    create table outbox_pace (
      place ${text} primary key, -- '*' for all places together
      next_at ${bigint} not null,
      closed_until ${bigint} not null
    )
  `.execute(db);
}
