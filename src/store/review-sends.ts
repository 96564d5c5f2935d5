import type { Outgoing } from '../conversation/turn.ts';
import { write, type Db } from './database.ts';
import { queueReplies } from './outbox.ts';

/**
 * A review message is queued once for an owner and a key (an ISO week, or a reminder's own): the row that says so and the
 * messages are committed together. Of two replicas, or of a run before and one after a restart, one inserts the row; the
 * other waits for it at the unique key, and finds it.
 */
export async function claimReviewSend(
  db: Db,
  owner: string,
  key: string,
  outgoing: readonly Outgoing[],
  now: Date,
): Promise<'queued' | 'already-sent'> {
  return write(db, async (tx) => {
    const sent = await tx
      .insertInto('review_sends')
      .values({ owner, send_key: key, sent_at: now.toISOString() })
      .onConflict((conflict) => conflict.columns(['owner', 'send_key']).doNothing())
      .returning('owner')
      .executeTakeFirst();
    if (sent === undefined) return 'already-sent';
    await queueReplies(tx, outgoing, 'notice', now);
    return 'queued';
  });
}

/** When it was queued; null when it never was. */
export async function reviewSentAt(db: Db, owner: string, key: string): Promise<Date | null> {
  const row = await db
    .selectFrom('review_sends')
    .select('sent_at')
    .where('owner', '=', owner)
    .where('send_key', '=', key)
    .executeTakeFirst();
  return row === undefined ? null : new Date(row.sent_at);
}
