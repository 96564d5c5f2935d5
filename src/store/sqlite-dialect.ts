import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  type TransactionSettings,
} from 'kysely';
import { sqliteStatements } from './sqlite-statements.ts';

/** How long a writer waits for another connection's transaction before it fails, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;
const BUSY = 5;
/** SQLite's own wait for a lock, for single statements. It blocks the thread, so it is short. */
export const BUSY_TIMEOUT_MS = 100;

/**
 * Kysely on Node's own SQLite. There is one connection: Kysely hands it to one transaction or query at a time, so that
 * nothing slips in between a transaction's statements.
 */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => new ImmediateDriver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  };
}

/** SQLite creates tables within a transaction; Kysely assumes that it does not. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: sqliteStatements(database) });
    this.#database = database;
  }

  /**
   * IMMEDIATE: a transaction that reads first and writes later fails at once when another process wrote in between, and
   * no time-out helps it. The wait is asynchronous, and none of it SQLite's own: that blocks this thread, and with it the
   * very transaction that it waits for when that belongs to another connection of this process.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await whileBusy(() => this.#withoutWaiting(() => connection.executeQuery(CompiledQuery.raw(begin))));
  }

  async #withoutWaiting<T>(attempt: () => Promise<T>): Promise<T> {
    this.#database.exec('pragma busy_timeout = 0');
    try {
      return await attempt();
    } finally {
      this.#database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  /** A full disk ends the transaction by itself; rolling back again would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** Runs `attempt` again, with growing and uneven waits, while another connection holds the lock. */
export async function whileBusy<T>(attempt: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  for (let step = 1; ; step = Math.min(step * 2, 32)) {
    try {
      return await attempt();
    } catch (thrown) {
      if (sqliteCode(thrown) !== BUSY || performance.now() > deadline) throw thrown;
      await wait(step * (1 + Math.random()));
    }
  }
}

/** The primary result code of a SQLite error (https://sqlite.org/rescode.html); null for anything else. */
export function sqliteCode(thrown: unknown): number | null {
  const code = thrown instanceof Error && 'errcode' in thrown ? thrown.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}
