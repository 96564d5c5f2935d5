import type { StateChange, Turn } from '../conversation/turn.ts';
import type { Claim } from '../jobs/ports.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { RecordVersion } from '../records/record.ts';
import { appendAudit } from './audit-log.ts';
import type { Database, Tx } from './database.ts';
import { closeDraft, saveDraft } from './drafts.ts';
import { queueReplies } from './outbox.ts';
import { settleRow } from './queue.ts';
import { createRecord, updateRecord } from './register.ts';
import { saveReview } from './reviews.ts';

export type CommitResult =
  | { readonly outcome: 'committed'; readonly records: readonly RecordVersion[] }
  /** Something that the turn was decided on has changed meanwhile: decide again. */
  | { readonly outcome: 'stale' }
  /** Another worker has the item now: leave it to them. */
  | { readonly outcome: 'claim-lost' };

export interface CommitOptions {
  /** The inbox item that the turn answers; null for a turn that came another way. */
  readonly claim: Claim | null;
  readonly now: Date;
}

/**
 * All of a turn or none of it: drafts, records, their audit events, the replies, and the inbox item that caused them are
 * written in one transaction. A crash before it leaves the item waiting; a crash after it leaves nothing to be done twice.
 */
export async function commitTurn(
  database: Database,
  turn: Turn,
  { claim, now }: CommitOptions,
): Promise<CommitResult> {
  try {
    return await database.db.transaction().execute(async (tx) => {
      if (claim !== null && !(await settleRow(tx, 'inbox', claim))) throw new RolledBack('claim-lost');
      const records: RecordVersion[] = [];
      for (const change of turn.changes) {
        const record = await apply(change, { tx, dialect: database.dialect, now });
        if (record !== null) records.push(record);
      }
      await queueReplies(tx, turn.replies({ records }), now);
      return { outcome: 'committed', records };
    });
  } catch (thrown) {
    if (thrown instanceof RolledBack) return { outcome: thrown.outcome };
    throw thrown;
  }
}

/** Takes a transaction back: Kysely rolls back what throws. Caught above, seen by nobody else. */
class RolledBack extends Error {
  readonly outcome: 'stale' | 'claim-lost';

  constructor(outcome: 'stale' | 'claim-lost') {
    super(outcome);
    this.outcome = outcome;
  }
}

interface Writing {
  readonly tx: Tx;
  readonly dialect: Database['dialect'];
  readonly now: Date;
}

async function apply(change: StateChange, writing: Writing): Promise<RecordVersion | null> {
  const { tx, dialect } = writing;
  switch (change.change) {
    case 'save-draft':
      if (!(await saveDraft(tx, change.draft, change.revision))) throw new RolledBack('stale');
      return null;
    case 'close-draft':
      await closeDraft(tx, change.draft, change.outcome);
      return null;
    case 'create-record':
      return createRecord(writing, change.record);
    case 'update-record': {
      const updated = await updateRecord(writing, change);
      if (updated === null) throw new RolledBack('stale');
      return updated;
    }
    case 'save-review':
      await saveReview(tx, dialect, change.review);
      return null;
    case 'note-gap':
      await noteGap(change, writing);
      return null;
    case 'remember':
      await remember(change, tx);
      return null;
  }
}

async function noteGap(
  change: Extract<StateChange, { change: 'note-gap' }>,
  { tx, dialect, now }: Writing,
): Promise<void> {
  const id = crypto.randomUUID();
  const at = now.toISOString();
  await tx
    .insertInto('gaps')
    .values({ id, question: change.question, asked_by: change.askedBy, asked_at: at })
    .execute();
  await appendAudit(tx, dialect, {
    at,
    actor: change.askedBy,
    action: 'gap.noted',
    subject: id,
    version: null,
    contentHash: canonicalHash(change.question),
    detail: {},
    source: change.source,
  });
}

async function remember({ memory }: Extract<StateChange, { change: 'remember' }>, tx: Tx): Promise<void> {
  const body = JSON.stringify(memory);
  await tx
    .insertInto('memories')
    .values({ conversation: memory.conversation, body })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ body }))
    .execute();
}
