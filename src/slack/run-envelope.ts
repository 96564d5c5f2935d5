import type { TurnDeps } from '../conversation/deps.ts';
import { handleTurn } from '../conversation/handle-turn.ts';
import { apology, type Commit } from '../conversation/run-turn.ts';
import type { Incoming } from '../conversation/incoming.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Claim, InboxItem } from '../jobs/ports.ts';
import type { TurnRun } from '../jobs/work-inbox.ts';
import type { AgentThreads } from './agent-threads.ts';
import type { BotIdentity } from './bot-identity.ts';
import { parseEvent } from './parse-event.ts';

export interface EnvelopeWork {
  readonly identity: BotIdentity;
  readonly deps: TurnDeps;
  readonly threads: Pick<AgentThreads, 'whileWorking'>;
  /** Commits a turn, and settles the inbox item with it when there is one. */
  commit(turn: Turn, actor: string, claim: Claim | null): ReturnType<Commit>;
}

/** One run of an envelope's turn: decided on what is stored now, and committed together with the envelope's end. */
export async function runEnvelope(item: InboxItem, work: EnvelopeWork): Promise<TurnRun> {
  const incoming = parseEvent(item.envelope, work.identity);
  if (incoming.kind === 'ignored') return { outcome: 'nothing' };
  return work.threads.whileWorking(incoming, async () =>
    work.commit(await handleTurn(incoming, work.deps), incoming.user, item),
  );
}

/** An envelope was given up after its last retry: the person hears it, so that they do not wait. */
export async function apologizeFor(item: InboxItem, work: EnvelopeWork): Promise<void> {
  const incoming = parseEvent(item.envelope, work.identity);
  if (incoming.kind === 'ignored' || !wasSaidToUs(incoming)) return;
  await work.commit(apology(incoming), incoming.user, null);
}

function wasSaidToUs(incoming: Incoming): boolean {
  if (incoming.kind === 'links-shared') return false;
  return incoming.kind !== 'message' || incoming.addressed;
}
