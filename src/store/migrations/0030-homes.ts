import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** Who has a Home tab to draw again when something of theirs changes. */
export async function createHomes(db: Kysely<unknown>): Promise<void> {
  const { text } = columnTypes(db);
  await sql`create table homes (person ${text} primary key)`.execute(db);
}
