import { CompiledQuery, Kysely, type DatabaseConnection } from 'kysely';
import { Pool, types } from 'pg';
import { AppError } from '../kernel/app-error.ts';
import type { Database } from './database.ts';
import { OwnSchemaDialect } from './own-schema-dialect.ts';
import type { Tables } from './tables.ts';

/** A server allows 100 connections unless it is told otherwise: room for several replicas and a person with `psql`. */
const MOST_CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 5_000;
/** OID of `bigint`, which `pg` gives as text. Ours count rows and stay far below 2^53. */
const INT8 = 20;

/** Connects when the first statement runs. @throws AppError for a URL that is none. */
export function openPostgres(databaseUrl: string): Database {
  if (!/^postgres(?:ql)?:\/\//u.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new AppError(
      'database-url',
      'DATABASE_URL is not the address of a PostgreSQL database. Set it to one such as postgres://user:password@host:5432/aims, or leave it out to use SQLite.',
    );
  }
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
    application_name: 'aims',
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format ?? 'text')),
    },
  });
  // A connection that breaks is replaced, and a statement on it fails. Without listeners it would end the process: the
  // pool's own are for idle connections only, and a server may restart between two statements of a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const dialect = new OwnSchemaDialect({ pool, onCreateConnection: endStuckTransactions });
  return { db: new Kysely<Tables>({ dialect }), dialect: 'postgres' };
}

/** A replica that is cut off in the middle of a turn would keep the chain's head from all others until TCP gives it up. */
async function endStuckTransactions(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw("set idle_in_transaction_session_timeout = '60s'"));
}
