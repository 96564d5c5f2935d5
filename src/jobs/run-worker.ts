import type { Clock } from '../kernel/clock.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Claim } from './ports.ts';
import { retryWait } from './retry-schedule.ts';

/** What became of an item. `settled`: the handler has settled it itself, together with its effects. */
export type Handled =
  | { readonly outcome: 'settled' }
  | { readonly outcome: 'retry'; readonly afterMs: number | null; readonly why: string }
  | { readonly outcome: 'failed'; readonly why: string };

export interface WorkerOptions<Item extends Claim> {
  readonly name: string;
  claim(now: Date, leaseMs: number): Promise<Item | null>;
  handle(item: Item): Promise<Handled>;
  fail(claim: Claim, error: string, retryAt: Date | null): Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How many items are worked on at once; those of one lane never are. */
  readonly concurrency: number;
  /** How often it looks for what another process saved, in milliseconds. */
  readonly pollMs: number;
}

export interface Worker {
  /** Something was saved: look at once. */
  wake(): void;
  /** Claims nothing more, and resolves when what is under way is settled. */
  stop(): Promise<void>;
}

/** A claim lasts this long; a worker that dies frees its items after it. */
const LEASE_MS = 30_000;

/** Claims items and hands them over until it is stopped. It sleeps when there is nothing to do. */
export function startWorker<Item extends Claim>(options: WorkerOptions<Item>): Worker {
  const bell = new Bell();
  let stopped = false;
  const loops = Array.from({ length: options.concurrency }, async () => {
    while (!stopped) {
      const worked = await workOnce(options);
      if (worked) bell.ring();
      else if (!stopped) await bell.wait(options.pollMs);
    }
  });
  return {
    wake: () => bell.ring(),
    async stop() {
      stopped = true;
      bell.ring();
      await Promise.all(loops);
    },
  };
}

/** True when an item was claimed. A store that fails is tried again after the next wait. */
async function workOnce<Item extends Claim>(options: WorkerOptions<Item>): Promise<boolean> {
  const { clock, logger, name } = options;
  try {
    const item = await options.claim(clock.now(), LEASE_MS);
    if (item === null) return false;
    await settle(options, item, await handled(options, item));
    return true;
  } catch (thrown) {
    logger.error('a queue could not be worked on', { queue: name, why: messageOf(thrown) });
    return false;
  }
}

async function handled<Item extends Claim>(options: WorkerOptions<Item>, item: Item): Promise<Handled> {
  try {
    return await options.handle(item);
  } catch (thrown) {
    return { outcome: 'retry', afterMs: null, why: messageOf(thrown) };
  }
}

async function settle<Item extends Claim>(
  options: WorkerOptions<Item>,
  item: Item,
  result: Handled,
): Promise<void> {
  const { clock, logger, name } = options;
  if (result.outcome === 'settled') return;
  const scheduled = retryWait(item.earlierAttempts, Math.random());
  const wait = result.outcome === 'failed' || scheduled === null ? null : (result.afterMs ?? scheduled);
  const retryAt = wait === null ? null : new Date(clock.now().getTime() + wait);
  logger[retryAt === null ? 'error' : 'warn'](
    retryAt === null ? 'an item was given up' : 'an item will be tried again',
    {
      queue: name,
      item: item.id,
      attempt: item.earlierAttempts + 1,
      why: result.why,
    },
  );
  await options.fail(item, result.why, retryAt);
}

/** Wakes everyone who waits; a ring while nobody waits is kept for the next. */
class Bell {
  #rung = false;
  #waiting = new Set<() => void>();

  ring(): void {
    this.#rung = true;
    for (const wake of [...this.#waiting]) wake();
  }

  async wait(longestMs: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, longestMs);
        this.#waiting.add(wake);
      });
    }
    this.#rung = false;
  }
}
