import { startInboxWorker } from '../jobs/work-inbox.ts';
import type { OutboxItem } from '../jobs/ports.ts';
import { type Delivered, startOutboxWorker, type OutboxWorkerOptions } from '../jobs/work-outbox.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { AssistantMetrics } from '../operation/assistant-metrics.ts';
import { deliver, type DeliverDeps } from '../slack/deliver.ts';
import { POSTING_PACE } from '../slack/limits.ts';
import { apologizeFor, keepsNothing, runEnvelope, type EnvelopeWork } from '../slack/run-envelope.ts';
import type { Store } from '../store/store.ts';
import { noteReached, tellOfUnreachable } from './tell-of-unreachable.ts';

/** Items of each queue that are worked on at once. */
const AT_ONCE = 4;
/** Besides those, deliveries that are kept for answers: notices that hang never hold one up. */
const ANSWERS_AT_ONCE = 2;
/** What this process saves is worked on at once; this is for what other replicas and commands save. */
const IDLE_MS = 500;
/** After a crash a person waits this long at most; a claim that is worked on is extended. */
const LEASE_MS = 5_000;

export interface Workers {
  wakeInbox(): void;
  wakeOutbox(): void;
  /** Claims nothing more; resolves when what is under way has ended, replies to it among it. */
  stop(): Promise<void>;
}

export interface WorkersParts {
  readonly store: Pick<Store, 'inbox' | 'outbox' | 'reviews'>;
  /** Who hears of reviews that reach nobody. */
  readonly managers: readonly string[];
  readonly work: EnvelopeWork;
  readonly delivery: DeliverDeps;
  readonly metrics: AssistantMetrics;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function startWorkers(parts: WorkersParts): Workers {
  const { store, work, managers, metrics, clock, logger } = parts;
  const secondsSince = (at: string): number => (clock.now().getTime() - Date.parse(at)) / 1000;
  const shared = { clock, logger, idleMs: IDLE_MS, leaseMs: LEASE_MS };
  const inbox = startInboxWorker({
    ...shared,
    concurrency: AT_ONCE,
    inbox: store.inbox,
    run: (item) => runEnvelope(item, work),
    keepsNothing: (item) => keepsNothing(item, work),
    gaveUp: (item, _, left) => apologizeFor(item, left, work),
    handled: ({ receivedAt }, outcome) => {
      metrics.turns.count({ outcome });
      if (outcome === 'settled') metrics.turnAge.observe(secondsSince(receivedAt));
    },
  });
  const outbox: Omit<OutboxWorkerOptions, 'concurrency'> = {
    ...shared,
    outbox: store.outbox,
    pace: POSTING_PACE,
    deliver: (item) => deliverAndNote(item, parts),
    handled: ({ receivedAt, urgency }, outcome) => {
      metrics.deliveries.count({ urgency, outcome });
      if (outcome === 'settled') metrics.deliveryAge.observe(secondsSince(receivedAt), { urgency });
    },
    gaveUp: (item, why) => tellOfUnreachable(item, why, { store, managers, now: clock.now() }),
  };
  const outboxes = [
    startOutboxWorker({ ...outbox, concurrency: AT_ONCE }),
    startOutboxWorker({ ...outbox, concurrency: ANSWERS_AT_ONCE, upTo: 'answer' }),
  ];
  return {
    wakeInbox: () => inbox.wake(),
    wakeOutbox: () => outboxes.forEach((each) => each.wake()),
    async stop() {
      await inbox.stop();
      await Promise.all(outboxes.map((each) => each.stop()));
    },
  };
}

async function deliverAndNote(
  item: OutboxItem,
  { store, delivery, logger }: Pick<WorkersParts, 'store' | 'delivery' | 'logger'>,
): Promise<Delivered> {
  const delivered = await deliver(item, delivery);
  if (delivered.outcome !== 'delivered') return delivered;
  try {
    await noteReached(item, store);
  } catch (thrown) {
    // The message has arrived: what goes wrong from here on must not send it again.
    logger.warn('a review arrived, and that its person can be reached was not noted', {
      why: messageOf(thrown),
    });
  }
  return delivered;
}
