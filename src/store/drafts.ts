import type { Draft } from '../capture/draft.ts';
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
      const row = await openOf(person)
        .where('place', '=', place)
        .where('put_aside', '=', 0)
        .executeTakeFirst();
      return row === undefined ? null : readDraft(row);
    },
    async ofPerson(person) {
      return (await openOf(person).clearLimit().execute()).map(readDraft);
    },
    async open() {
      const rows = await db
        .selectFrom('drafts')
        .select(['id', 'body'])
        .where('state', '=', 'open')
        .where('put_aside', '=', 0)
        .orderBy('touched')
        .execute();
      return rows.map(readDraft);
    },
    lastCancelled: (person, conversation) => lastCancelled(db, person, conversation),
    byId: (id) => draftById(db, id),
    fedByMessage: (message) => fedByMessage(db, message),
  };
}

async function lastCancelled(db: Db, person: string, conversation: string | null): Promise<Draft | null> {
  let query = db
    .selectFrom('drafts')
    .select(['id', 'body'])
    .where('state', '=', 'cancelled')
    .where('person', '=', person)
    .orderBy('touched', 'desc')
    .limit(1);
  if (conversation !== null) query = query.where('conversation', '=', conversation);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : readDraft(row);
}

async function fedByMessage(db: Db, message: string): Promise<readonly StoredDraft[]> {
  const rows = await stored(db)
    .innerJoin('draft_messages', 'draft_messages.draft_id', 'drafts.id')
    .where('draft_messages.message', '=', message)
    .where('drafts.state', '!=', 'cancelled')
    .orderBy('drafts.touched', 'desc')
    .execute();
  // An answer that was taken from the message may have been replaced since.
  return rows.map(storedDraft).filter(({ draft }) => messagesOf(draft).has(message));
}

async function draftById(db: Db, id: string): Promise<StoredDraft | null> {
  const row = await stored(db).where('drafts.id', '=', id).executeTakeFirst();
  return row === undefined ? null : storedDraft(row);
}

function stored(db: Db) {
  return db
    .selectFrom('drafts')
    .leftJoin('records', 'records.draft_id', 'drafts.id')
    .select(['drafts.id', 'drafts.body', 'drafts.state', 'records.number']);
}

function storedDraft(row: {
  readonly id: string;
  readonly body: string;
  readonly state: StoredDraft['state'];
  readonly number: string | null;
}): StoredDraft {
  const draft = readDraft(row);
  // A draft that updates a record makes none of its own.
  const updated = row.state === 'recorded' ? (draft.updates?.number ?? null) : null;
  return { draft, state: row.state, recordNumber: row.number ?? updated };
}
