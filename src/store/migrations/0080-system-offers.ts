import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** A system that the inventory does not list was offered for it, and the answer is awaited in the conversation. */
export async function createSystemOffers(db: Kysely<unknown>): Promise<void> {
  const { text } = columnTypes(db);
  await sql`alter table conversation_records add column offered_system ${text}`.execute(db);
  await sql`alter table conversation_records add column offered_to ${text}`.execute(db);
}
