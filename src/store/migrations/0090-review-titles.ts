import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** What was reviewed keeps its name, also when it is gone: a question that was settled, a document that was taken away. */
export async function addReviewTitles(db: Kysely<unknown>): Promise<void> {
  const { text } = columnTypes(db);
  await sql`alter table reviews add column subject_title ${text}`.execute(db);
}
