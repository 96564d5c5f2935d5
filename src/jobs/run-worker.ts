import { messageOf } from '../kernel/app-error.ts';
import { Bell } from './bell.ts';
import type { Claim } from './ports.ts';
import { retryWait, type RetrySchedule } from './retry-schedule.ts';
import { realWait } from './wait.ts';
import { workOn } from './work-on.ts';
import { LEASE_MS, type WorkerOptions } from './worker-options.ts';

export interface Worker {
  /** Something was saved: look at once. */
  wake(): void;
  /** Claims nothing more, and resolves when what is under way is settled. */
  stop(): Promise<void>;
}

/** While the store fails, in milliseconds: a wake-up does not cut these short. */
const STORE_RETRIES: RetrySchedule = { firstMs: 500, longestMs: 10_000, attempts: Number.POSITIVE_INFINITY };

/** Clocks of replicas differ a little: looking a moment too early must not spin. */
const SHORTEST_SLEEP_MS = 5;

/**
 * Claims items and hands them over until it is stopped: as many at once as `concurrency` allows, and the next one as soon
 * as one ends. It never spins: with nothing to claim it sleeps until it is woken or `idleMs` have passed, and when the
 * store fails it waits longer each time.
 */
export function startWorker<Item extends Claim>(options: WorkerOptions<Item>): Worker {
  const stopping = new AbortController();
  const bell = new Bell(options.wait ?? realWait);
  const done = run(options, bell, stopping.signal);
  return {
    wake: () => bell.ring(),
    async stop() {
      stopping.abort();
      bell.ring();
      await done;
    },
  };
}

async function run<Item extends Claim>(
  options: WorkerOptions<Item>,
  bell: Bell,
  stopping: AbortSignal,
): Promise<void> {
  const { idleMs, concurrency, wait = realWait, chance = Math.random } = options;
  const running = new Set<Promise<void>>();
  let failures = 0;
  while (!stopping.aborted) {
    if (running.size >= concurrency) {
      await bell.heard(idleMs);
      continue;
    }
    const claimed = await claimNext(options);
    failures = claimed === 'store-failed' ? failures + 1 : 0;
    if (claimed === 'store-failed') {
      await wait(retryWait(STORE_RETRIES, failures - 1, chance()) ?? idleMs, stopping);
    } else if (claimed === null) {
      await bell.heard(await sleepMs(options));
    } else {
      const work: Promise<void> = workOn(claimed, options).finally(() => {
        running.delete(work);
        bell.ring();
      });
      running.add(work);
    }
  }
  await Promise.all(running);
}

/** A place that takes its next message in a moment is not kept waiting for the whole of `idleMs`. */
async function sleepMs<Item extends Claim>({
  name,
  idleMs,
  nextLook,
  clock,
  logger,
}: WorkerOptions<Item>): Promise<number> {
  if (nextLook === undefined) return idleMs;
  try {
    const now = clock.now();
    const next = await nextLook(now);
    if (next === null) return idleMs;
    return Math.min(idleMs, Math.max(next.getTime() - now.getTime(), SHORTEST_SLEEP_MS));
  } catch (thrown) {
    logger.error('it is not known when to look again', { queue: name, why: messageOf(thrown) });
    return idleMs;
  }
}

async function claimNext<Item extends Claim>({
  name,
  claim,
  clock,
  leaseMs = LEASE_MS,
  logger,
}: WorkerOptions<Item>): Promise<Item | 'store-failed' | null> {
  try {
    return await claim(clock.now(), leaseMs);
  } catch (thrown) {
    logger.error('nothing can be claimed', { queue: name, why: messageOf(thrown) });
    return 'store-failed';
  }
}
