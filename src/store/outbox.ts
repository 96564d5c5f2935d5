import type { Destination, Outgoing } from '../conversation/turn.ts';
import type { Outbox } from '../jobs/ports.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Clock } from '../kernel/clock.ts';
import { write, type Database, type Tx } from './database.ts';
import { claimNext, extendRow, failRow, settleRow } from './queue.ts';

export function outboxIn(database: Database, clock: Clock): Outbox {
  const { db } = database;
  return {
    async claim(now, leaseMs) {
      const row = await claimNext(database, 'outbox', now, leaseMs);
      if (row === null) return null;
      const { id, token, earlierAttempts, content } = row;
      return { id, token, earlierAttempts, payload: content };
    },
    extend: (claim, until) => extendRow(db, 'outbox', claim, until),
    settle: (claim, postedAs) => write(db, (tx) => settleRow(tx, 'outbox', claim, clock.now(), postedAs)),
    fail: (claim, error, retryAt) => failRow(db, 'outbox', claim, error, retryAt, clock.now()),
  };
}

/**
 * Replies become durable with what they report, in the same transaction, and in the order in which they are said. The id
 * is random: an edge marks its message with it, and finds no other database's message by it.
 */
export async function queueReplies(tx: Tx, outgoing: readonly Outgoing[], now: Date): Promise<void> {
  const at = now.toISOString();
  for (const { destination, reply } of outgoing) {
    await tx
      .insertInto('outbox')
      .values({
        id: crypto.randomUUID(),
        lane: laneOf(destination),
        content: JSON.stringify({ destination, reply }),
        state: 'waiting',
        received_at: at,
        available_at: at,
      })
      .execute();
  }
}

/** What goes to one conversation, or to one person directly, keeps its order. */
function laneOf(destination: Destination): string {
  switch (destination.to) {
    case 'conversation':
    case 'replace':
      return `conversation:${destination.conversation}`;
    case 'only':
    case 'direct':
      return `person:${destination.user}`;
    default:
      return assertNever(destination);
  }
}
