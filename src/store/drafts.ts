import type { Draft } from '../capture/draft.ts';
import type { Drafts } from '../conversation/ports.ts';
import type { Db, Tx } from './database.ts';

/** Drafts as the conversation reads them. */
export function draftsIn(db: Db): Drafts {
  const openOf = (person: string) =>
    db
      .selectFrom('drafts')
      .select('body')
      .where('state', '=', 'open')
      .where('person', '=', person)
      .orderBy('changed_at', 'desc')
      .limit(1);
  return {
    async inConversation(conversation, person) {
      const row = await openOf(person).where('conversation', '=', conversation).executeTakeFirst();
      return row ? parseDraft(row.body) : null;
    },
    async latestInPlace(place, person) {
      const row = await openOf(person).where('place', '=', place).executeTakeFirst();
      return row ? parseDraft(row.body) : null;
    },
    async byId(id) {
      const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      return { draft: parseDraft(row.body), state: row.state, recordNumber: row.record_number };
    },
    fedByMessage: (message) => draftsFedBy(db, message),
  };
}

async function draftsFedBy(db: Db, message: string): Promise<readonly Draft[]> {
  const rows = await db
    .selectFrom('drafts')
    .innerJoin('draft_sources', 'draft_sources.draft_id', 'drafts.id')
    .select('drafts.body')
    .where('draft_sources.message', '=', message)
    .where('drafts.state', '=', 'open')
    .execute();
  return rows.map((row) => parseDraft(row.body));
}

/** False when somebody else saved since `revision` was read (0: nobody may have saved it at all). */
export async function saveDraft(tx: Tx, draft: Draft, revision: number): Promise<boolean> {
  const row = {
    conversation: draft.conversation,
    place: draft.place,
    person: draft.person,
    revision: draft.revision,
    body: JSON.stringify(draft),
    changed_at: draft.changedAt,
  };
  const written =
    revision === 0
      ? await tx
          .insertInto('drafts')
          .values({ ...row, id: draft.id, state: 'open', record_number: null })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('drafts')
          .set(row)
          .where('id', '=', draft.id)
          .where('revision', '=', revision)
          .where('state', '=', 'open')
          .executeTakeFirst();
  const count =
    'numUpdatedRows' in written ? written.numUpdatedRows : (written.numInsertedOrUpdatedRows ?? 0n);
  if (count === 0n) return false;
  await noteSources(tx, draft);
  return true;
}

export async function closeDraft(tx: Tx, draft: Draft, state: 'cancelled' | 'recorded'): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ state })
    .where('id', '=', draft.id)
    .where('state', '=', 'open')
    .execute();
}

export async function noteRecordOfDraft(tx: Tx, draftId: string, number: string): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ record_number: number, state: 'recorded' })
    .where('id', '=', draftId)
    .execute();
}

async function noteSources(tx: Tx, draft: Draft): Promise<void> {
  const messages = new Set(
    Object.values(draft.answers).flatMap((answer) => (answer.source ? [answer.source.message] : [])),
  );
  for (const message of messages) {
    await tx
      .insertInto('draft_sources')
      .values({ draft_id: draft.id, message })
      .onConflict((conflict) => conflict.columns(['draft_id', 'message']).doNothing())
      .execute();
  }
}

function parseDraft(body: string): Draft {
  return JSON.parse(body) as Draft;
}
