import { messageOf } from '../kernel/app-error.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Claim } from './ports.ts';
import { retryWait } from './retry-schedule.ts';
import { realWait } from './wait.ts';
import { LEASE_MS, type Handled, type WorkerOptions } from './worker-options.ts';

/** One line in a list: what it says beyond that is in the log of the time. */
const LONGEST_ERROR = 500;

/** Hands one item over, keeps its claim meanwhile, and sees to it that it is tried again or given up. Never rejects. */
export async function workOn<Item extends Claim>(item: Item, options: WorkerOptions<Item>): Promise<void> {
  const fields = { queue: options.name, item: item.id, attempt: item.earlierAttempts + 1 };
  try {
    const handled = await handle(item, options);
    options.handled?.(item, handled.outcome);
    switch (handled.outcome) {
      case 'settled':
      case 'deferred':
        return;
      case 'claim-lost':
        options.logger.warn('an item was taken over by another worker', fields);
        return;
      case 'retry':
        return await retry(item, handled, options);
      case 'failed':
        return await giveUp(item, handled.why, options);
      default:
        assertNever(handled);
    }
  } catch (thrown) {
    // Its lease ends by itself, and it is claimed again.
    options.logger.error('an item could not be brought to an end', { ...fields, why: messageOf(thrown) });
  }
}

async function handle<Item extends Claim>(item: Item, options: WorkerOptions<Item>): Promise<Handled> {
  // Attempts count when they begin: an item that ends the process each time is given up too.
  if (item.earlierAttempts >= options.retries.attempts) {
    return {
      outcome: 'failed',
      why: `none of ${item.earlierAttempts} attempts came to an end`,
    };
  }
  const ended = new AbortController();
  const kept = keepClaim(item, options, ended.signal);
  try {
    return await options.handle(item);
  } catch (thrown) {
    return { outcome: 'retry', afterMs: null, why: messageOf(thrown) };
  } finally {
    ended.abort();
    await kept;
  }
}

/** Extends the claim at each third of the lease while the item is worked on. */
async function keepClaim<Item extends Claim>(
  item: Item,
  { name, extend, clock, logger, leaseMs = LEASE_MS, wait = realWait }: WorkerOptions<Item>,
  ended: AbortSignal,
): Promise<void> {
  for (;;) {
    await wait(leaseMs / 3, ended);
    if (ended.aborted) return;
    try {
      const kept = await extend(item, new Date(clock.now().getTime() + leaseMs));
      if (!kept) return;
    } catch (thrown) {
      logger.warn('a claim could not be extended', { queue: name, item: item.id, why: messageOf(thrown) });
    }
  }
}

async function retry<Item extends Claim>(
  item: Item,
  { afterMs, why }: Extract<Handled, { outcome: 'retry' }>,
  options: WorkerOptions<Item>,
): Promise<void> {
  const { clock, logger, retries, chance = Math.random } = options;
  const scheduled = retryWait(retries, item.earlierAttempts, chance());
  if (scheduled === null) return giveUp(item, why, options);
  // At least a moment: an item that asks for no wait at all would keep the worker spinning.
  const waitMs = afterMs === null ? scheduled : Math.max(afterMs, retries.firstMs);
  await options.fail(item, shortened(why), new Date(clock.now().getTime() + waitMs));
  const fields = { queue: options.name, item: item.id, attempt: item.earlierAttempts + 1, waitMs };
  logger.warn('an item will be tried again', { ...fields, why: shortened(why) });
}

async function giveUp<Item extends Claim>(
  item: Item,
  why: string,
  options: WorkerOptions<Item>,
): Promise<void> {
  const forgotten = (await options.forget?.(item)) === true;
  if (!forgotten) await options.fail(item, shortened(why), null);
  const fields = { queue: options.name, item: item.id, attempt: item.earlierAttempts + 1 };
  options.logger.error('an item was given up', { ...fields, why: shortened(why) });
  await options.gaveUp?.(item, why, forgotten ? 'nothing' : 'dead-letter');
}

function shortened(why: string): string {
  return why.length <= LONGEST_ERROR ? why : `${why.slice(0, LONGEST_ERROR - 1)}…`;
}
