import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Client, types } from 'pg';
import { afterAll, describe, expect, it, onTestFinished, TestRunner } from 'vitest';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A database of a test's own. */
export interface Place {
  /** In PostgreSQL what its connections are called. */
  readonly name: string;
  readonly options: Pick<StoreOptions, 'databaseUrl' | 'dataDir'>;
  /** Opens it once more; closed when the test is done, or those of the file where it is opened for all of them. */
  open(extra?: Pick<StoreOptions, 'clock' | 'ids'>): Promise<Store>;
  /** One statement behind the store's back, with `?` for values. */
  sql(statement: string, ...values: SQLInputValue[]): Promise<readonly Record<string, unknown>[]>;
  /** Begins a transaction behind the store's back and leaves it open after one statement, as a worker in its midst does. */
  hold(statement: string): Promise<{ commit(): Promise<void> }>;
}

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** `kept: 'in-memory'` saves waiting for the disk, for a property with very many commits, where the machine has such a folder. */
  newPlace(options?: { readonly kept?: 'in-memory' }): Promise<Place>;
}

/** OID of `bigint`, as a number as SQLite has it. */
const INT8 = 20;
const DEFAULT_POSTGRES = 'postgres://root@127.0.0.1:5432/test';
const given = process.env['AIMS_TEST_POSTGRES_URL'];
const postgresUrl = given ?? DEFAULT_POSTGRES;
const whyNot = await connectionProblem(postgresUrl);

/**
 * The same suite on SQLite and on PostgreSQL. Without a server the second one says so in a test of its own: it fails in CI
 * and when `AIMS_TEST_POSTGRES_URL` is set, and otherwise passes with a notice.
 */
export function onEachDatabase(subject: string, suite: (database: TestDatabase) => void): void {
  onSqlite(subject, suite);
  onPostgres(subject, suite);
}

/** For what one of them has and the other has not. */
export function onSqlite(subject: string, suite: (database: TestDatabase) => void): void {
  describe(`${subject} on SQLite`, () => suite(sqliteDatabase()));
}

export function onPostgres(subject: string, suite: (database: TestDatabase) => void): void {
  if (process.env['AIMS_TEST_ONE_DATABASE'] !== undefined) return;
  describe(`${subject} on PostgreSQL`, () => {
    if (whyNot === null) suite(postgresDatabase());
    else it(`is not tried: no PostgreSQL at ${shown(postgresUrl)}`, reportMissingPostgres);
  });
}

function reportMissingPostgres(): void {
  const notice =
    `NO POSTGRESQL: nothing answers at ${shown(postgresUrl)} (${whyNot}), so this suite ran on SQLite only. ` +
    'Start a server, or point AIMS_TEST_POSTGRES_URL at a database whose user may create schemas.';
  if (given !== undefined || process.env['CI'] === 'true') expect.fail(notice);
  console.warn(notice);
}

/** Linux keeps what lies here in memory. */
const MEMORY = '/dev/shm';

function sqliteDatabase(): TestDatabase {
  const stores: Store[] = [];
  const dirs: string[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
  });
  return {
    name: 'SQLite',
    newPlace: ({ kept } = {}) => {
      const root = kept === 'in-memory' && existsSync(MEMORY) ? MEMORY : tmpdir();
      const dataDir = mkdtempSync(join(root, 'aims-store-'));
      dirs.push(dataDir);
      const options = { databaseUrl: null, dataDir };
      return Promise.resolve({
        name: dataDir,
        options,
        open: (extra) => opened(stores, { ...options, ...extra }),
        sql: (statement, ...values) => Promise.resolve(onFile(join(dataDir, 'aims.db'), statement, values)),
        hold: (statement) => Promise.resolve(heldInFile(join(dataDir, 'aims.db'), statement)),
      });
    },
  };
}

function onFile(file: string, statement: string, values: readonly SQLInputValue[]) {
  const database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: false });
  try {
    return database.prepare(statement).all(...values);
  } finally {
    database.close();
  }
}

function heldInFile(file: string, statement: string) {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec(`begin immediate; ${statement}`);
  return {
    commit: () => {
      database.exec('commit');
      database.close();
      return Promise.resolve();
    },
  };
}

function postgresDatabase(): TestDatabase {
  const stores: Store[] = [];
  const schemas: string[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const schema of schemas) await onServer(postgresUrl, `drop schema ${schema} cascade`, []);
  });
  return {
    name: 'PostgreSQL',
    async newPlace() {
      const schema = `aims_test_${crypto.randomUUID().replaceAll('-', '')}`;
      await onServer(postgresUrl, `create schema ${schema}`, []);
      schemas.push(schema);
      const url = new URL(postgresUrl);
      url.searchParams.set('options', `-csearch_path=${schema}`);
      url.searchParams.set('application_name', schema);
      const options = { databaseUrl: url.href, dataDir: 'never-made' };
      return {
        name: schema,
        options,
        open: (extra) => opened(stores, { ...options, ...extra }),
        sql: (statement, ...values) => onServer(url.href, numbered(statement), values),
        hold: (statement) => heldOnServer(url.href, statement),
      };
    },
  };
}

/** A server has a hundred connections, and the tests of a file may open as many stores. */
async function opened(stores: Store[], options: StoreOptions): Promise<Store> {
  const store = await openStore(options);
  if (TestRunner.getCurrentTest() === undefined) stores.push(store);
  else onTestFinished(() => store.close());
  return store;
}

async function onServer(url: string, statement: string, values: readonly SQLInputValue[]) {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format ?? 'text')),
    },
  });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function heldOnServer(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(statement);
  return {
    commit: async () => {
      await client.query('commit');
      await client.end();
    },
  };
}

/** `?` as `$1`, `$2`, … */
function numbered(statement: string): string {
  let count = 0;
  return statement.replaceAll('?', () => `$${++count}`);
}

async function connectionProblem(url: string): Promise<string | null> {
  try {
    await onServer(url, 'select 1', []);
    return null;
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    return code === '' ? String(thrown) : code;
  }
}

function shown(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
