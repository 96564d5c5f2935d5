import type { Outgoing } from '../conversation/turn.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import { appendAudit } from './audit-log.ts';
import type { Database, Db, Tx } from './database.ts';
import { queueReplies } from './outbox.ts';

export async function saveReview(tx: Tx, dialect: Database['dialect'], review: ReviewRecord): Promise<void> {
  await tx
    .insertInto('reviews')
    .values({
      id: review.id,
      week: review.week,
      subject: review.subject.id,
      decided_at: review.decidedAt,
      body: JSON.stringify(review),
    })
    .execute();
  await appendAudit(tx, dialect, {
    at: review.decidedAt,
    actor: review.decidedBy,
    action: 'review.answered',
    subject: review.subject.id,
    version: null,
    contentHash: review.subject.contentHash,
    detail: {
      review: review.id,
      week: review.week,
      decision: review.decision,
      lookedAt: review.subject.version,
      remindOn: review.remindOn,
    },
    source: null,
  });
}

/** Answers from `since` (ISO 8601) on, oldest first. */
export async function reviewsSince(db: Db, since: string): Promise<readonly ReviewRecord[]> {
  const rows = await db
    .selectFrom('reviews')
    .select('body')
    .where('decided_at', '>=', since)
    .orderBy('decided_at')
    .execute();
  return rows.map((row) => JSON.parse(row.body) as ReviewRecord);
}

/**
 * Sent once: the row that says so and the messages are written together, and the row's key is unique. Of two replicas, or
 * of a run before and after a restart, one inserts it and the other finds it.
 */
export async function claimReviewSend(
  { db }: Database,
  owner: string,
  key: string,
  outgoing: readonly Outgoing[],
  now: Date,
): Promise<'queued' | 'already-sent'> {
  return db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('review_sends')
      .values({ owner, send_key: key, queued_at: now.toISOString() })
      .onConflict((conflict) => conflict.columns(['owner', 'send_key']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return 'already-sent';
    await queueReplies(tx, outgoing, now);
    return 'queued';
  });
}
