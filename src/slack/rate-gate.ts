import type { Clock } from '../kernel/clock.ts';

/**
 * What Slack has told us to wait with. Its limits are per method and workspace; those of posting are per channel
 * besides. A call that comes too early only makes the wait longer, so it is not made.
 * Source: docs.slack.dev/apis/web-api/rate-limits.
 */
export class RateGate {
  readonly #clock: Clock;
  readonly #closedUntil = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds until the call may be made; 0 for now. */
  waitMs(method: string, channel: string | null): number {
    const key = keyOf(method, channel);
    const until = this.#closedUntil.get(key);
    if (until === undefined) return 0;
    const left = until - this.#now();
    if (left <= 0) this.#closedUntil.delete(key);
    return Math.max(left, 0);
  }

  close(method: string, channel: string | null, forMs: number): void {
    this.#closedUntil.set(keyOf(method, channel), this.#now() + forMs);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}

const PER_CHANNEL: ReadonlySet<string> = new Set(['chat.postMessage', 'chat.postEphemeral']);

function keyOf(method: string, channel: string | null): string {
  return PER_CHANNEL.has(method) && channel !== null ? `${method} ${channel}` : method;
}
