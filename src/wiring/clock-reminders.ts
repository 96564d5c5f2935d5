import { clockReminders } from '../conversation/record/clock-reminders.ts';
import { startTimer, type Timer } from '../jobs/start-timer.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';

/** Deadlines count in hours. */
const LOOK_EVERY_MS = 300_000;

export interface ClockReminding {
  readonly store: Pick<Store, 'reviews'>;
  readonly settings: Settings;
  readonly timezone: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onQueued: () => void;
}

/** Reminds owners of reporting deadlines before they run out; over all replicas once for each deadline. */
export function startClockReminders(given: ClockReminding): Timer {
  const { store, settings, timezone, clock, logger, onQueued } = given;
  return startTimer({
    ...{ name: 'reporting deadlines', everyMs: LOOK_EVERY_MS, logger },
    tick: async () => {
      const now = clock.now();
      const incidents = await store.reviews.openIncidents();
      for (const { owner, key, outgoing } of clockReminders(
        incidents,
        settings.reportingClocks,
        timezone,
        now,
      ))
        if ((await store.reviews.claim({ owner, key, asked: [] }, [outgoing], now)) === 'queued') onQueued();
    },
  });
}
