import { sql, type Kysely } from 'kysely';
import { GENESIS_HASH } from '../../records/audit-event.ts';
import { columnTypes } from './column-types.ts';

/** Records, their versions, and the audit chain. A version and an event are written once and never changed. */
export async function createRegister(db: Kysely<unknown>): Promise<void> {
  await createRecords(db);
  await createChain(db);
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  const { text, bigint } = columnTypes(db);
  await sql`
    create table counters (
      kind ${text} not null,
      year integer not null,
      last integer not null,
      primary key (kind, year)
    )
  `.execute(db);
  await sql`
    create table records (
      number ${text} primary key,
      kind ${text} not null,
      draft_id ${text} not null unique, -- one draft becomes at most one record
      version integer not null,         -- the latest
      created_seq ${bigint} not null unique
    )
  `.execute(db);
  await sql`
    create table record_versions (
      number ${text} not null references records (number),
      version integer not null,
      kind ${text} not null,
      status ${text} not null,
      owner ${text} not null,
      confidentiality ${text} not null,
      data ${text} not null,
      created_by ${text} not null,
      created_at ${text} not null,
      changed_by ${text} not null,
      changed_at ${text} not null,
      source ${text},
      content_hash ${text} not null,
      primary key (number, version)
    )
  `.execute(db);
}

async function createChain(db: Kysely<unknown>): Promise<void> {
  const { text, bigint } = columnTypes(db);
  await sql`
    create table audit_events (
      seq ${bigint} primary key,
      at ${text} not null,
      actor ${text} not null,
      action ${text} not null,
      subject ${text} not null,
      version integer,
      content_hash ${text},
      detail ${text} not null,
      source ${text},
      previous_hash ${text} not null unique, -- no event has two that follow it
      hash ${text} not null
    )
  `.execute(db);
  await sql`create index audit_events_subject on audit_events (subject, seq)`.execute(db);
  await sql`
    create table audit_head (
      one integer primary key check (one = 1),
      seq ${bigint} not null,
      hash ${text} not null
    )
  `.execute(db);
  await sql`insert into audit_head (one, seq, hash) values (1, 0, ${sql.lit(GENESIS_HASH)})`.execute(db);
}
