import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn } from '../../src/records/when.ts';
import { isoWeek } from './calendar-week.ts';
import { addDays } from '../../src/kernel/add-days.ts';
import { daysBetween } from '../../src/review/day-arithmetic.ts';
import { dayOf, localDay } from '../../src/review/local-day.ts';
import { ZONES } from './arbitrary-register.ts';

const instant = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2034-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const RUNS = { numRuns: 2000 };

describe('a person’s calendar', () => {
  it('agrees with the records about the day of an instant', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (at, zone) => {
        expect(dayOf(at.toISOString(), zone)).toBe(dayIn(zone, at));
      }),
      RUNS,
    );
  });

  it('has a week that holds now and changes at its bounds', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (now, zone) => {
        const { week, weekBegins, weekEnds } = localDay(now, zone);
        expect(weekBegins <= now.getTime() && now.getTime() < weekEnds).toBe(true);
        const weeks = [weekBegins - 1, weekBegins, weekEnds - 1, weekEnds].map((at) =>
          isoWeek(new Date(at), zone),
        );
        expect(weeks.map((one) => one === week)).toEqual([false, true, true, false]);
      }),
      RUNS,
    );
  });

  it('counts days across a change of clocks as days', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -800, max: 800 }), (at, days) => {
        const day = at.toISOString().slice(0, 10);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
      RUNS,
    );
  });

  it('takes a day and a wall time as they were written, in whatever zone', () => {
    expect(ZONES.map((zone) => dayOf('2026-11-22T23:30', zone))).toEqual(ZONES.map(() => '2026-11-22'));
    expect(dayOf('2026-11-22', 'Pacific/Auckland')).toBe('2026-11-22');
  });
});
