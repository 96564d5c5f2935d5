/**
 * A concern without a name leaves nothing that leads back to whoever reported it.
 *
 * The record itself, its version and its event have no user, no message and no time but the day (`without-name.ts`). What
 * is left are the rows that carried the words here, and this file empties them in the same transaction that makes the
 * record: the draft and the messages that fed it, what the conversation was last about, and every queue row of the
 * conversation or of the person. An inbox row keeps one thing: the hash of its key, by which a second delivery of the same
 * event is known; so does an event that changed nothing, such as the deletion of a message afterwards, and one that was given
 * up (`may-be-nameless.ts`). A reply that still has to be delivered is deleted as soon as it has been, and one that could not
 * be is deleted at once.
 *
 * What this cannot do: Slack keeps its own copy of a message until the person deletes it there, and the place of an event
 * in the chain says before and after which other events a concern came.
 */
import { createHash } from 'node:crypto';
import type { StateChange } from '../conversation/turn.ts';
import type { Claim } from '../jobs/ports.ts';
import { forgetPaceOf } from './claim-reply.ts';
import type { Tx } from './database.ts';
import { placeOfConversation } from './place-of.ts';

const FORGOTTEN = 'forgotten';

export interface Forgetting {
  readonly tx: Tx;
  readonly now: Date;
  /** The inbox item of this turn; settled already. */
  readonly claim: Claim | null;
}

export async function forgetTrail(
  forgetting: Forgetting,
  { conversations, person, draft }: Extract<StateChange, { change: 'forget-trail' }>,
): Promise<void> {
  const { tx } = forgetting;
  if (draft !== null) {
    await tx.deleteFrom('draft_messages').where('draft_id', '=', draft).execute();
    await tx.deleteFrom('drafts').where('id', '=', draft).execute();
  }
  const lanes = [...conversations.map((conversation) => `conversation:${conversation}`), `person:${person}`];
  const places = [...conversations.map(placeOfConversation), `person:${person}`];
  for (const place of places) await forgetPaceOf(tx, place);
  await tx.deleteFrom('outbox').where('lane', 'in', lanes).where('state', '<>', 'waiting').execute();
  await tx.updateTable('outbox').set({ forget: 1 }).where('lane', 'in', lanes).execute();
  const everywhere = ['', ...conversations];
  await tx.deleteFrom('memories').where('conversation', 'in', everywhere).execute();
  await tx.deleteFrom('conversation_records').where('conversation', 'in', everywhere).execute();
  await forgetInbox(forgetting, conversations);
}

/** Settled rows of the conversations, the turn's own among them; what waits there is yet to be answered. */
async function forgetInbox({ tx, now, claim }: Forgetting, conversations: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom('inbox')
    .select(['seq', 'id'])
    .where('state', '<>', 'waiting')
    .where((where) =>
      where.or([where('lane', 'in', ['', ...conversations]), where('id', '=', claim?.id ?? '')]),
    )
    .execute();
  for (const { seq, id } of rows)
    await tx.updateTable('inbox').set(forgottenItem(id, now)).where('seq', '=', seq).execute();
}

/** An item of which nothing is kept but by what it is known when it is delivered again. False when the claim was lost. */
export async function forgetItem(tx: Tx, { id, token }: Claim, now: Date): Promise<boolean> {
  const forgotten = await tx
    .updateTable('inbox')
    .set(forgottenItem(id, now))
    .where('id', '=', id)
    .where('token', '=', token)
    .where('state', '=', 'waiting')
    .returning('seq')
    .executeTakeFirst();
  return forgotten !== undefined;
}

/** Of its time the day is left; it ends with the day, so that its key is not let go of too early. */
function forgottenItem(key: string, now: Date) {
  const day = now.toISOString().slice(0, 10);
  const [begun, ended] = [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`];
  const nothing = { lane: FORGOTTEN, content: 'null', error: null, token: null, attempts: 0 };
  const then = { received_at: begun, available_at: begun, ended_at: ended };
  return { id: forgottenKey(key), state: 'done' as const, ...nothing, ...then };
}

/** Under which a forgotten event is known when it is delivered again. */
function forgottenKey(key: string): string {
  return `${FORGOTTEN}:${createHash('sha256').update(key, 'utf8').digest('hex')}`;
}

export async function isForgotten(tx: Tx, key: string): Promise<boolean> {
  const found = await tx
    .selectFrom('inbox')
    .select('seq')
    .where('id', '=', forgottenKey(key))
    .executeTakeFirst();
  return found !== undefined;
}
