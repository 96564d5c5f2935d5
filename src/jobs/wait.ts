import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after `ms`, or at once when the signal says so; never rejects. A test passes one that it advances itself. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const realWait: Wait = async (ms, signal) => {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};
