import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Claim } from './ports.ts';
import type { RetrySchedule } from './retry-schedule.ts';
import type { Wait } from './wait.ts';

/** What became of an item. */
export type Handled =
  /** It is settled, in one transaction with its effects. */
  | { readonly outcome: 'settled' }
  /** Another worker has it now: nothing was changed, and there is nothing to do. */
  | { readonly outcome: 'claim-lost' }
  /** `afterMs` where it is known how long to wait; null for the schedule's wait. */
  | { readonly outcome: 'retry'; readonly afterMs: number | null; readonly why: string }
  /** Refused before anything was done, until a known time: no attempt was made, and none is counted. */
  | { readonly outcome: 'deferred' }
  /** Trying again would not help. */
  | { readonly outcome: 'failed'; readonly why: string };

/** What is left of an item that was given up. */
export type LeftOfIt = 'dead-letter' | 'nothing';

export interface WorkerOptions<Item extends Claim> {
  /** For log lines. */
  readonly name: string;
  claim(now: Date, leaseMs: number): Promise<Item | null>;
  extend(claim: Claim, until: Date): Promise<boolean>;
  fail(claim: Claim, error: string, retryAt: Date | null): Promise<void>;
  /** Ends an item of which nothing may be kept, instead of putting it away as a dead letter; false for every other. */
  forget?(item: Item): Promise<boolean>;
  handle(item: Item): Promise<Handled>;
  /** When something that waits for its time may be claimed; null when nothing is known to. `idleMs` is the longest sleep. */
  nextLook?(now: Date): Promise<Date | null>;
  /** Called after each item was handed over, with what became of it. */
  handled?(item: Item, outcome: Handled['outcome']): void;
  /** Called after an item became a dead letter, or was forgotten in its place, such as to tell the person. */
  gaveUp?(item: Item, why: string, left: LeftOfIt): Promise<void>;
  readonly retries: RetrySchedule;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How often it looks for what another process saved, in milliseconds. */
  readonly idleMs: number;
  /** How many items are worked on at once; those of one lane never are. */
  readonly concurrency: number;
  /** How long a claim lasts without being extended: after it, the items of a worker that died are claimed again. */
  readonly leaseMs?: number;
  readonly wait?: Wait;
  /** From 0 to 1, for the unevenness of waits. */
  readonly chance?: () => number;
}

/** How long a claim lasts unless it is said otherwise: an item whose worker died waits no longer than this. */
export const LEASE_MS = 30_000;
