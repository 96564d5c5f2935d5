import { describe, expect, it } from 'vitest';
import { reviewSettingsSchema, type ReviewSettings } from '../../src/review/review-settings.ts';
import { nextAllowed, reviewTime, workingDaysAfter, type SendTimes } from '../../src/review/send-times.ts';
import { workingCalendar } from '../../src/review/working-calendar.ts';
import { SETTINGS, ZONE } from './build.ts';

const MONDAY = new Date('2026-11-23T00:00:00Z');

function times(wish: Partial<ReviewSettings> = {}, weekday: 1 | 5 = 1): SendTimes {
  const calendar = workingCalendar({ id: 'U1', zone: ZONE }, { ...SETTINGS, ...wish });
  return { zone: ZONE, calendar, at: { weekday, hour: 9, minute: 0 } };
}

const iso = (instant: Date | null): string | undefined => instant?.toISOString().slice(0, 16);
const off = (from: string, to = from) => ({ U1: { daysOff: [{ from, to }] } });

describe('the day of a review', () => {
  it('is the configured one, and the next working day of its week when that is a day off', () => {
    expect(iso(reviewTime(MONDAY, times()))).toBe('2026-11-23T08:00');
    expect(iso(reviewTime(MONDAY, times({ people: off('2026-11-23', '2026-11-24') })))).toBe(
      '2026-11-25T08:00',
    );
  });

  it('is the last working day before it when none is left in the week', () => {
    expect(iso(reviewTime(MONDAY, times({ people: off('2026-11-27') }, 5)))).toBe('2026-11-26T08:00');
  });

  it('is none in a week that somebody is away', () => {
    expect(reviewTime(MONDAY, times({ people: off('2026-11-20', '2026-11-30') }))).toBeNull();
  });

  it('leaves out the days of a country that is known by its zone, and days of every year', () => {
    const countries = { NL: { zones: [ZONE], daysOff: [{ everyYear: '11-23' }] } };
    expect(iso(reviewTime(MONDAY, times({ countries })))).toBe('2026-11-24T08:00');
    const elsewhere = { NL: { zones: ['Asia/Tokyo'], daysOff: [{ everyYear: '11-23' }] } };
    expect(iso(reviewTime(MONDAY, times({ countries: elsewhere })))).toBe('2026-11-23T08:00');
  });

  it('follows a person’s own working days', () => {
    const people = { U1: { workingDays: [3, 4] as const, daysOff: [] } };
    expect(iso(reviewTime(MONDAY, times({ people })))).toBe('2026-11-25T08:00');
  });
});

describe('a message that was missed', () => {
  const next = (from: string): string | undefined => iso(nextAllowed(new Date(from), times()));

  it('comes within eight hours of its time, and else on the next working day', () => {
    expect(next('2026-11-23T15:59:00Z')).toBe('2026-11-23T15:59');
    expect(next('2026-11-23T16:00:00Z')).toBe('2026-11-24T08:00');
    expect(next('2026-11-27T20:00:00Z')).toBe('2026-11-30T08:00');
  });

  it('is counted in working days', () => {
    const sent = new Date('2026-11-26T08:00:00Z');
    expect(iso(workingDaysAfter(sent, 2, times()))).toBe('2026-11-30T08:00');
  });
});

describe('the settings of reviews', () => {
  const given = {
    workingDays: ['mon', 'sun'],
    daysOff: ['2026-12-25', '2026-12-24/2027-01-01', '12-25'],
    countries: {},
    people: {},
    followUpAfterDays: 2,
    escalateAfterDays: 4,
    cadence: SETTINGS.cadence,
    activities: { audit: null },
  };
  const problem = (wish: object): string | undefined =>
    reviewSettingsSchema.safeParse({ ...given, ...wish }).error?.issues[0]?.message;

  it('read weekdays, days off in three forms, and an activity that is none of theirs', () => {
    expect(reviewSettingsSchema.parse(given)).toMatchObject({
      workingDays: [1, 7],
      daysOff: [
        { from: '2026-12-25', to: '2026-12-25' },
        { from: '2026-12-24', to: '2027-01-01' },
        { everyYear: '12-25' },
      ],
      activities: {},
    });
  });

  it('are refused with what is wrong', () => {
    expect(problem({ daysOff: ['2026-02-30'] })).toMatch(/is not a day such as/u);
    expect(problem({ daysOff: ['2026-12-25/2026-12-24'] })).toMatch(/a span/u);
    expect(problem({ workingDays: ['monday'] })).toMatch(/is not one of mon/u);
    expect(problem({ escalateAfterDays: 2 })).toBe('must be more than followUpAfterDays');
    expect(problem({ people: { U1: { country: 'NL' } } })).toMatch(/not in countries/u);
  });
});
