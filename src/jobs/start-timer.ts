import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { realWait, type Wait } from './wait.ts';

export interface TimerOptions {
  /** For log lines. */
  readonly name: string;
  readonly everyMs: number;
  tick(): Promise<void>;
  readonly logger: Logger;
  readonly wait?: Wait;
}

export interface Timer {
  /** Begins no tick any more, and resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** Runs `tick` at once, and again `everyMs` after it has ended: a tick never overlaps the one before. A failed tick is logged. */
export function startTimer({ name, everyMs, tick, logger, wait = realWait }: TimerOptions): Timer {
  const stopping = new AbortController();
  const done = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await tick();
      } catch (thrown) {
        logger.error('a timed job failed', { job: name, why: messageOf(thrown) });
      }
      await wait(everyMs, stopping.signal);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
