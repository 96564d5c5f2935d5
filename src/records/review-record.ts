import type { RecordKind } from './define-record.ts';

/** What a weekly review asks about: one version of a record, or of a document. */
export interface ReviewSubject {
  readonly kind: RecordKind | 'document';
  /** Record number or document id. */
  readonly id: string;
  /** The version that the person was shown, and its hash. */
  readonly version: string;
  readonly contentHash: string;
}

export type ReviewDecision = 'unchanged' | 'update' | 'later';

/** An owner's answer, kept as evidence: who, when, and what was looked at. */
export interface ReviewRecord {
  readonly id: string;
  /** ISO week, `2026-W48`. */
  readonly week: string;
  readonly subject: ReviewSubject;
  readonly owner: string;
  readonly decidedBy: string;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string;
  readonly decision: ReviewDecision;
  /** For `later`: the day on which it is asked again. */
  readonly remindOn: string | null;
}
