import type { Clock } from '../../src/kernel/clock.ts';
import type { Wait } from '../../src/jobs/wait.ts';

/** Time that passes when a test says so: a clock, and waits that end when it has come far enough. */
export class VirtualTime implements Clock {
  #now = Date.parse('2026-11-24T10:00:00.000Z');
  readonly #sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  /** Every wait that was begun, in milliseconds. */
  readonly waits: number[] = [];

  now(): Date {
    return new Date(this.#now);
  }

  readonly wait: Wait = (ms, signal) => {
    this.waits.push(ms);
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = {
        until: this.#now + ms,
        wake: () => {
          this.#sleepers.delete(sleeper);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', sleeper.wake, { once: true });
    });
  };

  /** Lets time pass, and everything that is due on the way happen in its order. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (;;) {
      const next = [...this.#sleepers].sort((a, b) => a.until - b.until)[0];
      if (next === undefined || next.until > end) break;
      this.#now = Math.max(this.#now, next.until);
      next.wake();
      await settled();
    }
    this.#now = end;
  }
}

/** Until everything that can go on without time passing has done so: SQLite answers within the same turn of the loop. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A promise that a test resolves: work that goes on until it is told to end. */
export function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}
