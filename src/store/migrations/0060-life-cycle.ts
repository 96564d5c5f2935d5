import { sql, type Kysely } from 'kysely';
import { columnTypes } from './column-types.ts';

/** What belongs to a record besides its versions. Every row has its event in the audit chain. */
export async function createLifeCycle(db: Kysely<unknown>): Promise<void> {
  await createApprovals(db);
  await createLinks(db);
  await createEvidence(db);
  await createConcerns(db);
  await createErasures(db);
  await markForgetful(db);
}

async function createApprovals(db: Kysely<unknown>): Promise<void> {
  const { text, sequence } = columnTypes(db);
  await sql`
    create table approvals (
      seq ${sequence},
      id ${text} not null unique,
      number ${text} not null references records (number),
      what ${text} not null,
      decision ${text} not null,
      version integer not null,
      content_hash ${text} not null,
      substance_hash ${text} not null,
      decided_by ${text} not null,
      decided_at ${text} not null,
      reason ${text}
    )
  `.execute(db);
  await sql`create index approvals_number on approvals (number, seq)`.execute(db);
}

async function createLinks(db: Kysely<unknown>): Promise<void> {
  const { text, sequence } = columnTypes(db);
  await sql`
    create table links (
      seq ${sequence},
      id ${text} not null unique,
      number ${text} not null references records (number),
      relation ${text} not null,
      target_kind ${text} not null,
      target_id ${text} not null,
      added_by ${text} not null,
      added_at ${text} not null,
      removed_by ${text},
      removed_at ${text}
    )
  `.execute(db);
  await sql`create index links_number on links (number, seq)`.execute(db);
  await sql`create index links_target on links (target_id, seq)`.execute(db);
}

async function createEvidence(db: Kysely<unknown>): Promise<void> {
  const { text, sequence } = columnTypes(db);
  await sql`
    create table evidence (
      seq ${sequence},
      id ${text} not null unique,
      number ${text} not null references records (number),
      what ${text} not null,
      title ${text} not null,
      permalink ${text},
      content_hash ${text},
      dated ${text},
      added_by ${text} not null,
      added_at ${text} not null,
      removed_by ${text},
      removed_at ${text}
    )
  `.execute(db);
  await sql`create index evidence_number on evidence (number, seq)`.execute(db);
}

async function createConcerns(db: Kysely<unknown>): Promise<void> {
  const { text, sequence } = columnTypes(db);
  await sql`
    create table concern_codes (
      code_hash ${text} primary key,
      number ${text} not null unique references records (number)
    )
  `.execute(db);
  await sql`
    create table follow_ups (
      seq ${sequence},
      id ${text} not null unique,
      number ${text} not null references records (number),
      said_by_side ${text} not null,
      said_by ${text} not null,
      said ${text} not null,
      said_at ${text} not null
    )
  `.execute(db);
  await sql`create index follow_ups_number on follow_ups (number, seq)`.execute(db);
}

/** An erasure, and for each row that lost something the hash before and of what is left: a tombstone that verifies. */
async function createErasures(db: Kysely<unknown>): Promise<void> {
  const { text, sequence } = columnTypes(db);
  await sql`
    create table erasures (
      seq ${sequence},
      id ${text} not null unique,
      number ${text} not null references records (number),
      field ${text}, -- null: every text of the record
      reason ${text} not null,
      erased_by ${text} not null,
      erased_at ${text} not null
    )
  `.execute(db);
  await sql`
    create table erased_rows (
      seq ${sequence},
      erasure_id ${text} not null references erasures (id),
      subject ${text} not null,
      original_hash ${text} not null,
      remainder_hash ${text} not null
    )
  `.execute(db);
}

/** A reply to somebody without a name leaves no row behind when it has been delivered. */
async function markForgetful(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column forget integer not null default 0`.execute(db);
}
