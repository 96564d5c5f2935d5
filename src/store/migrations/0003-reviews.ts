import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** Owners' answers, what was sent to them, and questions that no document answers. */
export async function createReviews(db: Kysely<unknown>): Promise<void> {
  const { text, sequence } = columnTypes(db);
  await sql`
    create table reviews (
      seq ${sequence},
      id ${text} not null unique,
      week ${text} not null,
      subject_kind ${text} not null,
      subject_id ${text} not null,
      subject_version ${text} not null,
      subject_hash ${text} not null,
      owner ${text} not null,
      decided_by ${text} not null,
      decided_at ${text} not null,
      decision ${text} not null,
      remind_on ${text}
    )
  `.execute(db);
  await sql`create index reviews_subject on reviews (subject_kind, subject_id, seq)`.execute(db);
  await sql`create index reviews_decided on reviews (decided_at)`.execute(db);
  await sql`
    create table review_sends (
      owner ${text} not null,
      send_key ${text} not null,
      sent_at ${text} not null,
      primary key (owner, send_key) -- one message for an owner and a week
    )
  `.execute(db);
  await sql`
    create table gaps (
      id ${text} primary key,
      question ${text} not null,
      asked_by ${text} not null,
      asked_at ${text} not null,
      source ${text}
    )
  `.execute(db);
}
