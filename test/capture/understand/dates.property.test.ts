import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { isInFuture, isInPast } from '../../../src/records/when.ts';
import { moment, zone } from './phrases.ts';
import { sayDates } from './say-dates.ts';
import { cases } from '../../support/cases.ts';

const RUNS = cases(1000);
const hour = fc.integer({ min: 0, max: 23 });
const minute = fc.integer({ min: 0, max: 59 });
const daysBack = fc.integer({ min: 1, max: 300 });

/** Ways to say a day of the calendar; each names it whatever the day. */
const DAY_FORMATS = [
  'yyyy-MM-dd', 'd MMMM yyyy', 'd LLL yyyy', 'MMMM d, yyyy', 'LLL d yyyy', 'cccc d MMMM yyyy', 'ccc d LLL yyyy', 'cccc, MMMM d, yyyy',
  'dd.MM.yyyy', 'd.M.yyyy', "'the' d MMMM yyyy", 'd MMMM', 'MMMM d', 'cccc d MMMM', "'on' d LLL", "'since' cccc, d LLLL",
]; // prettier-ignore
/** Ways to say a time of the day. */
const TIME_FORMATS = ["'at' HH:mm", "'around' HH:mm", "'at' h:mm a", "'at' h:mma", 'HH:mm', "'at' HH'h'mm"];

function today(now: Date, timezone: string): DateTime {
  return DateTime.fromJSDate(now, { zone: timezone }).startOf('day');
}

const context = fc.tuple(moment, zone);

describe('a date that is written and read back', () => {
  test('is the same day in every phrase, in every zone', () => {
    fc.assert(
      fc.property(context, daysBack, fc.constantFrom(...DAY_FORMATS), ([now, timezone], back, format) => {
        const day = today(now, timezone).minus({ days: back });
        const said = `it happened ${day.toFormat(format, { locale: 'en-GB' })} already`;
        expect(sayDates(said, 'past', timezone, now.toISOString())).toEqual([day.toFormat('yyyy-MM-dd')]);
      }),
      { numRuns: RUNS },
    );
  });

  test('is the same minute in every phrase for a time', () => {
    fc.assert(
      fc.property(
        context,
        daysBack,
        hour,
        minute,
        fc.constantFrom(...TIME_FORMATS),
        ([now, timezone], back, h, m, format) => {
          // Written in UTC, so that no hour is missing or doubled while it is formatted.
          const at = DateTime.fromISO(today(now, timezone).minus({ days: back }).toFormat('yyyy-MM-dd'), {
            zone: 'utc',
          }).set({ hour: h, minute: m });
          // One digit and no "am" leaves the half of the day open in the United States.
          const time = at.toFormat(format, { locale: 'en-US' });
          expect(
            sayDates(`${at.toFormat('d LLLL yyyy')} ${time}`, 'past', timezone, now.toISOString()),
          ).toEqual([at.toFormat("yyyy-MM-dd'T'HH:mm")]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('is the same day to come', () => {
    fc.assert(
      fc.property(
        context,
        daysBack,
        fc.constantFrom(...DAY_FORMATS.slice(0, 11)),
        ([now, timezone], ahead, format) => {
          const day = today(now, timezone).plus({ days: ahead });
          expect(
            sayDates(`planned for ${day.toFormat(format)}`, 'future', timezone, now.toISOString()),
          ).toEqual([day.toFormat('yyyy-MM-dd')]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('is the same range of days', () => {
    fc.assert(
      fc.property(context, daysBack, fc.integer({ min: 1, max: 6 }), ([now, timezone], back, length) => {
        const end = today(now, timezone).minus({ days: back });
        const start = end.minus({ days: length });
        const said = `from ${start.toFormat('d LLLL yyyy')} to ${end.toFormat('d LLLL yyyy')}`;
        expect(sayDates(said, 'past', timezone, now.toISOString())).toEqual([
          `${start.toFormat('yyyy-MM-dd')} … ${end.toFormat('yyyy-MM-dd')}`,
        ]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a weekday', () => {
  test('in the past is one of the last seven days and never today', () => {
    fc.assert(
      fc.property(
        context,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('on ', 'last ', ''),
        ([now, timezone], back, lead) => {
          const day = today(now, timezone).minus({ days: back });
          expect(sayDates(`${lead}${day.toFormat('cccc')}`, 'past', timezone, now.toISOString())).toEqual([
            day.toFormat('yyyy-MM-dd'),
          ]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('to come is one of the next seven days and never today', () => {
    fc.assert(
      fc.property(context, fc.integer({ min: 1, max: 7 }), ([now, timezone], ahead) => {
        const day = today(now, timezone).plus({ days: ahead });
        expect(sayDates(`on ${day.toFormat('cccc')}`, 'future', timezone, now.toISOString())).toEqual([
          day.toFormat('yyyy-MM-dd'),
        ]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a length of time', () => {
  test('of minutes or hours ago is that much elapsed time, whatever the clocks did', () => {
    fc.assert(
      fc.property(
        context,
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom(1, 60),
        ([now, timezone], count, unit) => {
          const said = `${count} ${unit === 1 ? 'minutes' : 'hours'} ago`;
          const [date = ''] = sayDates(said, 'past', timezone, now.toISOString());
          const then = DateTime.fromJSDate(now, { zone: timezone }).minus({ minutes: count * unit });
          expect(date.slice(0, 16)).toBe(then.toFormat("yyyy-MM-dd'T'HH:mm"));
          expect(isInFuture(date, now, timezone)).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('of days or weeks counts calendar days', () => {
    fc.assert(
      fc.property(
        context,
        fc.integer({ min: 2, max: 200 }),
        fc.constantFrom(1, 7),
        ([now, timezone], count, unit) => {
          const words = unit === 1 ? 'days' : 'weeks';
          const past = today(now, timezone).minus({ days: count * unit });
          const future = today(now, timezone).plus({ days: count * unit });
          expect(sayDates(`${count} ${words} ago`, 'past', timezone, now.toISOString())).toEqual([
            past.toFormat('yyyy-MM-dd'),
          ]);
          expect(sayDates(`in ${count} ${words}`, 'future', timezone, now.toISOString())).toEqual([
            future.toFormat('yyyy-MM-dd'),
          ]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

test('a time alone lies within the last or the next 24 hours', () => {
  fc.assert(
    fc.property(context, hour, minute, ([now, timezone], h, m) => {
      const said = `at ${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
      const [past = ''] = sayDates(said, 'past', timezone, now.toISOString());
      const [future = ''] = sayDates(said, 'future', timezone, now.toISOString());
      expect(isInFuture(past, now, timezone)).toBe(false);
      expect(isInPast(future, now, timezone)).toBe(false);
      const away = (date: string): number =>
        Math.abs(DateTime.fromISO(date, { zone: timezone }).diff(DateTime.fromJSDate(now), 'hours').hours);
      // An hour more on the day on which the clocks go back.
      expect(away(past)).toBeLessThanOrEqual(25.1);
      expect(away(future)).toBeLessThanOrEqual(25.1);
    }),
    { numRuns: RUNS },
  );
});
