import { z } from 'zod';
import { longWorkSchema, type LongWork, type WorkOutcome } from '../conversation/work/long-work.ts';
import { presentProgress, presentWorkOutcome } from '../conversation/work/present-work.ts';
import type { Commit } from '../conversation/run-turn.ts';
import type { Destination, Turn } from '../conversation/turn.ts';
import type { Claim, InboxItem } from '../jobs/ports.ts';
import type { TurnRun } from '../jobs/work-inbox.ts';
import type { WorkProgress } from '../kernel/work-progress.ts';
import { conversationKey } from './conversation-key.ts';
import { WorkMessage, type WorkMessageDeps } from './work-message.ts';

/** As it waits in the inbox. */
const workEnvelopeSchema = z.object({
  type: z.literal('aims_work'),
  work: longWorkSchema,
  user: z.string(),
  conversation: z.string(),
  /** It goes on in this message of ours; null, as in envelopes of earlier versions: in one of its own. */
  message: z.string().nullable().default(null),
});
export type WorkEnvelope = z.infer<typeof workEnvelopeSchema>;

export interface WorkDeps extends WorkMessageDeps {
  /** Does it, and tells how far it is. It never throws for what a person can mend. `askedAt`: ISO 8601. */
  perform(
    asked: { readonly work: LongWork; readonly by: string; readonly askedAt: string },
    onProgress: (progress: WorkProgress) => void,
  ): Promise<WorkOutcome>;
  commit(turn: Turn, actor: string, claim: Claim | null): ReturnType<Commit>;
}

/** Null for the envelope of anything else. */
export function readWork(envelope: unknown): WorkEnvelope | null {
  const read = workEnvelopeSchema.safeParse(envelope);
  return read.success ? read.data : null;
}

/**
 * Long work, start to finish: one message says how far it is, and what came of it takes its place. The outcome is
 * committed together with the end of the item: when a process dies before that, the work is done again and goes on in the
 * same message.
 */
export async function runWork(item: InboxItem, asked: WorkEnvelope, deps: WorkDeps): Promise<TurnRun> {
  const { work, user, conversation } = asked;
  const message = new WorkMessage(item, asked, deps);
  await message.show(presentProgress(work, null));
  const outcome = await deps.perform({ work, by: user, askedAt: item.receivedAt }, (progress) =>
    message.update(() => presentProgress(work, progress)),
  );
  const place = await message.end();
  const destination: Destination =
    place === null
      ? { to: 'conversation', conversation }
      : { to: 'replace', conversation: conversationKey({ kind: 'thread', ...place }), message: place.ts };
  const reply = presentWorkOutcome(outcome);
  return deps.commit({ changes: [], replies: () => [{ destination, reply }] }, user, item);
}

/** It was given up after its last retry. */
export async function giveUpWork({ conversation, user }: WorkEnvelope, deps: WorkDeps): Promise<void> {
  const why = 'What you started did not come to its end, and is not tried again. “aims doctor” says why.';
  const reply = presentWorkOutcome({ work: 'failed', why });
  const destination = { to: 'conversation', conversation } as const;
  await deps.commit({ changes: [], replies: () => [{ destination, reply }] }, user, null);
}
