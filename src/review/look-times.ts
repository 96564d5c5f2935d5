import { isAllowed, nextAllowed, nextOpening, type SendTimes } from './send-times.ts';

const LIMITS = {
  /** Where no time is known, and after a failure. */
  againAfterMs: 60_000,
  /** A clock that goes back further than this was set: what was remembered about later times counts no more. */
  setBackMs: 60_000,
} as const;

/**
 * When to look at whom again. It only saves work: whoever is not in it is looked at now, and what was sent is known from
 * the store alone.
 */
export class LookTimes {
  readonly #at = new Map<string, number>();
  #last = 0;

  /** True for whom it is time. */
  readyAt(now: Date): (name: string) => boolean {
    const at = now.getTime();
    if (at < this.#last - LIMITS.setBackMs) this.#at.clear();
    this.#last = at;
    return (name) => (this.#at.get(name) ?? 0) <= at;
  }

  /** Nothing more can be due to them before the next opening of a working day. */
  afterLook(name: string, now: Date, times: SendTimes): void {
    this.#set(name, now, isAllowed(now, times) ? nextOpening(now, times) : nextAllowed(now, times));
  }

  /** They want to be left alone until then. */
  whenQuietEnds(name: string, now: Date, until: Date, times: SendTimes): void {
    this.#set(name, now, nextAllowed(until, times));
  }

  soon(name: string, now: Date): void {
    this.#set(name, now, null);
  }

  #set(name: string, now: Date, at: Date | null): void {
    this.#at.set(name, Math.max(at?.getTime() ?? 0, now.getTime() + LIMITS.againAfterMs));
  }
}
