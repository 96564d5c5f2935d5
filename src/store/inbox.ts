import type { Inbox } from '../jobs/ports.ts';
import type { Database } from './database.ts';
import { claimNext, failRow, settleRow } from './queue.ts';

/** A row's key is unique for an event however often it is delivered: the second delivery inserts nothing. */
export function inboxIn(database: Database): Inbox {
  const { db } = database;
  return {
    async save({ key, lane, envelope }, now) {
      const at = now.toISOString();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('inbox')
        .values({
          key,
          lane,
          envelope: JSON.stringify(envelope),
          state: 'waiting',
          received_at: at,
          available_at: at,
          attempts: 0,
          claim_token: null,
          claimed_until: null,
          last_error: null,
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 0n ? 'duplicate' : 'saved';
    },
    async claim(now, leaseMs) {
      const row = await claimNext(database, 'inbox', now, leaseMs);
      if (row === null) return null;
      const { id, token, earlierAttempts, receivedAt } = row;
      return { id, token, earlierAttempts, receivedAt, envelope: JSON.parse(row.content) as unknown };
    },
    settle: (claim) => settleRow(db, 'inbox', claim),
    fail: (claim, error, retryAt) => failRow(db, 'inbox', claim, error, retryAt),
  };
}
