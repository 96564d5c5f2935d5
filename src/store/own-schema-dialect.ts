import {
  PostgresDialect,
  sql,
  type DatabaseIntrospector,
  type Kysely,
  type SchemaMetadata,
  type TableMetadata,
} from 'kysely';

/**
 * PostgreSQL, of which only our own schema is looked into. Kysely's introspector reads the columns of every schema of the
 * database, and the server fails that when somebody drops another one meanwhile.
 */
export class OwnSchemaDialect extends PostgresDialect {
  override createIntrospector(db: Kysely<never>): DatabaseIntrospector {
    return { getSchemas: () => schemasOf(db), getTables: () => tablesOf(db) };
  }
}

async function schemasOf(db: Kysely<never>): Promise<SchemaMetadata[]> {
  const { rows } = await sql<SchemaMetadata>`select nspname as name from pg_catalog.pg_namespace`.execute(db);
  return rows;
}

/** The migrator asks for names only: columns are left out. */
async function tablesOf(db: Kysely<never>): Promise<TableMetadata[]> {
  const { rows } = await sql<{ name: string; schema: string }>`
    select c.relname as name, n.nspname as schema
    from pg_catalog.pg_class as c
    join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p')`.execute(db);
  return rows.map((table) => ({ ...table, isView: false, isForeign: false, columns: [] }));
}
