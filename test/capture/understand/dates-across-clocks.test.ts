import { describe, expect, test } from 'vitest';
import { sayDates } from './say-dates.ts';

/** Said at, in this zone, these words, meaning this. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ['2027-03-28T11:00:00+01:00', 'Europe/Lisbon', '11 hours ago', '2027-03-27T23:00'],
  ['2027-03-28T04:00:00+02:00', 'Europe/Amsterdam', 'two hours ago', '2027-03-28T01:00'],
  ['2026-11-01T09:15:00-05:00', 'America/New_York', 'nine hours ago', '2026-11-01T01:15'],
  ['2026-10-04T08:00:00+11:00', 'Australia/Sydney', 'seven hours ago', '2026-10-04T00:00'],
  ['2026-10-25T04:30:00+01:00', 'Europe/Amsterdam', 'two hours ago', '2026-10-25T02:30'],
  ['2026-12-31T20:10:00Z', 'Asia/Kolkata', 'two hours ago', '2026-12-31T23:40'],
  ['2026-11-24T20:30:00Z', 'Australia/Sydney', 'yesterday', '2026-11-24'],
  ['2026-11-24T03:00:00Z', 'America/New_York', 'yesterday', '2026-11-22'],
  ['2026-03-29T12:00:00+02:00', 'Europe/Amsterdam', 'yesterday at 02:30', '2026-03-28T02:30'],
  ['2026-10-26T09:05:00Z', 'Europe/Dublin', 'yesterday at 00:30', '2026-10-25T00:30'],
  ['2028-03-01T10:00:00+01:00', 'Europe/Amsterdam', 'yesterday', '2028-02-29'],
  ['2026-03-31T10:00:00+02:00', 'Europe/Amsterdam', 'in one month', '2026-04-30'],
  ['2026-07-10T10:00:00+02:00', 'Europe/Amsterdam', 'yesterday at 15:00 CET', '2026-07-09T15:00+01:00'],
  [
    '2026-07-10T10:00:00+02:00',
    'Europe/Amsterdam',
    'yesterday at 15:00 London time',
    '2026-07-09T15:00+01:00',
  ],
  ['2026-07-10T10:00:00+01:00', 'Europe/Dublin', 'yesterday at 15:00 IST', '2026-07-09T15:00+01:00'],
  ['2026-07-10T10:00:00+05:30', 'Asia/Kolkata', 'yesterday at 15:00 IST', '2026-07-09T15:00+05:30'],
  ['2026-07-10T10:00:00-04:00', 'America/New_York', 'at 9:15 ET', '2026-07-10T09:15-04:00'],
  ['2026-07-10T10:00:00+02:00', 'Europe/Berlin', 'yesterday at 15:00 UTC+2', '2026-07-09T15:00+02:00'],
  ['2026-11-24T23:40:00+01:00', 'Europe/Amsterdam', 'at ten to eleven', '2026-11-24T22:50'],
  ['2026-11-24T23:40:00+01:00', 'Europe/Amsterdam', 'at half past seven', '2026-11-24T07:30'],
  ['2026-11-24T23:40:00+01:00', 'Europe/Amsterdam', 'at 9:15', '2026-11-24T09:15'],
  ['2026-11-24T12:10:00+01:00', 'Europe/Amsterdam', 'at ten to eleven', '2026-11-24T10:50'],
  ['2026-11-24T00:20:00+01:00', 'Europe/Amsterdam', 'at 23:50', '2026-11-23T23:50'],
  ['2026-11-24T00:20:00+01:00', 'Europe/Amsterdam', 'at 23:10 UTC', '2026-11-23T23:10Z'],
];

describe('where the clocks change or the day is another', () => {
  test.each(CASES)('%s in %s: %s is %s', (now, timezone, said, date) => {
    const tense = said.startsWith('in ') ? 'future' : 'past';
    expect(sayDates(said, tense, timezone, now)).toEqual([date]);
  });

  test('a time in the hour that comes twice carries its offset where it would read as still to come', () => {
    // 02:05 for the second time; twenty minutes ago it was 02:45 for the first time.
    const now = '2026-10-25T02:05:00+01:00';
    expect(sayDates('20 minutes ago', 'past', 'Europe/Amsterdam', now)).toEqual(['2026-10-25T02:45+02:00']);
  });

  test('the last day of a month is not skipped by "in one month"', () => {
    expect(sayDates('in one month', 'future', 'Europe/Amsterdam', '2027-01-31T09:00:00+01:00')).toEqual([
      '2027-02-28',
    ]);
  });
});
