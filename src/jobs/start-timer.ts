import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';

export interface Timer {
  stop(): Promise<void>;
}

/** Runs `tick` at once and then every `everyMs`; a tick that takes longer is not overtaken by the next. */
export function startTimer(name: string, everyMs: number, tick: () => Promise<void>, logger: Logger): Timer {
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= tick()
      .catch((thrown: unknown) => logger.error('a timed job failed', { job: name, why: messageOf(thrown) }))
      .finally(() => (running = null));
  };
  const timer = setInterval(run, everyMs);
  run();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
