import type { Outgoing, StateChange, Turn } from '../conversation/turn.ts';
import type { AssistantMetrics } from '../operation/assistant-metrics.ts';
import type { EnvelopeWork } from '../slack/run-envelope.ts';

type Commit = EnvelopeWork['commit'];

/** Counts what turns say and change, once they are committed: of a turn that is decided anew only the last one. */
export function measuredCommit(commit: Commit, metrics: AssistantMetrics): Commit {
  return async (turn, actor, claim) => {
    let said: readonly Outgoing[] = [];
    const heard: Turn = { changes: turn.changes, replies: (outcome) => (said = turn.replies(outcome)) };
    const result = await commit(heard, actor, claim);
    if (result.outcome === 'committed') {
      for (const { reply } of said) countReply(reply.kind, metrics);
      for (const change of turn.changes) countChange(change, metrics);
    }
    return result;
  };
}

function countReply(kind: Outgoing['reply']['kind'], { replies, answers }: AssistantMetrics): void {
  replies.count({ kind });
  if (kind === 'answer') answers.count({ outcome: 'answered' });
  if (kind === 'declined') answers.count({ outcome: 'declined' });
}

function countChange(change: StateChange, { drafts }: AssistantMetrics): void {
  if (change.change === 'save-draft' && change.revision === 0) drafts.count({ outcome: 'opened' });
  if (change.change === 'close-draft') drafts.count({ outcome: change.outcome });
}
