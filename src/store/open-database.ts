import type { AppError } from '../kernel/app-error.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { postgresFailure, sqliteFailure } from './open-failure.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';

export interface DatabaseOptions {
  /** `postgres://…`; null for SQLite. */
  readonly databaseUrl: string | null;
  /** Folder of the SQLite file `aims.db`; made when it is missing. */
  readonly dataDir: string;
}

/** Opens SQLite or PostgreSQL and brings it to this version's tables. @throws AppError that says what to set. */
export async function openDatabase({ databaseUrl, dataDir }: DatabaseOptions): Promise<Database> {
  const explained = (thrown: unknown): AppError =>
    databaseUrl === null ? sqliteFailure(thrown, dataDir) : postgresFailure(thrown, databaseUrl);
  let database: Database;
  try {
    database = databaseUrl === null ? await openSqlite(dataDir) : openPostgres(databaseUrl);
  } catch (thrown) {
    throw explained(thrown);
  }
  try {
    await migrate(database);
    return database;
  } catch (thrown) {
    await database.db.destroy().catch(() => undefined);
    throw explained(thrown);
  }
}
