import { parentPort } from 'node:worker_threads';
import { messageOf } from '../kernel/app-error.ts';
import type { WorkProgress } from '../kernel/work-progress.ts';
import type { ThreadMessage } from './run-in-thread.ts';

/** Does a thread's work and says how far it is, and how it ended, to whoever started the thread. */
export async function answerThread<T>(
  work: (tell: (progress: WorkProgress) => void) => Promise<T>,
): Promise<void> {
  const say = (message: ThreadMessage<T>): void => parentPort?.postMessage(message);
  try {
    say({ ok: true, value: await work((progress) => say({ progress })) });
  } catch (thrown) {
    say({ ok: false, message: messageOf(thrown) });
  }
}
