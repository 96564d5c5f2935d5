import { assertNever } from '../kernel/assert-never.ts';
import type { Inbox, InboxItem } from './ports.ts';
import { RETRIES } from './retry-schedule.ts';
import { startWorker, type Worker } from './run-worker.ts';
import type { Handled, WorkerOptions } from './worker-options.ts';

/** What became of one run of an item's turn. */
export type TurnRun =
  /** The item is settled with it. */
  | { readonly outcome: 'committed' }
  /** There was nothing to change and nothing to say; the item is not settled yet. */
  | { readonly outcome: 'nothing' }
  /** Something changed while the turn was decided, and nothing was written: decide again. */
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'claim-lost' };

export interface InboxWorkerOptions extends Pick<
  WorkerOptions<InboxItem>,
  'gaveUp' | 'handled' | 'clock' | 'logger' | 'idleMs' | 'concurrency' | 'leaseMs' | 'wait' | 'chance'
> {
  readonly inbox: Inbox;
  /** Decides and commits one turn. What it throws is tried again later. */
  run(item: InboxItem): Promise<TurnRun>;
  /** Whether nothing may be kept of an item that is given up; without it a dead letter is. */
  keepsNothing?(item: InboxItem): Promise<boolean>;
}

/** A turn is stale when another one of the same draft came between: rare, and hardly ever twice. */
const STALE_RUNS = 5;

export function startInboxWorker({ inbox, run, keepsNothing, ...options }: InboxWorkerOptions): Worker {
  return startWorker<InboxItem>({
    ...options,
    name: 'inbox',
    claim: (now, leaseMs) => inbox.claim(now, leaseMs),
    extend: (claim, until) => inbox.extend(claim, until),
    fail: (claim, error, retryAt) => inbox.fail(claim, error, retryAt),
    forget: async (item) => {
      if ((await keepsNothing?.(item)) !== true) return false;
      await inbox.forget(item);
      return true;
    },
    handle: (item) => runTurn(item, inbox, run),
    retries: RETRIES.inbox,
  });
}

async function runTurn(item: InboxItem, inbox: Inbox, run: InboxWorkerOptions['run']): Promise<Handled> {
  for (let runs = 0; runs < STALE_RUNS; runs++) {
    const { outcome } = await run(item);
    switch (outcome) {
      case 'committed':
        return { outcome: 'settled' };
      case 'nothing':
        return { outcome: (await inbox.forget(item)) ? 'settled' : 'claim-lost' };
      case 'claim-lost':
        return { outcome };
      case 'stale':
        break;
      default:
        assertNever(outcome);
    }
  }
  return {
    outcome: 'retry',
    afterMs: null,
    why: `${STALE_RUNS} times something else was saved while it was decided`,
  };
}
