import { sql } from 'kysely';
import type { Draft } from '../capture/draft.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Tx } from './database.ts';
import { messagesOf } from './draft-body.ts';

/**
 * Two turns cannot overwrite each other: a save names the revision it was made from (0 for a new draft), and is stale
 * when somebody else has saved, recorded or cancelled the draft since. The condition is in the statement that writes, so
 * that nothing comes between the look and the write.
 */
export async function saveDraft(tx: Tx, draft: Draft, revision: number): Promise<Result<null, 'stale'>> {
  const row = {
    conversation: draft.conversation,
    place: draft.place,
    person: draft.person,
    revision: draft.revision,
    touched: sql<number>`(select coalesce(max(touched), 0) + 1 from drafts)`,
    put_aside: draft.asideAt === null ? 0 : 1,
    body: JSON.stringify(draft),
  };
  const saved =
    revision === 0
      ? await tx
          .insertInto('drafts')
          .values({ ...row, id: draft.id, state: 'open' })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst()
      : await tx
          .updateTable('drafts')
          .set(row)
          .where('id', '=', draft.id)
          .where('revision', '=', revision)
          .where('state', '=', 'open')
          .returning('id')
          .executeTakeFirst();
  if (saved === undefined) return err('stale');
  await noteMessages(tx, draft);
  return ok(null);
}

/** Brings back a draft that was cancelled. Stale when it has been brought back already, or changed otherwise. */
export async function reopenDraft(tx: Tx, draft: Draft, revision: number): Promise<Result<null, 'stale'>> {
  const opened = await tx
    .updateTable('drafts')
    .set({ state: 'open' })
    .where('id', '=', draft.id)
    .where('revision', '=', revision)
    .where('state', '=', 'cancelled')
    .returning('id')
    .executeTakeFirst();
  return opened === undefined ? err('stale') : saveDraft(tx, draft, revision);
}

/** The messages that fed the draft, for when one of them is edited or deleted. */
async function noteMessages(tx: Tx, draft: Draft): Promise<void> {
  const messages = [...messagesOf(draft)];
  if (messages.length === 0) return;
  await tx
    .insertInto('draft_messages')
    .values(messages.map((message) => ({ draft_id: draft.id, message })))
    .onConflict((conflict) => conflict.columns(['message', 'draft_id']).doNothing())
    .execute();
}

/**
 * Puts a draft away; what was typed stays. Stale when it has been saved since the revision that is closed, or closed
 * otherwise; closing it again the same way changes nothing.
 */
export async function closeDraft(
  tx: Tx,
  draft: Draft,
  outcome: 'cancelled' | 'recorded',
): Promise<Result<null, 'stale'>> {
  const closed = await tx
    .updateTable('drafts')
    .set({ state: outcome })
    .where('id', '=', draft.id)
    .where('revision', '=', draft.revision)
    .where('state', 'in', ['open', outcome])
    .returning('id')
    .executeTakeFirst();
  return closed === undefined ? err('stale') : ok(null);
}
