import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { makeFolder } from '../kernel/make-folder.ts';
import type { Database } from './database.ts';
import { BUSY_TIMEOUT_MS, nodeSqliteDialect, whileBusy } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** Every commit reaches the disk before it is reported, the drive's own cache included: what was acknowledged survives a power cut. */
// `secure_delete`: what was erased is overwritten in the file, too.
const PRAGMAS = [
  'journal_mode = wal',
  'synchronous = full',
  'fullfsync = on',
  'checkpoint_fullfsync = on',
  'secure_delete = on',
];

const FILE = 'aims.db';

/** Whether the folder holds a database already. */
export function hasDatabase(dataDir: string): boolean {
  return existsSync(join(dataDir, FILE));
}

/** Opens `aims.db` in the folder; makes both when they are missing. Throws what the file system or SQLite throws. */
export async function openSqlite(dataDir: string): Promise<Database> {
  // What people wrote is in it: a folder that is made here is for this user alone.
  makeFolder(dataDir, 0o700);
  const file = join(dataDir, FILE);
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    for (const pragma of PRAGMAS) await whileBusy(() => database.exec(`pragma ${pragma}`));
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return { db: new Kysely<Tables>({ dialect: nodeSqliteDialect(database) }), dialect: 'sqlite' };
}
