import type { Drafts, StoredDraft } from '../conversation/ports.ts';
import type { Db } from './database.ts';
import { messagesOf, readDraft } from './draft-body.ts';

/** Drafts as the conversation reads them. The last one that was saved comes first, even within one millisecond. */
export function draftsIn(db: Db): Drafts {
  const openOf = (person: string) =>
    db
      .selectFrom('drafts')
      .select(['id', 'body'])
      .where('state', '=', 'open')
      .where('person', '=', person)
      .orderBy('touched', 'desc')
      .limit(1);
  return {
    async inConversation(conversation, person) {
      const row = await openOf(person).where('conversation', '=', conversation).executeTakeFirst();
      return row === undefined ? null : readDraft(row);
    },
    async latestInPlace(place, person) {
      const row = await openOf(person).where('place', '=', place).executeTakeFirst();
      return row === undefined ? null : readDraft(row);
    },
    byId: (id) => draftById(db, id),
    async fedByMessage(message) {
      const rows = await db
        .selectFrom('draft_messages')
        .innerJoin('drafts', 'drafts.id', 'draft_messages.draft_id')
        .select(['drafts.id', 'drafts.body'])
        .where('draft_messages.message', '=', message)
        .where('drafts.state', '=', 'open')
        .orderBy('drafts.touched', 'desc')
        .execute();
      // An answer that was taken from the message may have been replaced since.
      return rows.map(readDraft).filter((draft) => messagesOf(draft).has(message));
    },
  };
}

async function draftById(db: Db, id: string): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom('drafts')
    .leftJoin('records', 'records.draft_id', 'drafts.id')
    .select(['drafts.id', 'drafts.body', 'drafts.state', 'records.number'])
    .where('drafts.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const draft = readDraft(row);
  // A draft that updates a record makes none of its own.
  const updated = row.state === 'recorded' ? (draft.updates?.number ?? null) : null;
  return { draft, state: row.state, recordNumber: row.number ?? updated };
}
