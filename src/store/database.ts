import type { Kysely, Transaction } from 'kysely';
import type { Result } from '../kernel/result.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export interface Database {
  readonly db: Db;
  readonly dialect: 'sqlite' | 'postgres';
}

/**
 * All of `work` is committed when its result is ok, and none of it otherwise: an expected outcome that must leave nothing
 * behind is an `err`. Within `work` every statement goes through `tx`; one through `db` would wait for itself.
 */
export async function transact<T, E>(db: Db, work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new TakenBack(result.error);
      return result;
    });
  } catch (thrown) {
    if (thrown instanceof TakenBack) return { ok: false, error: thrown.outcome as E };
    throw thrown;
  }
}

/** For work that has one outcome: it is committed, or it throws. */
export async function write<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}

/** Reads that belong together see the database as it was at one moment, and keep no writer waiting. */
export async function snapshot<T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

/** Kysely rolls back what throws. Caught above, seen by nobody else. */
class TakenBack extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super('the transaction is taken back');
    this.outcome = outcome;
  }
}
