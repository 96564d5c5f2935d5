import type { Draft } from '../capture/draft.ts';
import type { StateChange, Turn } from '../conversation/turn.ts';
import type { Claim, Urgency } from '../jobs/ports.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Ids } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { RecordVersion } from '../records/record.ts';
import type { Actor } from '../records/access.ts';
import { askAccess, type Refused } from './ask-access.ts';
import { lockHead, type Writing } from './audit-log.ts';
import { createRecord } from './create-record.ts';
import { transact, type Database, type Tx } from './database.ts';
import { noteGap } from './gaps.ts';
import { remember, rememberRecord } from './memories.ts';
import { castVote, complain, noteDeclined, settleQuestions } from './questions.ts';
import { queueReplies } from './outbox.ts';
import { settleRow } from './queue.ts';
import { eraseRecord } from './erase-record.ts';
import { addEvidence, removeEvidence } from './evidence.ts';
import { addFollowUp } from './follow-ups.ts';
import { forgetTrail } from './forget-trail.ts';
import { addLink, removeLink } from './links.ts';
import { saveApproval } from './approvals.ts';
import { keepReview } from './reviews.ts';
import { closeDraft, reopenDraft, saveDraft } from './save-draft.ts';
import { noteSource } from './source-marks.ts';
import { queueWork } from './start-work.ts';
import { updateRecord } from './update-record.ts';

export type CommitResult =
  | { readonly outcome: 'committed'; readonly records: readonly RecordVersion[] }
  /** Something that the turn was decided on has changed meanwhile: decide again. */
  | { readonly outcome: 'stale' }
  /** Whoever did it may not, as roles and records stand now; `reason` is a sentence for them. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** Another worker has the item now, or has settled it: leave it to them. */
  | { readonly outcome: 'claim-lost' };

export interface CommitOptions {
  /** The inbox item that the turn answers; null for a turn that came another way. */
  readonly claim: Claim | null;
  /**
   * Who did it: the actor of its audit events. Of somebody with roles the access table is asked; the id alone is for work
   * on nobody's behalf.
   */
  readonly actor: string | Actor;
  readonly now: Date;
  /** Of its replies: `answer` unless it is said. */
  readonly urgency?: Urgency;
}

/**
 * All of a turn or none of it: drafts, records, their audit events, the replies, and the inbox item that caused them are
 * written in one transaction. A crash before it leaves the item waiting; after it there is nothing left to be done twice.
 */
export async function commitTurn(
  { db, dialect }: Database,
  turn: Turn,
  { claim, actor, now, urgency = 'answer' }: CommitOptions,
  ids: Ids,
): Promise<CommitResult> {
  const committed = await transact<readonly RecordVersion[], 'stale' | 'claim-lost' | Refused>(
    db,
    async (tx) => {
      // First, because it locks the row: while this turn is committed nobody else can claim its item.
      if (claim !== null && !(await settleRow(tx, 'inbox', claim, now))) return err('claim-lost');
      const writing: Writing = { tx, dialect, actor: typeof actor === 'string' ? actor : actor.user, now };
      // Before any draft or counter: whoever holds one of those never waits for the head, so nobody waits in a circle.
      if (turn.changes.some(isAudited)) await lockHead(writing);
      const records: RecordVersion[] = [];
      for (const change of turn.changes) {
        const may = typeof actor === 'string' ? ok(null) : await askAccess(tx, change, actor);
        if (!may.ok) return may;
        const applied = await apply(named(change, records), writing, ids);
        if (!applied.ok) return applied;
        if (applied.value !== null) records.push(applied.value);
      }
      await queueReplies(tx, turn.replies({ records }), urgency, now);
      // Last, so that the replies of this very turn are among what is forgotten.
      for (const change of turn.changes)
        if (change.change === 'forget-trail') await forgetTrail({ tx, now, claim }, change);
      return ok(records);
    },
  );
  if (committed.ok) return { outcome: 'committed', records: committed.value };
  const why = committed.error;
  return typeof why === 'string' ? { outcome: why } : { outcome: 'refused', reason: why.refused };
}

/** A record's number is known only once it is made. */
function named(change: StateChange, records: readonly RecordVersion[]): StateChange {
  if (change.change !== 'remember-record' || change.number !== null) return change;
  return { ...change, number: records.at(-1)?.number ?? null };
}

/** What is no evidence of the management system, and leaves no event. */
const UNAUDITED: ReadonlySet<StateChange['change']> = new Set([
  'save-draft',
  'reopen-draft',
  'close-draft',
  'remember',
  'remember-record',
  'note-declined',
  'vote',
  'complain',
  'settle-questions',
  'start-work',
  'forget-trail',
]);

function isAudited({ change }: StateChange): boolean {
  return !UNAUDITED.has(change);
}

/** The record that a change made, if it makes one. */
async function apply(
  change: StateChange,
  writing: Writing,
  ids: Ids,
): Promise<Result<RecordVersion | null, 'stale'>> {
  const { tx } = writing;
  switch (change.change) {
    case 'save-draft':
    case 'reopen-draft':
    case 'close-draft':
      return applyToDraft(change, tx);
    case 'create-record':
      return ok(await createRecord(writing, change.record));
    case 'update-record':
      return updateRecord(writing, change);
    case 'save-approval': {
      const saved = await saveApproval(writing, ids.next(), change);
      return saved.ok ? ok(null) : saved;
    }
    case 'start-work':
      await queueWork(writing, ids.next(), change);
      return ok(null);
    default:
      await applyAdded(change, writing, ids);
      return ok(null);
  }
}

type Added = Exclude<
  StateChange,
  DraftChange | { change: 'create-record' | 'update-record' | 'save-approval' | 'start-work' }
>;

/** What is put beside what is there: it never finds itself out of date. */
async function applyAdded(change: Added, writing: Writing, ids: Ids): Promise<void> {
  switch (change.change) {
    case 'save-review':
    case 'note-review':
      return keepReview(writing, change);
    case 'note-gap':
      return noteGap(writing, ids.next(), change);
    case 'remember':
      return remember(writing.tx, change.memory);
    case 'remember-record':
      return rememberRecord(writing.tx, change);
    case 'note-declined':
      return noteDeclined(writing.tx, change.question, writing.now);
    case 'vote':
      return castVote(writing.tx, change, writing.now);
    case 'complain':
      return complain(writing.tx, change);
    case 'settle-questions':
      return settleQuestions(writing.tx, change.settled, writing.now);
    case 'add-link':
      return addLink(writing, ids.next(), change);
    case 'remove-link':
      return removeLink(writing, change);
    case 'add-evidence':
      return addEvidence(writing, ids.next(), change);
    case 'remove-evidence':
      return removeEvidence(writing, change);
    case 'mark-source':
    case 'confirm-source':
      return noteSource(writing, change);
    case 'follow-up':
      return addFollowUp(writing, ids.next(), change);
    case 'erase':
      return eraseRecord(writing, ids.next(), change);
    case 'forget-trail':
      return;
    default:
      return assertNever(change);
  }
}

type DraftChange = Extract<StateChange, { readonly draft: Draft }>;

function applyToDraft(change: DraftChange, tx: Tx): Promise<Result<null, 'stale'>> {
  switch (change.change) {
    case 'save-draft':
      return saveDraft(tx, change.draft, change.revision);
    case 'reopen-draft':
      return reopenDraft(tx, change.draft, change.revision);
    case 'close-draft':
      return closeDraft(tx, change.draft, change.outcome);
    default:
      return assertNever(change);
  }
}
