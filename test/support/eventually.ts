import { setTimeout as delay } from 'node:timers/promises';

/** Generous: a busy machine is slow, and a test that waits in vain fails only once. */
const DEADLINE_MS = 60_000;
const POLL_MS = 10;

/** Asks again until there is an answer, for what another process does in its own time. Null and false are no answer. */
export async function eventually<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${String(DEADLINE_MS)} ms: ${what}`);
    await delay(POLL_MS);
  }
}
