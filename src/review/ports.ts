import type { RecordVersion } from '../records/record.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import type { DueDigest } from './digest.ts';
import type { ReviewDocument } from './review-document.ts';

/** What a review looks at. */
export interface ReviewSources {
  /** The latest version of every record, or of those that one person owns. */
  records(filter: { readonly owner?: string }): Promise<readonly RecordVersion[]>;
  documents(): Promise<readonly ReviewDocument[]>;
  /** Answers that were given at `since` (ISO 8601 in UTC) or later. */
  reviewsSince(since: string): Promise<readonly ReviewRecord[]>;
  /** A person who cannot be looked up has the id as the name and the configured zone. `timezone` is an IANA name. */
  person(id: string): Promise<{ readonly name: string; readonly timezone: string }>;
  /** Who is asked about documents whose owner the workspace does not know: an AIMS manager, or null. */
  readonly standIn: string | null;
}

/** Review messages, each sent at most once for an owner and a key. */
export interface ReviewSends {
  /**
   * In one transaction: notes (owner, key) with `now` and puts the message into the outbox; or finds the note of an
   * earlier claim and does nothing. Two processes that claim at once get one `queued` between them.
   */
  claim(owner: string, key: string, digest: DueDigest, now: Date): Promise<'queued' | 'already-sent'>;
  /** The `now` of the claim; null when there was none. */
  sentAt(owner: string, key: string): Promise<Date | null>;
}
