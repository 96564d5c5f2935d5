import { clockReminders, type ClockReminder } from '../conversation/record/clock-reminders.ts';
import { lateApprovalReminders } from '../conversation/record/late-approval-reminders.ts';
import { startTimer, type Timer } from '../jobs/start-timer.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { actorOf, type Actor } from '../records/access.ts';
import { lateDeciders } from '../records/open-decision.ts';
import { roleHolders, type TurnParts } from './open-turns.ts';

/** Deadlines count in hours. */
const LOOK_EVERY_MS = 300_000;

export interface ClockReminding {
  readonly parts: Pick<TurnParts, 'store' | 'settings' | 'config' | 'people'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onQueued: () => void;
}

/**
 * Reminds people before reporting deadlines run out, and of changes that were made and wait for their approval; over
 * all replicas once for each deadline.
 */
export function startClockReminders({ parts, clock, logger, onQueued }: ClockReminding): Timer {
  const { reviews } = parts.store;
  return startTimer({
    ...{ name: 'deadlines', everyMs: LOOK_EVERY_MS, logger },
    tick: async () => {
      const now = clock.now();
      for (const { owner, key, outgoing } of await reminders(parts, now))
        if ((await reviews.claim({ owner, key, asked: [] }, [outgoing], now)) === 'queued') onQueued();
    },
  });
}

async function reminders(
  { store, settings, config, people }: ClockReminding['parts'],
  now: Date,
): Promise<readonly ClockReminder[]> {
  const { managers } = config;
  const incidents = await store.reviews.openIncidents();
  const made = (await store.reviews.madeChanges()).map(({ record, approvals }) => ({
    change: record,
    approvals,
  }));
  const concerned = [
    ...managers,
    ...incidents.map(({ owner }) => owner),
    ...made.flatMap(({ change: { owner, data } }) => [owner, String(data['approver'] ?? owner)]),
  ];
  const holders = roleHolders(config, settings);
  const actor = (user: string): Actor => actorOf(user, holders);
  const rules = { risk: settings.risk, approvals: settings.approvals };
  const deciding = { rules, managers, actor };
  const zones = new Map<string, string>();
  for (const id of new Set(concerned)) zones.set(id, (await people.byId(id)).timezone);
  const zoneOf = (person: string): string => zones.get(person) ?? 'UTC';
  return [
    ...clockReminders(incidents, settings.reportingClocks, zoneOf, now),
    ...lateApprovalReminders(made, {
      ...{ rules: settings.approvals, managers, zoneOf, now },
      deciders: ({ change: record, approvals }) => lateDeciders({ record, approvals }, deciding),
    }),
  ];
}
