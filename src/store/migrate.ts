import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { AppError } from '../kernel/app-error.ts';
import type { Database, Db } from './database.ts';
import { migrations } from './migrations.ts';

const TABLE = 'aims_migration';
const LOCK_TABLE = 'aims_migration_lock';

/**
 * Brings a database to this version's tables, however many processes start at once. In PostgreSQL Kysely's migrator takes
 * an advisory lock. In SQLite it takes none, so it runs within a transaction here, and that begins IMMEDIATE: whoever
 * comes second waits, and finds nothing to do.
 */
export async function migrate({ db, dialect }: Database): Promise<void> {
  if (dialect === 'sqlite') return db.transaction().execute((tx) => migrateIn(tx, {}));
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
  const schema = rows[0]?.schema ?? null;
  if (schema === null) {
    throw new AppError(
      'database',
      'The schema that search_path names in DATABASE_URL does not exist. Create it, or take search_path out.',
    );
  }
  // Other schemas of the same database may hold a register too: without its name the migrator would find their tables.
  await migrateIn(db, { migrationTableSchema: schema });
}

async function migrateIn(db: Db, options: { migrationTableSchema?: string }): Promise<void> {
  await refuseNewer(db, options.migrationTableSchema);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: TABLE,
    migrationLockTableName: LOCK_TABLE,
    ...options,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // A newer version may have migrated between the look above and the migrator's own.
  await refuseNewer(db, options.migrationTableSchema);
  throw error;
}

/** A migration that this version does not know was made by a later one, whose rows it would misread. */
async function refuseNewer(db: Db, schema: string | undefined): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === TABLE && (schema === undefined || table.schema === schema)))
    return;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)} order by name`.execute(
    db,
  );
  const unknown = rows.map((row) => row.name).filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new AppError(
    'database-newer',
    `The database was written by a newer version of the assistant (it knows “${unknown.join('”, “')}”). ` +
      'Start that version, or point AIMS_DATA_DIR or DATABASE_URL to another database.',
  );
}
