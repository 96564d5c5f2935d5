/** How an item is tried again. After `attempts` it becomes a dead letter, which `aims doctor` shows. */
export interface RetrySchedule {
  /** Before the second attempt, in milliseconds; doubled for each one after it. */
  readonly firstMs: number;
  readonly longestMs: number;
  readonly attempts: number;
}

/**
 * - inbox: a fault in our own code or database. A person waits for the reply and their conversation is closed to later
 *   messages meanwhile, so it is given up within five minutes.
 * - outbox: Slack's side. Its rate limits pass in a minute and its outages in hours; three hundred attempts five minutes
 *   apart are about a day, after which a reply helps nobody.
 */
export const RETRIES = {
  inbox: { firstMs: 500, longestMs: 60_000, attempts: 10 },
  outbox: { firstMs: 2_000, longestMs: 300_000, attempts: 300 },
} as const satisfies Readonly<Record<string, RetrySchedule>>;

/**
 * Milliseconds to wait after the attempt that came after `earlierAttempts`; null when it was the last. Between half of
 * the wait and the whole of it, as `chance` (0 to 1) has it, so that what failed together is not tried together.
 */
export function retryWait(schedule: RetrySchedule, earlierAttempts: number, chance: number): number | null {
  if (earlierAttempts + 1 >= schedule.attempts) return null;
  const wait = Math.min(schedule.firstMs * 2 ** earlierAttempts, schedule.longestMs);
  return Math.round(wait * (0.5 + 0.5 * chance));
}
