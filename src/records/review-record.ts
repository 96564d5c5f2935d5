import type { RecordKind } from './define-record.ts';

/** What a weekly review asks about: one version of a record or a document, or something that waits for a person. */
export interface ReviewSubject {
  /** `approval`: a decision about the record with this id; `activity`: work that comes again, such as the internal audit. */
  readonly kind: RecordKind | 'document' | 'approval' | 'question' | 'activity';
  /** Record number, document id, or what else it is known by. */
  readonly id: string;
  /** The version that the person was shown, and its hash. */
  readonly version: string;
  readonly contentHash: string;
}

export const REVIEW_DECISIONS = [
  /** Looked at, and as it should be. */
  'unchanged',
  /** To be changed now. */
  'update',
  /** What was asked for has been done. */
  'done',
  /** To be asked again on a day. */
  'later',
  /** Offered to somebody else, who has to accept it. */
  'hand-over',
  'accepted',
  'refused',
  /** Somebody else has to be found. */
  'not-mine',
  /** An AIMS manager has found somebody. */
  'assigned',
] as const;

export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** An answer to a review, kept as evidence: who, when, what was looked at, and what was decided. */
export interface ReviewRecord {
  readonly id: string;
  /** ISO week, `2026-W48`. */
  readonly week: string;
  readonly subject: ReviewSubject;
  /** What it was called then; left out for a record, which has its title in every version. */
  readonly title?: string;
  /** Whom it was asked: with `accepted` and `assigned`, whose it is from then on. */
  readonly owner: string;
  readonly decidedBy: string;
  /** ISO 8601 in UTC: the actual date. */
  readonly decidedAt: string;
  readonly decision: ReviewDecision;
  /** For `later`: the day on which it is asked again. */
  readonly remindOn: string | null;
  /** The planned date: the day on which it fell due. Left out where it had none. */
  readonly plannedOn?: string;
  /** What the person found, in their words. */
  readonly note?: string;
  /** For `hand-over`: the user id of who is asked to take it. */
  readonly offeredTo?: string;
}

/** What was noted later stands below what was noted before. */
export function withNote(before: string | null, note: string): string {
  return before === null ? note : `${before}\n${note}`;
}
