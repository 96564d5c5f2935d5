import type { RecordVersion } from '../../src/records/record.ts';
import type { ReviewRecord } from '../../src/records/review-record.ts';
import type { DueDigest } from '../../src/review/digest.ts';
import type {
  NewSend,
  OwnersFilter,
  PastSend,
  Quiet,
  ReviewSends,
  ReviewsFilter,
  ReviewSources,
} from '../../src/review/ports.ts';
import type { ReviewAt } from '../../src/review/review-schedule.ts';
import type { ReviewDocument } from '../../src/review/review-document.ts';
import type { ReviewMessage } from '../../src/review/review-message.ts';
import { ReviewRounds, type ReviewRoundsDeps, type ReviewRun } from '../../src/review/review-rounds.ts';
import type { ReviewRules } from '../../src/review/review-rules.ts';
import type { ReviewSettings } from '../../src/review/review-settings.ts';
import type { UnansweredQuestion } from '../../src/review/unanswered-question.ts';
import type { WaitingApproval } from '../../src/review/waiting-approval.ts';
import { RULES, SETTINGS, ZONE } from './build.ts';

export interface Sent {
  readonly owner: string;
  readonly key: string;
  readonly message: ReviewMessage;
  readonly asked: readonly string[];
  readonly at: Date;
}

/** An organization in memory, on all ports of the review; `sent` holds what an outbox would. */
export class MemoryWorld implements ReviewSources, ReviewSends, Quiet {
  allRecords: RecordVersion[] = [];
  allDocuments: ReviewDocument[] = [];
  allReviews: ReviewRecord[] = [];
  allApprovals: WaitingApproval[] = [];
  allQuestions: UnansweredQuestion[] = [];
  standIn: string | null = null;
  managers: string[] = [];
  channel: string | null = null;
  settings: ReviewSettings = SETTINGS;
  rules: ReviewRules = RULES;
  zones = new Map<string, string>();
  quiet = new Map<string, Date>();
  hidden: { readonly viewer: string; readonly number: string }[] = [];
  at: ReviewAt = { weekday: 1, hour: 9, minute: 0 };
  readonly sent: Sent[] = [];
  /** What messages were besides. */
  readonly #noted: PastSend[] = [];
  #rounds: ReviewRounds | null = null;

  records({ owners }: OwnersFilter): Promise<readonly RecordVersion[]> {
    return Promise.resolve(this.allRecords.filter((one) => owners?.includes(one.owner) ?? true));
  }

  documents(): Promise<readonly ReviewDocument[]> {
    return Promise.resolve(this.allDocuments);
  }

  approvals(): Promise<readonly WaitingApproval[]> {
    return Promise.resolve(this.allApprovals);
  }

  questions(): Promise<readonly UnansweredQuestion[]> {
    return Promise.resolve(this.allQuestions);
  }

  reviews({ since }: ReviewsFilter): Promise<readonly ReviewRecord[]> {
    return Promise.resolve(this.allReviews.filter(({ decidedAt }) => decidedAt >= since));
  }

  review(id: string): Promise<ReviewRecord | null> {
    return Promise.resolve(this.allReviews.find((one) => one.id === id) ?? null);
  }

  recordOwners(): Promise<readonly string[]> {
    return Promise.resolve(this.allRecords.map(({ owner }) => owner));
  }

  person(id: string): Promise<{ readonly name: string; readonly timezone: string }> {
    return Promise.resolve({ name: `Name of ${id}`, timezone: this.zones.get(id) ?? ZONE });
  }

  asked(record: RecordVersion): RecordVersion {
    return record;
  }

  maySee(viewer: string, record: RecordVersion): boolean {
    return !this.hidden.some((one) => one.viewer === viewer && one.number === record.number);
  }

  async recordSeen(viewer: string, number: string): Promise<RecordVersion | null> {
    const record = await this.byNumber(number);
    return record !== null && this.maySee(viewer, record) ? record : null;
  }

  byNumber(number: string): Promise<RecordVersion | null> {
    return Promise.resolve(this.allRecords.find((record) => record.number === number) ?? null);
  }

  claim(
    { owner, key, asked, also }: NewSend,
    message: ReviewMessage,
    at: Date,
  ): Promise<'queued' | 'already-sent'> {
    const earlier = this.sent.some((one) => one.owner === owner && one.key === key);
    if (!earlier) this.sent.push({ owner, key, message, asked, at });
    if (!earlier && also !== undefined) this.#noted.push({ owner, ...also, sentAt: at });
    return Promise.resolve(earlier ? 'already-sent' : 'queued');
  }

  withKeys(keys: readonly string[], owners?: readonly string[]): Promise<readonly PastSend[]> {
    const sent = this.sent.filter(
      ({ key, owner }) => keys.includes(key) && (owners?.includes(owner) ?? true),
    );
    const noted = this.#noted.filter(
      ({ key, owner }) => keys.includes(key) && (owners?.includes(owner) ?? true),
    );
    return Promise.resolve([
      ...sent.map(({ owner, key, at, asked }) => ({ owner, key, sentAt: at, asked })),
      ...noted,
    ]);
  }

  putOffUntil(day: string): Promise<readonly { readonly owner: string }[]> {
    const latest = new Map(this.allReviews.map((review) => [review.subject.id, review]));
    return Promise.resolve(
      [...latest.values()].filter(({ remindOn }) => remindOn !== null && remindOn <= day),
    );
  }

  until(person: string): Promise<Date | null> {
    return Promise.resolve(this.quiet.get(person) ?? null);
  }

  deps(): ReviewRoundsDeps {
    const { settings, at, managers, channel } = this;
    const auditHead = () => Promise.resolve({ seq: 7, hash: 'f'.repeat(64) });
    return {
      sources: this,
      sends: this,
      quiet: this,
      settings,
      at,
      managers,
      channel,
      timezone: ZONE,
      auditHead,
    };
  }

  /** A process that has just started: it remembers nothing. */
  replica(): ReviewRounds {
    return new ReviewRounds(this.deps());
  }

  /** The same process at a later moment. Who owns what is looked up anew each time, as after ten minutes. */
  tick(now: string | Date, force = false): Promise<ReviewRun> {
    return this.replica().run(new Date(now), { force });
  }

  /** One process that goes on, with what it remembers. */
  running(): ReviewRounds {
    this.#rounds ??= this.replica();
    return this.#rounds;
  }

  /** "owner key: ids", for each message in the order in which it was sent. */
  messages(): readonly string[] {
    return this.sent.map(({ owner, key, asked }) => `${owner} ${key}: ${asked.map(idOf).join(' ')}`);
  }

  /** The reviews of a week, without what followed them. */
  weekly(): readonly Sent[] {
    return this.sent.filter(({ key }) => /^\d{4}-W\d{2}$/u.test(key));
  }

  digest(index: number): DueDigest {
    const message = this.sent[index]?.message;
    if (message?.message !== 'digest') throw new Error(`Message ${index} is no digest`);
    return message.digest;
  }
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}
