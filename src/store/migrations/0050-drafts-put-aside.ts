import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** A draft that nobody went on with stays open, and is not in the way; and which record a conversation is about. */
export async function createDraftsPutAside(db: Kysely<unknown>): Promise<void> {
  const { text } = columnTypes(db);
  await sql`alter table drafts add column put_aside integer not null default 0`.execute(db);
  await sql`
    create table conversation_records (
      conversation ${text} primary key,
      number ${text} not null
    )
  `.execute(db);
}
