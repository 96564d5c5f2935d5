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
  /** Another key of the same event: what is kept under it makes this a duplicate. */
  readonly alias?: string;
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
  /**
   * Ends an item that changes nothing, or of which nothing may be kept: what is left is by what it is known when it is
   * delivered again. False when the claim was lost meanwhile.
   */
  forget(claim: Claim): Promise<boolean>;
  /** Puts an item back until `retryAt`, or away as a dead letter when that is null. */
  fail(claim: Claim, error: string, retryAt: Date | null): Promise<void>;
}

/** `answer`: a person waits for it. `notice`: the assistant says it of its own accord, and it can wait. */
export type Urgency = 'answer' | 'notice';

export interface OutboxItem extends Claim {
  /** Destination and reply, as JSON; `jobs` does not look inside. */
  readonly payload: unknown;
  readonly receivedAt: string;
  readonly urgency: Urgency;
}

/** How often messages may go out. */
export interface Pace {
  /** To one place (a channel, a person), one message in so many milliseconds. */
  readonly perPlaceMs: number;
  /** To all places together. */
  readonly everywhereMs: number;
  /** By how many messages answers may run ahead of the pace of their place, and of all places together. */
  readonly answersAhead: number;
  readonly answersAheadEverywhere: number;
}

/** Replies that are committed and not delivered yet. Items with the same destination keep their order. */
export interface Outbox {
  /** The oldest answer whose place takes a message now, else the oldest such notice. No `pace`: as fast as it goes. */
  claim(
    now: Date,
    leaseMs: number,
    terms?: { readonly pace?: Pace | null; readonly upTo?: Urgency },
  ): Promise<OutboxItem | null>;
  /** When the pace lets the next waiting item go; null when it keeps none waiting. */
  nextTurnAt(now: Date): Promise<Date | null>;
  extend(claim: Claim, until: Date): Promise<boolean>;
  settle(claim: Claim, postedAs: string | null): Promise<boolean>;
  /** Puts back what was refused unmade, and its whole place with it, until then. Counts as no attempt; false when the claim was lost. */
  defer(claim: Claim, why: string, until: Date): Promise<boolean>;
  fail(claim: Claim, error: string, retryAt: Date | null): Promise<void>;
}

/** How one queue stands. */
export interface QueueCounts {
  readonly queue: 'inbox' | 'outbox';
  readonly waiting: number;
  readonly oldestWaiting: string | null;
  readonly dead: number;
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
