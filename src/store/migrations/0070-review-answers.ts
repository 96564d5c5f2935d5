import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** What belongs to an answer beside its decision, what a message asked about, and whose records are whose. */
export async function extendReviews(db: Kysely<unknown>): Promise<void> {
  const { text } = columnTypes(db);
  for (const column of ['planned_on', 'note', 'offered_to'])
    await sql`alter table reviews add column ${sql.id(column)} ${text}`.execute(db);
  await sql`alter table review_sends add column asked ${text} not null default '[]'`.execute(db);
  await sql`create index reviews_owner on reviews (owner, decided_at)`.execute(db);
  await sql`create index reviews_later on reviews (remind_on) where decision = 'later'`.execute(db);
  await sql`create index review_sends_key on review_sends (send_key)`.execute(db);
  await sql`create index record_versions_owned on record_versions (owner, number, version)`.execute(db);
}
