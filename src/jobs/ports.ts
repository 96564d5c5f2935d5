/** A row that one worker holds. `token` is new with every claim; settling with an old token changes nothing. */
export interface Claim {
  readonly id: string;
  readonly token: string;
  /** How often it was claimed before this time. */
  readonly earlierAttempts: number;
}

export interface InboxItem extends Claim {
  /** The platform's payload, as it came. */
  readonly envelope: unknown;
  readonly receivedAt: string;
}

export interface NewInboxItem {
  /** Unique for an event however often it is delivered. */
  readonly key: string;
  /** Items of one lane are worked on in the order in which they came, one at a time. */
  readonly lane: string;
  readonly envelope: unknown;
}

/** Envelopes that were received and not worked off yet. */
export interface Inbox {
  save(item: NewInboxItem, now: Date): Promise<'saved' | 'duplicate'>;
  /** The oldest waiting item whose lane is free; it is this worker's until `now + leaseMs`. */
  claim(now: Date, leaseMs: number): Promise<InboxItem | null>;
  /** Keeps a claim until `until`. False when it was lost meanwhile. */
  extend(claim: Claim, until: Date): Promise<boolean>;
  /** Settles an item that changes nothing. False when the claim was lost meanwhile. */
  settle(claim: Claim): Promise<boolean>;
  /** Puts an item back until `retryAt`, or away as a dead letter when that is null. */
  fail(claim: Claim, error: string, retryAt: Date | null): Promise<void>;
}

export interface OutboxItem extends Claim {
  /** Destination and reply, as JSON; `jobs` does not look inside. */
  readonly payload: unknown;
}

/** Replies that are committed and not delivered yet. Items with the same destination keep their order. */
export interface Outbox {
  claim(now: Date, leaseMs: number): Promise<OutboxItem | null>;
  extend(claim: Claim, until: Date): Promise<boolean>;
  settle(claim: Claim, postedAs: string | null): Promise<boolean>;
  fail(claim: Claim, error: string, retryAt: Date | null): Promise<void>;
}

/** Counts for `aims doctor`: what waits, since when, and what was given up. */
export interface QueueHealth {
  readonly waiting: number;
  readonly oldestWaiting: string | null;
  readonly dead: readonly {
    readonly id: string;
    readonly queue: 'inbox' | 'outbox';
    readonly error: string;
    readonly since: string;
  }[];
}
