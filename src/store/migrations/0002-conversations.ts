import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** What a conversation is in the middle of: drafts, the messages that fed them, and what a follow-up refers to. */
export async function createConversations(db: Kysely<unknown>): Promise<void> {
  const { text, bigint } = columnTypes(db);
  await sql`
    create table drafts (
      id ${text} primary key,
      conversation ${text} not null,
      place ${text} not null,
      person ${text} not null,
      state ${text} not null check (state in ('open', 'cancelled', 'recorded')),
      revision integer not null,
      touched ${bigint} not null,
      body ${text} not null
    )
  `.execute(db);
  await sql`create index drafts_open on drafts (person, touched) where state = 'open'`.execute(db);
  await sql`create index drafts_touched on drafts (touched)`.execute(db);
  await sql`
    create table draft_messages (
      draft_id ${text} not null references drafts (id),
      message ${text} not null,
      primary key (message, draft_id)
    )
  `.execute(db);
  await sql`
    create table memories (
      conversation ${text} primary key,
      body ${text} not null
    )
  `.execute(db);
}
