import { Migrator } from 'kysely/migration';
import { AppError, messageOf } from '../kernel/app-error.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';

/**
 * Brings a database to this version's tables. Two processes that start at once are safe: Kysely's migrator takes a lock
 * in PostgreSQL, and in SQLite its transaction begins IMMEDIATE, so the second one waits and finds nothing to do.
 */
export async function migrate({ db, dialect }: Database): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest().catch((thrown: unknown) => ({ error: thrown }));
  if (error === undefined) return;
  const text = messageOf(error);
  if (text.includes('corrupted migrations')) {
    throw new AppError(
      'database-newer',
      'The database was written by a newer version of the assistant. Start that version, or point AIMS_DATA_DIR or DATABASE_URL elsewhere.',
      { cause: error },
    );
  }
  throw unusable(dialect, text, error);
}

function unusable(dialect: Database['dialect'], text: string, cause: unknown): AppError {
  if (dialect === 'postgres') {
    return new AppError(
      'database',
      `PostgreSQL could not be used (${text}). Check that the server runs and that DATABASE_URL names it, with user, password and database.`,
      { cause },
    );
  }
  return new AppError(
    'data-dir',
    `The database in AIMS_DATA_DIR could not be used (${text}). Make the folder and its files writable.`,
    {
      cause,
    },
  );
}
