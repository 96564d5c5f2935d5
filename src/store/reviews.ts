import type { Selectable } from 'kysely';
import { z } from 'zod';
import { canonicalHash } from '../records/canonical-hash.ts';
import { recordKinds } from '../records/record-types.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import { appendEvent, type Writing } from './audit-log.ts';
import type { Db } from './database.ts';
import { storable } from './storable.ts';
import { damaged } from './stored-json.ts';
import type { ReviewRow } from './tables.ts';

const KINDS = z.enum([...recordKinds, 'document']);
const DECISIONS = z.enum(['unchanged', 'update', 'later']);

/** An answer is kept once under its id. Its event names what was looked at, and holds the hash of the whole answer. */
export async function saveReview(writing: Writing, given: ReviewRecord): Promise<void> {
  const review = storable(given);
  const { id, week, subject, decision, remindOn } = review;
  const saved = await writing.tx
    .insertInto('reviews')
    .values(rowOfReview(review))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (saved === undefined) return;
  const version = subject.kind === 'document' ? null : Number(subject.version);
  await appendEvent(writing, {
    action: 'review.answered',
    subject: subject.id,
    version: Number.isSafeInteger(version) ? version : null,
    contentHash: subject.contentHash,
    detail: { review: id, week, decision, remindOn, reviewHash: canonicalHash(review) },
    source: null,
  });
}

/** Every answer that was given at or after an instant (ISO 8601 in UTC; '' for all), in the order in which they came. */
export async function reviewsSince(db: Db, since: string): Promise<readonly ReviewRecord[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('decided_at', '>=', since)
    .orderBy('seq')
    .execute();
  return rows.map(checkedReview);
}

/** The subjects whose last answer is "later": asked again on the answer's `remindOn`. */
export async function reviewReminders(db: Db): Promise<readonly ReviewRecord[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll('reviews')
    .where('decision', '=', 'later')
    .where('remind_on', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reviews as newer')
            .select('newer.seq')
            .whereRef('newer.subject_kind', '=', 'reviews.subject_kind')
            .whereRef('newer.subject_id', '=', 'reviews.subject_id')
            .whereRef('newer.seq', '>', 'reviews.seq'),
        ),
      ),
    )
    .orderBy('remind_on')
    .orderBy('seq')
    .execute();
  return rows.map(checkedReview);
}

function rowOfReview(review: ReviewRecord) {
  return {
    id: review.id,
    week: review.week,
    subject_kind: review.subject.kind,
    subject_id: review.subject.id,
    subject_version: review.subject.version,
    subject_hash: review.subject.contentHash,
    owner: review.owner,
    decided_by: review.decidedBy,
    decided_at: review.decidedAt,
    decision: review.decision,
    remind_on: review.remindOn,
  };
}

function checkedReview(row: Selectable<ReviewRow>): ReviewRecord {
  const known = KINDS.safeParse(row.subject_kind).success && DECISIONS.safeParse(row.decision).success;
  if (known) return readReview(row);
  throw damaged(`the review ${row.id}`);
}

/** The answer that a row holds, whether or not its words are known ones. */
export function readReview(row: Selectable<ReviewRow>): ReviewRecord {
  return {
    id: row.id,
    week: row.week,
    subject: {
      kind: row.subject_kind as ReviewRecord['subject']['kind'],
      id: row.subject_id,
      version: row.subject_version,
      contentHash: row.subject_hash,
    },
    owner: row.owner,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decision: row.decision as ReviewRecord['decision'],
    remindOn: row.remind_on,
  };
}
