import { z } from 'zod';
import type { Outgoing } from '../conversation/turn.ts';
import type { NewSend, PastSend } from '../review/ports.ts';
import { write, type Db, type Tx } from './database.ts';
import { queueReplies } from './outbox.ts';
import { readJson } from './stored-json.ts';

const askedSchema = z.array(z.string());

/**
 * A review message is queued once for an owner and a key (an ISO week, or a message's own): the row that says so and the
 * messages are committed together. Of two replicas, or of a run before and one after a restart, one inserts the row; the
 * other waits for it at the unique key, and finds it.
 */
export async function claimReviewSend(
  db: Db,
  { owner, also, ...send }: NewSend,
  outgoing: readonly Outgoing[],
  now: Date,
): Promise<'queued' | 'already-sent'> {
  return write(db, async (tx) => {
    if (!(await noteSend(tx, { owner, ...send }, now))) return 'already-sent';
    if (also !== undefined) await noteSend(tx, { owner, ...also }, now);
    await queueReplies(tx, outgoing, 'notice', now);
    return 'queued';
  });
}

/** False when it is noted already. */
async function noteSend(tx: Tx, { owner, key, asked }: Omit<NewSend, 'also'>, now: Date): Promise<boolean> {
  const noted = await tx
    .insertInto('review_sends')
    .values({ owner, send_key: key, sent_at: now.toISOString(), asked: JSON.stringify(asked) })
    .onConflict((conflict) => conflict.columns(['owner', 'send_key']).doNothing())
    .returning('owner')
    .executeTakeFirst();
  return noted !== undefined;
}

/** Takes the notes of a key away, of one owner or of all: what it says is sent again when it happens again. */
export async function forgetReviewSends(db: Db, key: string, owner?: string): Promise<void> {
  const all = db.deleteFrom('review_sends').where('send_key', '=', key);
  await (owner === undefined ? all : all.where('owner', '=', owner)).execute();
}

/** What was queued under these keys, for these owners or for anyone, in the order in which it was. */
export async function reviewSends(
  db: Db,
  keys: readonly string[],
  owners?: readonly string[],
): Promise<readonly PastSend[]> {
  if (keys.length === 0 || owners?.length === 0) return [];
  const all = db
    .selectFrom('review_sends')
    .selectAll()
    .where('send_key', 'in', [...keys]);
  const rows = await (owners === undefined ? all : all.where('owner', 'in', [...owners]))
    .orderBy('sent_at')
    .orderBy('owner')
    .execute();
  return rows.map(({ owner, send_key: key, sent_at, asked }) => ({
    owner,
    key,
    sentAt: new Date(sent_at),
    asked: readJson(askedSchema, asked, `what ${owner} was asked`),
  }));
}
