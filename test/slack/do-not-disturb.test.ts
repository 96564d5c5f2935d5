import { describe, expect, it } from 'vitest';
import { quietUntil } from '../../src/slack/do-not-disturb.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const seconds = (time: string): number => Date.parse(`2026-11-24T${time}:00Z`) / 1000;

describe('a pause of notifications', () => {
  it('lasts to the end of the nightly schedule, or of a snooze that is longer', () => {
    const night = {
      dnd_enabled: true,
      next_dnd_start_ts: seconds('00:00'),
      next_dnd_end_ts: seconds('09:00'),
    };
    expect(quietUntil(night, NOW)).toEqual(new Date('2026-11-24T09:00:00Z'));
    const snoozed = { ...night, snooze_enabled: true, snooze_endtime: seconds('10:00') };
    expect(quietUntil(snoozed, NOW)).toEqual(new Date('2026-11-24T10:00:00Z'));
  });

  it('is none before it begins, after it, and when it is switched off', () => {
    const later = {
      dnd_enabled: true,
      next_dnd_start_ts: seconds('20:00'),
      next_dnd_end_ts: seconds('23:00'),
    };
    expect(quietUntil(later, NOW)).toBeNull();
    expect(quietUntil({ ...later, dnd_enabled: false, next_dnd_start_ts: 1 }, NOW)).toBeNull();
    expect(quietUntil({ snooze_enabled: true, snooze_endtime: seconds('07:00') }, NOW)).toBeNull();
    expect(quietUntil({}, NOW)).toBeNull();
  });
});
