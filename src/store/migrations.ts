import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

type Schema = Kysely<unknown>;

/**
 * Append-only: a migration that has been released is never changed, the next one is added behind it. Text, integers and
 * keys only, so that one definition serves SQLite and PostgreSQL.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': {
    async up(schema: Schema): Promise<void> {
      await createRegister(schema);
      await createDrafts(schema);
      await createReviews(schema);
      await createQueue(schema, 'inbox', ['key', 'envelope']);
      await createQueue(schema, 'outbox', ['id', 'payload']);
      await schema.schema.alterTable('outbox').addColumn('posted_as', 'text').execute();
    },
  },
};

async function createRegister({ schema }: Schema): Promise<void> {
  await schema
    .createTable('counters')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('counters_key', ['kind', 'year'])
    .execute();
  await schema
    .createTable('records')
    .addColumn('number', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('draft_id', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('record_versions')
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_versions_key', ['number', 'version'])
    .execute();
  await schema
    .createTable('audit_events')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit_head')
    .addColumn('one', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}

async function createDrafts({ schema }: Schema): Promise<void> {
  await schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('record_number', 'text')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('drafts_person')
    .on('drafts')
    .columns(['person', 'state', 'conversation'])
    .execute();
  await schema
    .createTable('draft_sources')
    .addColumn('draft_id', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_sources_key', ['draft_id', 'message'])
    .execute();
  await schema.createIndex('draft_sources_message').on('draft_sources').column('message').execute();
  await schema
    .createTable('memories')
    .addColumn('conversation', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
}

async function createReviews({ schema }: Schema): Promise<void> {
  await schema
    .createTable('reviews')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('reviews_subject').on('reviews').columns(['subject', 'week']).execute();
  await schema
    .createTable('review_sends')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('send_key', 'text', (column) => column.notNull())
    .addColumn('queued_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('review_sends_key', ['owner', 'send_key'])
    .execute();
  await schema
    .createTable('gaps')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .execute();
}

async function createQueue(
  db: Schema,
  name: 'inbox' | 'outbox',
  [key, content]: readonly [string, string],
): Promise<void> {
  const postgres = db.getExecutor().adapter.constructor.name.startsWith('Postgres');
  await db.schema
    .createTable(name)
    .addColumn('seq', postgres ? sql`bigint` : 'integer', (column) =>
      postgres ? column.generatedAlwaysAsIdentity().primaryKey() : column.primaryKey().autoIncrement(),
    )
    .addColumn(key, 'text', (column) => column.notNull().unique())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn(content, 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('available_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claim_token', 'text')
    .addColumn('claimed_until', 'text')
    .addColumn('last_error', 'text')
    .execute();
  await db.schema.createIndex(`${name}_waiting`).on(name).columns(['state', 'lane', 'seq']).execute();
}
