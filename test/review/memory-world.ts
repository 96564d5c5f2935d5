import type { RecordVersion } from '../../src/records/record.ts';
import type { ReviewRecord } from '../../src/records/review-record.ts';
import type { DueDigest } from '../../src/review/digest.ts';
import type { ReviewSends, ReviewSources } from '../../src/review/ports.ts';
import type { ReviewAt } from '../../src/review/review-schedule.ts';
import type { ReviewDocument } from '../../src/review/review-document.ts';
import { runReview, type ReviewRun } from '../../src/review/run-review.ts';
import { ZONE } from './build.ts';

export interface Sent {
  readonly owner: string;
  readonly key: string;
  readonly digest: DueDigest;
  readonly at: Date;
}

/** An organization in memory, on both ports of the review; `sent` holds what an outbox would. */
export class MemoryWorld implements ReviewSources, ReviewSends {
  allRecords: RecordVersion[] = [];
  allDocuments: ReviewDocument[] = [];
  allReviews: ReviewRecord[] = [];
  standIn: string | null = null;
  zones = new Map<string, string>();
  at: ReviewAt = { weekday: 1, hour: 9, minute: 0 };
  readonly sent: Sent[] = [];

  records({ owner }: { readonly owner?: string }): Promise<readonly RecordVersion[]> {
    return Promise.resolve(this.allRecords.filter((one) => owner === undefined || one.owner === owner));
  }

  documents(): Promise<readonly ReviewDocument[]> {
    return Promise.resolve(this.allDocuments);
  }

  reviewsSince(since: string): Promise<readonly ReviewRecord[]> {
    return Promise.resolve(this.allReviews.filter(({ decidedAt }) => decidedAt >= since));
  }

  person(id: string): Promise<{ readonly name: string; readonly timezone: string }> {
    return Promise.resolve({ name: `Name of ${id}`, timezone: this.zones.get(id) ?? ZONE });
  }

  byNumber(number: string): Promise<RecordVersion | null> {
    return Promise.resolve(this.allRecords.find((record) => record.number === number) ?? null);
  }

  claim(owner: string, key: string, digest: DueDigest, at: Date): Promise<'queued' | 'already-sent'> {
    const earlier = this.sent.some((one) => one.owner === owner && one.key === key);
    if (!earlier) this.sent.push({ owner, key, digest, at });
    return Promise.resolve(earlier ? 'already-sent' : 'queued');
  }

  sentAt(owner: string, key: string): Promise<Date | null> {
    return Promise.resolve(this.sent.find((one) => one.owner === owner && one.key === key)?.at ?? null);
  }

  tick(now: string | Date, force = false): Promise<ReviewRun> {
    return runReview({ sources: this, sends: this, at: this.at }, new Date(now), { force });
  }

  /** "owner key: ids", for each message in the order in which it was sent. */
  messages(): readonly string[] {
    return this.sent.map(
      ({ owner, key, digest }) =>
        `${owner} ${key}: ${digest.items.map(({ subject }) => subject.id).join(' ')}`,
    );
  }
}
