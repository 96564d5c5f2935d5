import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The time that a model has within one turn, whatever is asked of it: several requests that are each in time could
 * together keep a person waiting for long. Every request made while a turn runs looks here.
 */
export class TurnTime {
  private readonly ends = new AsyncLocalStorage<number>();
  private readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  /** Runs a turn. One within another shares its time. */
  within<T>(run: () => T): T {
    return this.ends.getStore() === undefined ? this.ends.run(performance.now() + this.ms, run) : run();
  }

  /** Milliseconds; infinite outside of a turn. */
  left(): number {
    return (this.ends.getStore() ?? Number.POSITIVE_INFINITY) - performance.now();
  }
}
