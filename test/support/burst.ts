import { startOutboxWorker } from '../../src/jobs/work-outbox.ts';
import type { Wait } from '../../src/jobs/wait.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { deliver } from '../../src/slack/deliver.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { POSTING_PACE } from '../../src/slack/limits.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import type { Store } from '../../src/store/store.ts';
import type { PacedSlack } from './paced-slack.ts';

/** The deliveries of an assistant, as they are wired, against a Slack that keeps its limits. */
export function startDeliveries(
  store: Store,
  slack: PacedSlack,
  { clock, wait }: { readonly clock: Clock; readonly wait?: Wait },
) {
  const fetch = slack.fetch as Parameters<typeof slackClient>[3] extends { fetch?: infer F } | undefined
    ? F
    : never;
  const client = slackClient('xoxb-test', 'http://slack.test/api/', silentLogger, { clock, fetch });
  const deps = {
    ...{ client, logger: silentLogger, abilities: slackAbilities },
    directChannels: new DirectChannels(client),
  };
  /** From the decision on an item to its delivery, in milliseconds. */
  const ages = { answer: [] as number[], notice: [] as number[] };
  const shared = {
    ...{ clock, logger: silentLogger, idleMs: 500, leaseMs: 5_000, outbox: store.outbox, pace: POSTING_PACE },
    ...(wait === undefined ? {} : { wait }),
    deliver: (item: Parameters<typeof deliver>[0]) => deliver(item, deps),
    handled: (
      { urgency, receivedAt }: { urgency: 'answer' | 'notice'; receivedAt: string },
      outcome: string,
    ) => {
      if (outcome === 'settled') ages[urgency].push(clock.now().getTime() - Date.parse(receivedAt));
    },
  };
  const workers = [
    startOutboxWorker({ ...shared, concurrency: 4 }),
    startOutboxWorker({ ...shared, concurrency: 2, upTo: 'answer' }),
  ];
  return {
    ages,
    wake: () => workers.forEach((worker) => worker.wake()),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

/** The value below which this share of the others lies. */
export function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
