/** Waits between attempts, in milliseconds. After the last one an item becomes a dead letter, which `aims doctor` shows. */
export const RETRY_WAITS_MS = [500, 2_000, 10_000, 60_000, 300_000, 1_800_000] as const;

/** Up to this share of a wait is added, so that what failed together is not tried together. */
const JITTER = 0.2;

/** How long to wait after the attempt that came after `earlierAttempts`; null when it was the last. `chance` is 0 to 1. */
export function retryWait(earlierAttempts: number, chance: number): number | null {
  const wait = RETRY_WAITS_MS[earlierAttempts];
  return wait === undefined ? null : Math.round(wait * (1 + JITTER * chance));
}
