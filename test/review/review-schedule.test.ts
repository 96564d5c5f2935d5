import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { weekNumber, weekOfDay } from '../../src/review/iso-week.ts';
import { localDay } from '../../src/review/local-day.ts';
import { parseReviewAt, reviewSlot, type ReviewAt } from '../../src/review/review-schedule.ts';
import { isoWeek } from './calendar-week.ts';
import { ZONES } from './arbitrary-register.ts';

const MONDAY_9: ReviewAt = { weekday: 1, hour: 9, minute: 0 };
const HOUR_MS = 3_600_000;

describe('the configured time', () => {
  it('is read from a weekday and a time on the 24-hour clock', () => {
    const read = ['Mon 09:00', 'thu 16:30', ' Friday 7:05 ', 'SUN 23:59'].map(parseReviewAt);
    expect(read.map((one) => (one.ok ? one.value : one.error))).toEqual([
      { weekday: 1, hour: 9, minute: 0 },
      { weekday: 4, hour: 16, minute: 30 },
      { weekday: 5, hour: 7, minute: 5 },
      { weekday: 7, hour: 23, minute: 59 },
    ]);
  });

  it('is refused with a sentence that says what to set', () => {
    const wrong = [
      '',
      'Monday',
      '09:00',
      'Mon 24:00',
      'Mon 09:60',
      'Mo 09:00',
      'Mox 09:00',
      'Mon 9am',
      'Mon 09:00 UTC',
    ];
    for (const text of wrong) {
      const read = parseReviewAt(text);
      expect(read.ok ? text : read.error).toBe(
        `AIMS_REVIEW_AT must be a weekday and a time on the 24-hour clock, such as “Mon 09:00”; it is “${text}”.`,
      );
    }
  });
});

describe('the ISO week', () => {
  it('belongs to the year of its Thursday', () => {
    const weeks = ['2026-11-24', '2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04', '2024-12-30'];
    expect(weeks.map(weekOfDay)).toEqual([
      '2026-W48',
      '2026-W53',
      '2026-W53',
      '2026-W53',
      '2027-W01',
      '2025-W01',
    ]);
  });

  it('begins on each person’s own Monday', () => {
    const sundayNight = new Date('2026-11-29T12:00:00Z');
    expect(localDay(sundayNight, 'Pacific/Auckland').week).toBe('2026-W49');
    expect(localDay(sundayNight, 'Europe/Amsterdam').week).toBe('2026-W48');
  });

  it('has a number without a leading zero', () => {
    expect([weekNumber('2026-W48'), weekNumber('2027-W01')]).toEqual([48, 1]);
  });
});

describe('the time of a review', () => {
  it('stays at the same wall clock when summer time ends', () => {
    const slots = ['2026-10-20T00:00:00Z', '2026-10-27T00:00:00Z'].map((now) =>
      reviewSlot(MONDAY_9, new Date(now), 'Europe/Amsterdam').toISOString(),
    );
    expect(slots).toEqual(['2026-10-19T07:00:00.000Z', '2026-10-26T08:00:00.000Z']);
  });

  it('comes as soon as the clock runs again when that time is skipped', () => {
    const sunday230: ReviewAt = { weekday: 7, hour: 2, minute: 30 };
    const slot = reviewSlot(sunday230, new Date('2027-03-27T12:00:00Z'), 'Europe/Amsterdam');
    expect(slot.toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });

  it('comes once when that time comes twice', () => {
    const sunday230: ReviewAt = { weekday: 7, hour: 2, minute: 30 };
    const slot = reviewSlot(sunday230, new Date('2026-10-24T12:00:00Z'), 'Europe/Amsterdam');
    expect(slot.toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is read in UTC for a zone that does not exist', () => {
    const slot = reviewSlot(MONDAY_9, new Date('2026-11-23T08:59:00Z'), 'Mars/Olympus');
    expect(slot.toISOString()).toBe('2026-11-23T09:00:00.000Z');
  });

  it('shows the configured weekday and time on the wall in 12 zones, in weeks with and without a change of clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 2 * 366 * 24 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (zone, hours, weekday, hour, minute) => {
          const at = { weekday, hour, minute } as ReviewAt;
          const now = new Date(Date.parse('2026-01-01T00:00:00Z') + hours * HOUR_MS);
          const slot = reviewSlot(at, now, zone);
          const wall = DateTime.fromJSDate(slot, { zone });
          expect([wall.weekday, wall.hour, wall.minute]).toEqual([weekday, hour, minute]);
          expect(isoWeek(slot, zone)).toBe(isoWeek(now, zone));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
