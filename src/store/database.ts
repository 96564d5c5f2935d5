import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, type Dialect, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import { AppError, messageOf } from '../kernel/app-error.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export interface StoreOptions {
  /** `postgres://…`; null for SQLite. */
  readonly databaseUrl: string | null;
  /** Folder of the SQLite file `aims.db`; made when it is missing. */
  readonly dataDir: string;
  /** A PostgreSQL schema of its own, for tests that share a server. */
  readonly schema?: string;
}

export interface Database {
  readonly db: Db;
  readonly dialect: 'sqlite' | 'postgres';
}

const INT8 = 20;

export function openDatabase(options: StoreOptions): Database {
  const dialect = options.databaseUrl === null ? 'sqlite' : 'postgres';
  return { db: new Kysely<Tables>({ dialect: dialectFor(options) }), dialect };
}

function dialectFor({ databaseUrl, dataDir, schema }: StoreOptions): Dialect {
  if (databaseUrl === null) return sqlite(dataDir);
  // Sequence numbers stay far below 2^53: as numbers they are the same in both databases.
  types.setTypeParser(INT8, Number);
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
  });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

function sqlite(dataDir: string): Dialect {
  try {
    mkdirSync(dataDir, { recursive: true });
    return new NodeSqliteDialect(join(dataDir, 'aims.db'));
  } catch (thrown) {
    throw new AppError(
      'data-dir',
      `The data folder ${dataDir} cannot be used (${messageOf(thrown)}). Make it writable, or set AIMS_DATA_DIR to a folder that is.`,
      { cause: thrown },
    );
  }
}
