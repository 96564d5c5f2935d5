import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** What each person used of the language model on each day: for the daily budget, which every replica shares. */
export async function createModelUse(db: Kysely<unknown>): Promise<void> {
  const { text, bigint } = columnTypes(db);
  await sql`
    create table model_use (
      day ${text} not null,
      person ${text} not null,
      tokens ${bigint} not null,
      primary key (day, person)
    )
  `.execute(db);
}
