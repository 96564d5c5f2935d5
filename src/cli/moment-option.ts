import { DateTime } from 'luxon';
import { AppError } from '../kernel/app-error.ts';
import type { Moment } from '../records/check-value.ts';

/** `--now ISO` and `--timezone TZ`, checked; without them the present and the configured zone. */
export function momentOption(
  values: { now?: string | undefined; timezone?: string | undefined },
  timezone: string,
): Moment {
  const zone = values.timezone ?? timezone;
  if (!DateTime.utc().setZone(zone).isValid) {
    throw new AppError('usage', `--timezone ${zone} is not a time zone; use one such as Europe/Amsterdam.`);
  }
  if (values.now === undefined) return { now: new Date(), timezone: zone };
  const now = DateTime.fromISO(values.now, { zone });
  if (!now.isValid)
    throw new AppError('usage', `--now ${values.now} is not a time; use one such as 2026-11-24T10:30:00Z.`);
  return { now: now.toJSDate(), timezone: zone };
}
