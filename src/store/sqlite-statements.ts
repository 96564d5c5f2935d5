import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More different texts than the code has; a list of any length in a statement makes a text of its own. */
const MOST_KEPT = 500;

/** `node:sqlite` as Kysely's SQLite driver wants it. A statement is prepared once for its text. */
export function sqliteStatements(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const statement = adapted(database.prepare(sql));
      kept.set(sql, statement);
      return statement;
    },
  };
}

function adapted(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    /** A statement that gives rows: a select, or an insert or update with RETURNING. */
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
