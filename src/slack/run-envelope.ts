import { mayBeNameless } from '../conversation/concern/may-be-nameless.ts';
import type { TurnDeps } from '../conversation/deps.ts';
import { handleTurn } from '../conversation/handle-turn.ts';
import { apology, type Commit } from '../conversation/run-turn.ts';
import type { Incoming } from '../conversation/incoming.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Claim, InboxItem } from '../jobs/ports.ts';
import type { TurnRun } from '../jobs/work-inbox.ts';
import type { LeftOfIt } from '../jobs/worker-options.ts';
import type { HomeTab } from './home/home-tab.ts';
import { openListOf } from './home/open-list-of.ts';
import type { LiveAnswers } from './live-answers.ts';
import type { AgentThreads } from './agent-threads.ts';
import type { BotIdentity } from './bot-identity.ts';
import { parseEvent } from './parse-event.ts';
import { giveUpWork, readWork, runWork, type WorkDeps } from './run-work.ts';

export interface EnvelopeWork {
  readonly identity: BotIdentity;
  readonly deps: TurnDeps;
  readonly threads: Pick<AgentThreads, 'whileWorking' | 'showStep'>;
  readonly live: Pick<LiveAnswers, 'begin'>;
  readonly longWork: WorkDeps;
  readonly homeTab: Pick<HomeTab, 'showPage'>;
  /** Commits a turn, and settles the inbox item with it when there is one. */
  commit(turn: Turn, actor: string, claim: Claim | null): ReturnType<Commit>;
}

/** One run of an envelope's turn: decided on what is stored now, and committed together with the envelope's end. */
export async function runEnvelope(item: InboxItem, work: EnvelopeWork): Promise<TurnRun> {
  const asked = readWork(item.envelope);
  if (asked !== null) return runWork(item, asked, work.longWork);
  const incoming = parseEvent(item.envelope, work.identity);
  if (incoming.kind === 'ignored') return { outcome: 'nothing' };
  try {
    return await work.threads.whileWorking(incoming, () => runTurnIn(item, incoming, work));
  } catch (thrown) {
    // A fault may repeat what it failed on, in a log line and in the queue.
    throw (await mayBeNameless(incoming, work.deps)) ? withoutWords(thrown) : thrown;
  }
}

/** Whether nothing may be kept of an envelope that is given up. */
export async function keepsNothing(
  item: InboxItem,
  work: Pick<EnvelopeWork, 'identity' | 'deps'>,
): Promise<boolean> {
  if (readWork(item.envelope) !== null) return false;
  const incoming = parseEvent(item.envelope, work.identity);
  return incoming.kind !== 'ignored' && mayBeNameless(incoming, work.deps);
}

/** What kind of fault it is, and nothing that it says. */
function withoutWords(thrown: unknown): Error {
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const code = thrown instanceof Error && 'code' in thrown ? ` (${String(thrown.code)})` : '';
  return new Error(`a turn failed: ${name}${code}`);
}

async function runTurnIn(item: InboxItem, incoming: Incoming, work: EnvelopeWork): Promise<TurnRun> {
  const live = await work.live.begin(item, incoming);
  const deps: TurnDeps = {
    ...work.deps,
    showStep: (of, step) => live.step(step, () => work.threads.showStep(of, step)),
    showWriting: (_, words) => live.write(words),
  };
  const turn = await live.inItsPlace(await handleTurn(incoming, deps));
  // A message that fed nothing was edited or deleted, say after a concern without a name: no row need tell of that.
  if (turn.changes.length === 0 && turn.replies({ records: [] }).length === 0) {
    live.end();
    return { outcome: 'nothing' };
  }
  const result = await work.commit(turn, incoming.user, item).catch((thrown: unknown) => {
    // It may have been committed: then the drafts do not tell any more whose concern it was.
    throw turn.changes.some(({ change }) => change === 'forget-trail') ? withoutWords(thrown) : thrown;
  });
  if (result.outcome !== 'stale') {
    live.end();
    showListAnew(item.envelope, work);
  }
  return result;
}

/** Something was pressed in a list: it shows what is left. Nothing waits for that, and a failure is only logged. */
function showListAnew(envelope: unknown, { homeTab }: EnvelopeWork): void {
  const open = openListOf(envelope);
  if (open !== null && open.page !== null) void homeTab.showPage(open.page, open.user, open.viewId);
}

/** An envelope was given up after its last retry: the person hears it, so that they do not wait. */
export async function apologizeFor(item: InboxItem, left: LeftOfIt, work: EnvelopeWork): Promise<void> {
  const asked = readWork(item.envelope);
  if (asked !== null) return giveUpWork(asked, work.longWork);
  const incoming = parseEvent(item.envelope, work.identity);
  if (incoming.kind === 'ignored' || !wasSaidToUs(incoming)) return;
  try {
    // What was begun and never ended says that it went wrong.
    const live = await work.live.begin(item, incoming);
    await work.commit(await live.inItsPlace(apology(incoming, left)), incoming.user, null);
    live.end();
  } catch (thrown) {
    throw left === 'nothing' ? withoutWords(thrown) : thrown;
  }
}

function wasSaidToUs(incoming: Incoming): boolean {
  if (incoming.kind === 'links-shared') return false;
  return incoming.kind !== 'message' || incoming.addressed;
}
