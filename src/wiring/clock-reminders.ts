import { clockReminders, type ClockReminder } from '../conversation/record/clock-reminders.ts';
import { emergencyReminders, type MadeInEmergency } from '../conversation/record/emergency-reminders.ts';
import { startTimer, type Timer } from '../jobs/start-timer.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { SYSTEM } from '../records/access.ts';
import { EVERY_RECORD, type RegisterQuery } from '../records/search/register-query.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import type { TurnParts } from './open-turns.ts';

/** Deadlines count in hours. */
const LOOK_EVERY_MS = 300_000;

export interface ClockReminding {
  readonly parts: Pick<TurnParts, 'store' | 'settings' | 'config' | 'people'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onQueued: () => void;
}

/**
 * Reminds people before reporting deadlines run out, and of emergency changes that wait for their approval; over all
 * replicas once for each deadline.
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
  { store, settings, config: { managers }, people }: ClockReminding['parts'],
  now: Date,
): Promise<readonly ClockReminder[]> {
  const incidents = await store.reviews.openIncidents();
  const made = await madeInEmergency(store, settings);
  const concerned = [
    ...managers,
    ...incidents.map(({ owner }) => owner),
    ...made.flatMap(({ change: { owner, data } }) => [owner, String(data['approver'] ?? owner)]),
  ];
  const zones = new Map<string, string>();
  for (const id of new Set(concerned)) zones.set(id, (await people.byId(id)).timezone);
  const zoneOf = (person: string): string => zones.get(person) ?? 'UTC';
  return [
    ...clockReminders(incidents, settings.reportingClocks, zoneOf, now),
    ...emergencyReminders(made, { rules: settings.approvals, managers, zoneOf, now }),
  ];
}

const MADE_IN_EMERGENCY: RegisterQuery = {
  ...EVERY_RECORD,
  ...{ kinds: ['change'], statuses: ['implemented'], facts: ['emergency'] },
};

async function madeInEmergency(
  { register }: Pick<Store, 'register'>,
  { risk }: Settings,
): Promise<readonly MadeInEmergency[]> {
  const found = await register.search(MADE_IN_EMERGENCY, risk, SYSTEM, { from: 0, limit: null });
  return Promise.all(
    found.records.map(async (change) => {
      const dossier = await register.dossier(change.number, SYSTEM);
      return { change, approvals: dossier?.approvals ?? [] };
    }),
  );
}
