import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { StateChange } from '../conversation/turn.ts';
import { AppError } from '../kernel/app-error.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import { recordKinds } from '../records/record-types.ts';
import { REVIEW_DECISIONS, withNote, type ReviewRecord } from '../records/review-record.ts';
import type { ReviewsFilter } from '../review/ports.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import { chunksOf } from './chunks-of.ts';
import type { Db } from './database.ts';
import { storable } from './storable.ts';
import { damaged } from './stored-json.ts';
import type { ReviewRow } from './tables.ts';

const KINDS = z.enum([...recordKinds, 'document', 'approval', 'question', 'activity']);
const DECISIONS = z.enum(REVIEW_DECISIONS);

export function keepReview(
  writing: Writing,
  change: Extract<StateChange, { change: 'save-review' | 'note-review' }>,
): Promise<void> {
  return change.change === 'save-review' ? saveReview(writing, change.review) : noteReview(writing, change);
}

/** An answer is kept once under its id. Its event names what was looked at, and holds the hash of the whole answer. */
async function saveReview(writing: Writing, given: ReviewRecord): Promise<void> {
  const review = storable(given);
  const { id, week, subject, decision, remindOn } = review;
  const saved = await writing.tx
    .insertInto('reviews')
    .values(rowOfReview(review))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (saved === undefined) return;
  const version = isRecord(subject.kind) || subject.kind === 'approval' ? Number(subject.version) : null;
  await appendEvent(writing, {
    action: 'review.answered',
    subject: subject.id,
    version: Number.isSafeInteger(version) ? version : null,
    contentHash: subject.contentHash,
    detail: { review: id, week, decision, remindOn, reviewHash: canonicalHash(review) },
    source: null,
  });
}

/**
 * The note goes behind the one that is there, with an event of its own that holds the hash of the answer as it is from then
 * on: what was answered before cannot be told otherwise by it. The head of the chain is locked before the look.
 */
async function noteReview(
  writing: Writing,
  change: Extract<StateChange, { change: 'note-review' }>,
): Promise<void> {
  const { tx } = writing;
  await lockHead(writing);
  const row = await tx.selectFrom('reviews').selectAll().where('id', '=', change.review).executeTakeFirst();
  if (row === undefined)
    throw new AppError('no-such-review', 'There is no such answer. Ask for “my review”, and note it there.');
  const before = readReview(row);
  const note = withNote(before.note ?? null, storable(change.note));
  await tx.updateTable('reviews').set({ note }).where('id', '=', before.id).execute();
  await appendEvent(writing, {
    action: 'review.noted',
    subject: before.subject.id,
    version: null,
    contentHash: before.subject.contentHash,
    detail: { review: before.id, reviewHash: canonicalHash({ ...before, note }) },
    source: null,
  });
}

export async function reviewById(db: Db, id: string): Promise<ReviewRecord | null> {
  const row = await db.selectFrom('reviews').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : checkedReview(row);
}

/** What came of looking at a record: the reviews in which it was found as it should be, or done, in the order in which they came. */
export async function reviewsOfRecord(db: Db, number: string): Promise<readonly ReviewRecord[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('subject_id', '=', number)
    .where('subject_kind', 'in', [...recordKinds])
    .where('decision', 'in', ['unchanged', 'done'])
    .orderBy('seq')
    .execute();
  return rows.map(checkedReview);
}

function isRecord(kind: ReviewRecord['subject']['kind']): boolean {
  return recordKinds.some((one) => one === kind);
}

/** SQLite takes some 32,000 values in a statement, PostgreSQL 65,000. */
const MOST_VALUES = 5_000;

/** Answers in the order in which they came. */
export async function reviewsIn(db: Db, { since, share }: ReviewsFilter): Promise<readonly ReviewRecord[]> {
  const all = db.selectFrom('reviews').selectAll();
  // Whose something is stands until somebody else takes it; the last time that an activity was done may be long ago.
  const lasting = all.where(({ or, eb, and }) =>
    or([
      eb('decision', 'in', ['accepted', 'assigned']),
      and([eb('subject_kind', '=', 'activity'), eb('decision', '=', 'done')]),
    ]),
  );
  const recent = all.where('decided_at', '>=', since);
  const queries =
    share === undefined
      ? [recent]
      : [
          recent.where('subject_kind', 'not in', [...recordKinds]),
          ...chunksOf(share.owners, MOST_VALUES).map((owners) => recent.where('owner', 'in', owners)),
          ...chunksOf(share.records, MOST_VALUES).map((records) =>
            recent.where('subject_kind', 'in', [...recordKinds]).where('subject_id', 'in', records),
          ),
        ];
  const rows = (await Promise.all([lasting, ...queries].map((query) => query.execute()))).flat();
  const bySeq = new Map(rows.map((row) => [Number(row.seq), row]));
  return [...bySeq].sort(([one], [other]) => one - other).map(([, row]) => checkedReview(row));
}

/** The subjects whose last answer is "later", and whose day has come by `day`. */
export async function reviewReminders(db: Db, day: string): Promise<readonly ReviewRecord[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll('reviews')
    .where('decision', '=', 'later')
    .where('remind_on', '<=', day)
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
    subject_title: review.title ?? null,
    owner: review.owner,
    decided_by: review.decidedBy,
    decided_at: review.decidedAt,
    decision: review.decision,
    remind_on: review.remindOn,
    planned_on: review.plannedOn ?? null,
    note: review.note ?? null,
    offered_to: review.offeredTo ?? null,
  };
}

function checkedReview(row: Selectable<ReviewRow>): ReviewRecord {
  const known = KINDS.safeParse(row.subject_kind).success && DECISIONS.safeParse(row.decision).success;
  if (known) return readReview(row);
  throw damaged(`the review ${row.id}`);
}

/** The answer that a row holds, whether or not its words are known ones. What it does not have is left out, as when it was hashed. */
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
    ...(row.subject_title === null ? {} : { title: row.subject_title }),
    owner: row.owner,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decision: row.decision as ReviewRecord['decision'],
    remindOn: row.remind_on,
    ...(row.planned_on === null ? {} : { plannedOn: row.planned_on }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.offered_to === null ? {} : { offeredTo: row.offered_to }),
  };
}
