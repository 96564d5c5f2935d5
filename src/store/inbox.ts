import type { Inbox } from '../jobs/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import { write, type Database, type Tx } from './database.ts';
import { forgetItem, isForgotten } from './forget-trail.ts';
import { claimNext, extendRow, failRow } from './queue.ts';

async function isKnown(tx: Tx, key: string): Promise<boolean> {
  const found = await tx.selectFrom('inbox').select('seq').where('id', '=', key).executeTakeFirst();
  return found !== undefined || isForgotten(tx, key);
}

/** An event is saved once however often it is delivered: its key is unique, and the second delivery inserts nothing. */
export function inboxIn(database: Database, clock: Clock): Inbox {
  const { db } = database;
  return {
    async save({ key, alias, lane, envelope }, now) {
      const at = now.toISOString();
      const content = JSON.stringify(envelope ?? null);
      return write(db, async (tx) => {
        if (await isForgotten(tx, key)) return 'duplicate';
        if (alias !== undefined && (await isKnown(tx, alias))) return 'duplicate';
        const saved = await tx
          .insertInto('inbox')
          .values({ id: key, lane, content, state: 'waiting', received_at: at, available_at: at })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        return saved === undefined ? 'duplicate' : 'saved';
      });
    },
    async claim(now, leaseMs) {
      const row = await claimNext(database, 'inbox', now, leaseMs);
      if (row === null) return null;
      const { content, ...claimed } = row;
      return { ...claimed, envelope: content };
    },
    extend: (claim, until) => extendRow(db, 'inbox', claim, until),
    forget: (claim) => write(db, (tx) => forgetItem(tx, claim, clock.now())),
    fail: (claim, error, retryAt) => failRow(db, 'inbox', claim, error, retryAt, clock.now()),
  };
}
