import type { webApi } from '@slack/bolt';
import type { Logger } from '../kernel/logger.ts';
import type { Quiet } from '../review/ports.ts';
import { callFailure } from './slack-errors.ts';

/** One day of do-not-disturb, as `dnd.info` tells it: times in seconds since 1970. */
interface DndInfo {
  readonly dnd_enabled?: boolean;
  readonly next_dnd_start_ts?: number;
  readonly next_dnd_end_ts?: number;
  readonly snooze_enabled?: boolean;
  readonly snooze_endtime?: number;
}

/**
 * Asks Slack whether somebody has paused their notifications (scope `dnd:read`). A workspace that does not say is no reason
 * to keep a review back.
 */
export function doNotDisturb(client: webApi.WebClient, logger: Logger): Quiet {
  return {
    async until(person, now) {
      try {
        return quietUntil(await client.dnd.info({ user: person }), now);
      } catch (thrown) {
        const failure = callFailure(thrown);
        logger.warn('it is not known whether a person wants to be left alone', {
          why: failure.failure === 'rate-limited' ? failure.failure : failure.code,
        });
        return null;
      }
    },
  };
}

/** When the pause that runs at `now` ends: the later one of a snooze and the nightly schedule. Null when none runs. */
export function quietUntil(info: DndInfo, now: Date): Date | null {
  const at = now.getTime() / 1000;
  const { next_dnd_start_ts: from = 0, next_dnd_end_ts: to = 0, snooze_endtime: snooze = 0 } = info;
  const ends = [
    ...(info.snooze_enabled === true && snooze > at ? [snooze] : []),
    ...(info.dnd_enabled === true && from <= at && at < to ? [to] : []),
  ];
  return ends.length === 0 ? null : new Date(Math.max(...ends) * 1000);
}
