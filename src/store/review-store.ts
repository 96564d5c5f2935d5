import type { Outgoing } from '../conversation/turn.ts';
import type { DecisionCandidate } from '../records/open-decision.ts';
import type { RecordVersion } from '../records/record.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import type { NewSend, OwnersFilter, PastSend, ReviewsFilter } from '../review/ports.ts';
import type { Db } from './database.ts';
import { decisionCandidates, madeChanges, openOf, recordOwners, recordsOwnedBy } from './owned-records.ts';
import { claimReviewSend, forgetReviewSends, reviewSends } from './review-sends.ts';
import { reviewById, reviewReminders, reviewsIn } from './reviews.ts';

/** What the reviews keep, and what they look at. They run on nobody's behalf: what a person may see is asked elsewhere. */
export interface ReviewStore {
  /** Queues messages once for an owner and a key: an ISO week, or a message's own. */
  claim(send: NewSend, outgoing: readonly Outgoing[], now: Date): Promise<'queued' | 'already-sent'>;
  /** Takes the notes of a key away, of one owner or of all: it can be claimed again. */
  forget(key: string, owner?: string): Promise<void>;
  withKeys(keys: readonly string[], owners?: readonly string[]): Promise<readonly PastSend[]>;
  /** In the order in which they came. */
  answers(filter: ReviewsFilter): Promise<readonly ReviewRecord[]>;
  /** The answer with this id; null when there is none. */
  answer(id: string): Promise<ReviewRecord | null>;
  /** The subjects whose last answer is "later", and whose day has come by `day`. */
  reminders(day: string): Promise<readonly ReviewRecord[]>;
  records(filter: OwnersFilter): Promise<readonly RecordVersion[]>;
  /** The latest version of every incident that is open. */
  openIncidents(): Promise<readonly RecordVersion[]>;
  /** The latest version of every concern that is open. */
  openConcerns(): Promise<readonly RecordVersion[]>;
  recordOwners(): Promise<readonly string[]>;
  /** Records about which a decision may be open. */
  decisionCandidates(): Promise<readonly DecisionCandidate[]>;
  /** Changes that were made and are not reviewed yet, without those that came from another register. */
  madeChanges(): Promise<readonly DecisionCandidate[]>;
}

export function reviewStoreIn(db: Db): ReviewStore {
  return {
    claim: (send, outgoing, now) => claimReviewSend(db, send, outgoing, now),
    forget: (key, owner) => forgetReviewSends(db, key, owner),
    withKeys: (keys, owners) => reviewSends(db, keys, owners),
    answers: (filter) => reviewsIn(db, filter),
    answer: (id) => reviewById(db, id),
    reminders: (day) => reviewReminders(db, day),
    records: (filter) => recordsOwnedBy(db, filter),
    openIncidents: () => openOf(db, 'incident'),
    openConcerns: () => openOf(db, 'concern'),
    recordOwners: () => recordOwners(db),
    decisionCandidates: () => decisionCandidates(db),
    madeChanges: () => madeChanges(db),
  };
}
