import type { Clock } from '../../src/kernel/clock.ts';

/** A clock that stands where a test puts it, and goes on from there as fast as any other. */
export class MovedClock implements Clock {
  #ahead = 0;

  constructor(at: string) {
    this.standAt(at);
  }

  standAt(at: string): void {
    this.#ahead = Date.parse(at) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }
}
