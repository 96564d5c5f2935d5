import type { RecordVersion } from '../records/record.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import type { ReviewDocument } from './review-document.ts';
import type { ReviewMessage } from './review-message.ts';
import type { ReviewRules } from './review-rules.ts';
import type { UnansweredQuestion } from './unanswered-question.ts';
import type { WaitingApproval } from './waiting-approval.ts';

/** Whose share is looked up; everyone's when it is left out. */
export interface OwnersFilter {
  readonly owners?: readonly string[];
}

/** What a review looks at. */
export interface ReviewSources {
  /** The latest version of every record, or of those that these people own. */
  records(filter: OwnersFilter): Promise<readonly RecordVersion[]>;
  documents(): Promise<readonly ReviewDocument[]>;
  approvals(): Promise<readonly WaitingApproval[]>;
  questions(): Promise<readonly UnansweredQuestion[]>;
  /** Answers in the order in which they came. */
  reviews(filter: ReviewsFilter): Promise<readonly ReviewRecord[]>;
  /** The answer with this id; null when there is none. */
  review(id: string): Promise<ReviewRecord | null>;
  /** Everyone who owns a record that is open. */
  recordOwners(): Promise<readonly string[]>;
  /** A person who cannot be looked up has the id as the name and the configured zone. `timezone` is an IANA name. */
  person(id: string): Promise<{ readonly name: string; readonly timezone: string }>;
  /** Who is asked where nobody else is named or known: an AIMS manager, or null. */
  readonly standIn: string | null;
  readonly rules: ReviewRules;
  /** The record as a review asks about it: of somebody who may answer, where its own owner may not (any more). */
  asked(record: RecordVersion): RecordVersion;
  /** Whether a person may see a record: what they may not see is not there for them. */
  maySee(viewer: string, record: RecordVersion): boolean;
  /** The record with this number as it stands now, where the person may see it; null where there is none for them. */
  recordSeen(viewer: string, number: string): Promise<RecordVersion | null>;
}

export interface ReviewsFilter {
  /** From this instant on (ISO 8601 in UTC); who took something over, and what was done about an activity, also from before. */
  readonly since: string;
  /** Of all answers those that these people gave, those about these records, and those that are about no record. */
  readonly share?: { readonly owners: readonly string[]; readonly records: readonly string[] };
}

/** One message that was queued. */
export interface PastSend {
  readonly owner: string;
  /** `2026-W48` for a week's review; other messages have a key of their own. */
  readonly key: string;
  readonly sentAt: Date;
  /** What it asked about (`keyOf`), most urgent first. */
  readonly asked: readonly string[];
}

/** A message that is to be queued. */
export interface NewSend extends Pick<PastSend, 'owner' | 'key' | 'asked'> {
  /** What the message is besides, for the same owner: it is noted with it. */
  readonly also?: Pick<PastSend, 'key' | 'asked'>;
}

/** Review messages, each sent at most once for an owner and a key. */
export interface ReviewSends {
  /**
   * In one transaction: notes (owner, key) with `now` and puts the message into the outbox; or finds the note of an
   * earlier claim and does nothing. Two processes that claim at once get one `queued` between them.
   */
  claim(send: NewSend, message: ReviewMessage, now: Date): Promise<'queued' | 'already-sent'>;
  /** What was claimed under these keys, for these owners; for anyone when they are left out. */
  withKeys(keys: readonly string[], owners?: readonly string[]): Promise<readonly PastSend[]>;
  /** The subjects whose last answer is "later" and whose day has come by `day`: by owner. */
  putOffUntil(day: string): Promise<readonly { readonly owner: string }[]>;
}

/** Whether somebody wants to be left alone now. */
export interface Quiet {
  /** When do-not-disturb ends; null while it is off, or not known. */
  until(person: string, now: Date): Promise<Date | null>;
}
