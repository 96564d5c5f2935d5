import type { Commit } from '../conversation/run-turn.ts';
import type { CommitResult } from '../store/commit-turn.ts';

/** What may not be done any more is decided anew, on roles and records as they stand: the person hears why. */
export function decidedAnew(result: CommitResult): Awaited<ReturnType<Commit>> {
  return result.outcome === 'refused' ? { outcome: 'stale' } : result;
}
