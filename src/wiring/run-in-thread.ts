import { Worker } from 'node:worker_threads';
import { AppError } from '../kernel/app-error.ts';
import type { WorkProgress } from '../kernel/work-progress.ts';

/** What a thread says: how far it is, and once how it ended. */
export type ThreadMessage<T> =
  | { readonly progress: WorkProgress }
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/**
 * Long work in a thread of its own: it takes seconds, in which questions go on being answered.
 * `stopping` ends it where it stands.
 * @throws AppError with what the thread says went wrong, or `brokeOff` when it ended without a word.
 */
export async function runInThread<T>(
  thread: URL,
  workerData: object,
  brokeOff: string,
  onProgress: (progress: WorkProgress) => void = () => undefined,
  stopping?: AbortSignal,
): Promise<T> {
  const worker = new Worker(thread, { workerData });
  stopping?.addEventListener('abort', () => void worker.terminate(), { once: true });
  return new Promise<T>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage<T>) => {
      if ('progress' in message) onProgress(message.progress);
      else if (message.ok) resolve(message.value);
      else reject(new AppError('thread', message.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new AppError('thread', brokeOff)));
  });
}
