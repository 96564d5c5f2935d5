import { assertNever } from '../kernel/assert-never.ts';
import type { Outbox, OutboxItem, Pace, Urgency } from './ports.ts';
import { RETRIES } from './retry-schedule.ts';
import { startWorker, type Worker } from './run-worker.ts';
import type { Handled, WorkerOptions } from './worker-options.ts';

/** What became of one attempt to deliver. `ts` is the message's id where it went; null where it has none. */
export type Delivered =
  | { readonly outcome: 'delivered'; readonly ts: string | null }
  /** Refused unmade: nothing is taken there for so long. */
  | { readonly outcome: 'deferred'; readonly afterMs: number; readonly why: string }
  | { readonly outcome: 'retry'; readonly afterMs: number; readonly why: string }
  | { readonly outcome: 'failed'; readonly why: string };

export interface OutboxWorkerOptions extends Pick<
  WorkerOptions<OutboxItem>,
  'gaveUp' | 'handled' | 'clock' | 'logger' | 'idleMs' | 'concurrency' | 'leaseMs' | 'wait' | 'chance'
> {
  readonly outbox: Outbox;
  /** Null or none: as fast as it goes. */
  readonly pace?: Pace | null;
  /** `answer`: answers alone, so that notices that hang never hold one up. */
  readonly upTo?: Urgency;
  /** At least once: an item whose earlier attempt was not noted comes again, with `earlierAttempts` above zero. */
  deliver(item: OutboxItem): Promise<Delivered>;
}

export function startOutboxWorker(given: OutboxWorkerOptions): Worker {
  const { outbox, pace = null, upTo = 'notice', ...options } = given;
  return startWorker<OutboxItem>({
    ...options,
    name: 'outbox',
    claim: (now, leaseMs) => outbox.claim(now, leaseMs, { pace, upTo }),
    ...(pace === null ? {} : { nextLook: (now) => outbox.nextTurnAt(now) }),
    extend: (claim, until) => outbox.extend(claim, until),
    fail: (claim, error, retryAt) => outbox.fail(claim, error, retryAt),
    handle: (item) => deliverOne(item, given),
    retries: RETRIES.outbox,
  });
}

/** At least a moment: a place that asks for no wait at all would keep the worker spinning. */
const SHORTEST_WAIT_MS = 1_000;

async function deliverOne(
  item: OutboxItem,
  { outbox, deliver, clock, logger }: OutboxWorkerOptions,
): Promise<Handled> {
  const delivered = await deliver(item);
  switch (delivered.outcome) {
    case 'delivered':
      return { outcome: (await outbox.settle(item, delivered.ts)) ? 'settled' : 'claim-lost' };
    case 'deferred': {
      const waitMs = Math.max(delivered.afterMs, SHORTEST_WAIT_MS);
      const until = new Date(clock.now().getTime() + waitMs);
      logger.info('a reply waits as it was told to', { item: item.id, waitMs, why: delivered.why });
      return { outcome: (await outbox.defer(item, delivered.why, until)) ? 'deferred' : 'claim-lost' };
    }
    case 'retry':
    case 'failed':
      return delivered;
    default:
      return assertNever(delivered);
  }
}
