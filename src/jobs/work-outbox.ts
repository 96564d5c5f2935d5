import { assertNever } from '../kernel/assert-never.ts';
import type { Outbox, OutboxItem } from './ports.ts';
import { RETRIES } from './retry-schedule.ts';
import { startWorker, type Worker } from './run-worker.ts';
import type { Handled, WorkerOptions } from './worker-options.ts';

/** What became of one attempt to deliver. `ts` is the message's id where it went; null where it has none. */
export type Delivered =
  | { readonly outcome: 'delivered'; readonly ts: string | null }
  | { readonly outcome: 'retry'; readonly afterMs: number; readonly why: string }
  | { readonly outcome: 'failed'; readonly why: string };

export interface OutboxWorkerOptions extends Pick<
  WorkerOptions<OutboxItem>,
  'gaveUp' | 'clock' | 'logger' | 'idleMs' | 'concurrency' | 'leaseMs' | 'wait' | 'chance'
> {
  readonly outbox: Outbox;
  /** At least once: an item whose earlier attempt was not noted comes again, with `earlierAttempts` above zero. */
  deliver(item: OutboxItem): Promise<Delivered>;
}

export function startOutboxWorker({ outbox, deliver, ...options }: OutboxWorkerOptions): Worker {
  return startWorker<OutboxItem>({
    ...options,
    name: 'outbox',
    claim: (now, leaseMs) => outbox.claim(now, leaseMs),
    extend: (claim, until) => outbox.extend(claim, until),
    fail: (claim, error, retryAt) => outbox.fail(claim, error, retryAt),
    handle: (item) => deliverOne(item, outbox, deliver),
    retries: RETRIES.outbox,
  });
}

async function deliverOne(
  item: OutboxItem,
  outbox: Outbox,
  deliver: OutboxWorkerOptions['deliver'],
): Promise<Handled> {
  const delivered = await deliver(item);
  switch (delivered.outcome) {
    case 'delivered':
      return { outcome: (await outbox.settle(item, delivered.ts)) ? 'settled' : 'claim-lost' };
    case 'retry':
    case 'failed':
      return delivered;
    default:
      return assertNever(delivered);
  }
}
