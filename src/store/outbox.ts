import type { Destination, Outgoing } from '../conversation/turn.ts';
import type { Outbox, Urgency } from '../jobs/ports.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Clock } from '../kernel/clock.ts';
import { claimReply, deferReply, nextTurnAt, URGENCIES } from './claim-reply.ts';
import { write, type Database, type Tx } from './database.ts';
import { placeOf } from './place-of.ts';
import { extendRow, failRow, settleRow } from './queue.ts';

export function outboxIn(database: Database, clock: Clock): Outbox {
  const { db } = database;
  return {
    async claim(now, leaseMs, { pace = null, upTo = 'notice' } = {}) {
      const row = await claimReply(database, { now, leaseMs, pace, upTo });
      if (row === null) return null;
      const { content, ...claimed } = row;
      return { ...claimed, payload: content };
    },
    nextTurnAt: (now) => nextTurnAt(db, now),
    extend: (claim, until) => extendRow(db, 'outbox', claim, until),
    settle: (claim, postedAs) => write(db, (tx) => settleRow(tx, 'outbox', claim, clock.now(), postedAs)),
    defer: (claim, why, until) => deferReply(db, claim, why, until),
    fail: (claim, error, retryAt) => failRow(db, 'outbox', claim, error, retryAt, clock.now()),
  };
}

/**
 * Replies become durable with what they report, in the same transaction, and in the order in which they are said. The id
 * is random: an edge marks its message with it, and finds no other database's message by it.
 */
export async function queueReplies(
  tx: Tx,
  outgoing: readonly Outgoing[],
  urgency: Urgency,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  for (const { destination, reply } of outgoing) {
    await tx
      .insertInto('outbox')
      .values({
        id: crypto.randomUUID(),
        lane: laneOf(destination),
        place: placeOf(destination),
        urgency: URGENCIES[urgency],
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
    case 'channel':
      return `channel:${destination.channel}`;
    case 'only':
    case 'aside':
    case 'direct':
      return `person:${destination.user}`;
    case 'unfurl':
      return `unfurl:${destination.url}`;
    default:
      return assertNever(destination);
  }
}
