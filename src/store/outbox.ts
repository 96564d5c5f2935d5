import type { Destination, Outgoing } from '../conversation/turn.ts';
import type { Outbox } from '../jobs/ports.ts';
import type { Database, Tx } from './database.ts';
import { claimNext, failRow, settleRow } from './queue.ts';

export function outboxIn(database: Database): Outbox {
  const { db } = database;
  return {
    async claim(now, leaseMs) {
      const row = await claimNext(database, 'outbox', now, leaseMs);
      if (row === null) return null;
      const { id, token, earlierAttempts } = row;
      return { id, token, earlierAttempts, payload: JSON.parse(row.content) as unknown };
    },
    settle: (claim, postedAs) => settleRow(db, 'outbox', claim, postedAs),
    fail: (claim, error, retryAt) => failRow(db, 'outbox', claim, error, retryAt),
  };
}

/** Replies become durable with what they report, in the same transaction. */
export async function queueReplies(tx: Tx, outgoing: readonly Outgoing[], now: Date): Promise<void> {
  const at = now.toISOString();
  for (const { destination, reply } of outgoing) {
    await tx
      .insertInto('outbox')
      .values({
        id: crypto.randomUUID(),
        lane: laneOf(destination),
        payload: JSON.stringify({ destination, reply }),
        state: 'waiting',
        received_at: at,
        available_at: at,
        attempts: 0,
        claim_token: null,
        claimed_until: null,
        last_error: null,
        posted_as: null,
      })
      .execute();
  }
}

/** What goes to one place keeps its order. A replaced message belongs to its conversation. */
function laneOf(destination: Destination): string {
  switch (destination.to) {
    case 'conversation':
    case 'replace':
      return destination.conversation;
    case 'only':
    case 'direct':
      return `direct:${destination.user}`;
  }
}
