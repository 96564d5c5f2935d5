import type { Wait } from './wait.ts';

/** Wakes one that waits. A ring while it is busy is kept for its next wait, so that none is ever missed. */
export class Bell {
  readonly #wait: Wait;
  #rung = false;
  #sleeping: AbortController | null = null;

  constructor(wait: Wait) {
    this.#wait = wait;
  }

  ring(): void {
    this.#rung = true;
    this.#sleeping?.abort();
  }

  /** Until the bell rings, and no longer than `longestMs`. */
  async heard(longestMs: number): Promise<void> {
    if (!this.#rung) {
      this.#sleeping = new AbortController();
      await this.#wait(longestMs, this.#sleeping.signal);
      this.#sleeping = null;
    }
    this.#rung = false;
  }
}
