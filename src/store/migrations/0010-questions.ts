import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** What could not be answered (nobody's name beside it), and what people thought of answers. */
export async function createQuestions(db: Kysely<unknown>): Promise<void> {
  const { text, sequence, bigint } = columnTypes(db);
  await sql`
    create table open_questions (
      seq ${sequence},
      question ${text} not null,
      why ${text} not null check (why in ('declined', 'not-useful')),
      complaint ${text},
      at ${text} not null,
      settled_at ${text}
    )
  `.execute(db);
  await sql`create index open_questions_open on open_questions (seq) where settled_at is null`.execute(db);
  await sql`
    create table votes (
      message ${text} not null,
      person ${text} not null,
      useful integer not null check (useful in (0, 1)),
      voted_at ${text} not null,
      open_question ${bigint},
      primary key (message, person)
    )
  `.execute(db);
}
