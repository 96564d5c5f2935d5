import type { ModelFault } from '../kernel/model-fault.ts';

/** A fault as it counts for the rest of the requests. */
export interface Failure {
  readonly fault: ModelFault;
  /** How long the endpoint asked to be left alone, when it said so. */
  readonly retryAfterMs: number | null;
}

/** Faults of the endpoint. What it wrote, and what we did not ask, say nothing about its health. */
const COUNTED: ReadonlySet<ModelFault> = new Set<ModelFault>([
  'unreachable',
  'unauthorized',
  'rate-limited',
  'server-error',
  'too-slow',
  'cut-off',
]);
/** A wrong key does not become right by asking again, and an endpoint that wants less gets less, at once. */
const RESTS_AT_ONCE: ReadonlySet<ModelFault> = new Set<ModelFault>(['unauthorized', 'rate-limited']);
/** An endpoint that asks for more than this is asked again all the same: somebody may have raised its limit. */
const LONGEST_REST_MS = 600_000;

/**
 * Leaves a failing endpoint alone: after some failures in a row no request is made for a while; then one may try, and
 * its outcome decides. Nobody waits for timeouts one after the other, and no request adds to a storm.
 */
export class CircuitBreaker {
  private failures = 0;
  private restsUntil = 0;
  private trying = false;
  private readonly options: { readonly afterFailures: number; readonly forMs: number };

  constructor(options: { readonly afterFailures: number; readonly forMs: number }) {
    this.options = options;
  }

  /** Whether a request may be made now. After a rest only one at a time, until one succeeds. */
  admits(now: number): boolean {
    if (now < this.restsUntil) return false;
    if (this.restsUntil === 0) return true;
    if (this.trying) return false;
    this.trying = true;
    return true;
  }

  succeeded(): void {
    [this.failures, this.restsUntil, this.trying] = [0, 0, false];
  }

  failed({ fault, retryAfterMs }: Failure, now: number): void {
    const wasTrying = this.trying;
    this.trying = false;
    if (!COUNTED.has(fault)) return;
    this.failures += 1;
    if (!wasTrying && !RESTS_AT_ONCE.has(fault) && this.failures < this.options.afterFailures) return;
    const rest = Math.min(retryAfterMs ?? this.options.forMs, LONGEST_REST_MS);
    this.restsUntil = Math.max(this.restsUntil, now + rest, 1);
  }

  /** The request that was admitted was not made after all. */
  abandoned(): void {
    this.trying = false;
  }
}
