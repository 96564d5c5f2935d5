import type { ModelTrace } from '../kernel/model-trace.ts';
import type { RecordData, RecordKind } from './define-record.ts';

/** Where something was said. `message` is the platform's message id (Slack: `ts`); `permalink` when it is known. */
export interface MessageSource {
  readonly conversation: string;
  readonly message: string;
  readonly permalink: string | null;
}

/** One version of a record, as it stands in the register. Times are ISO 8601 in UTC, days are calendar days. */
export interface RecordVersion {
  readonly number: string;
  readonly kind: RecordKind;
  readonly version: number;
  readonly status: string;
  readonly owner: string;
  readonly confidentiality: Confidentiality;
  readonly data: RecordData;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly source: MessageSource | null;
  /** SHA-256 (hex) over the canonical JSON of everything above: what an approval or a review names. */
  readonly contentHash: string;
}

export type Confidentiality = 'internal' | 'restricted';

/** For the audit trail: a field that a model suggested, and the call that suggested it. */
export interface AcceptedSuggestion extends ModelTrace {
  readonly field: string;
  /** From 1 within the version. Suggestions of one call share its tokens: who adds them up counts each call once. */
  readonly call: number;
}

/** A record that a person has confirmed; the register gives it number, version and hash. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly data: RecordData;
  readonly createdBy: string;
  readonly source: MessageSource | null;
  /** The draft it comes from: one draft becomes at most one record. */
  readonly draftId: string;
  /** What a language model suggested and the person accepted. */
  readonly suggested?: readonly AcceptedSuggestion[];
  /** Who reports it asked that not everybody sees it. */
  readonly confidentiality?: Confidentiality;
  /** Whose it is where its form does not ask: of a concern, who handles it. */
  readonly owner?: string;
  /** Of a concern without a name (`createdBy` is ANONYMOUS): the hash of the code to follow it up with. */
  readonly codeHash?: string;
}

/** `INC-2026-0001`: prefix, the UTC year in which it was recorded, and a counter of that year. */
export function recordNumber(prefix: string, year: number, counter: number): string {
  return `${prefix}-${year}-${String(counter).padStart(4, '0')}`;
}

/** `INC-2026-0001`, and not the id of a control or a clause. */
export function isRecordNumber(text: string): boolean {
  return /^[A-Z]{3}-\d{4}-\d{4,}$/u.test(text);
}
