import { describe, expect, it } from 'vitest';
import { isInFuture, isInPast, precisionOf, whenInWords, whenSchema } from '../../src/records/when.ts';

const now = new Date('2026-11-24T09:30:00Z');

describe('when', () => {
  it('keeps the precision with which something was said', () => {
    expect(['2026-11-22', '2026-11-22T15:00', '2026-11-22T15:00+01:00'].map(precisionOf)).toEqual([
      'day',
      'wall-time',
      'instant',
    ]);
  });

  it('refuses what is no date', () => {
    expect(
      ['2026-02-30', 'yesterday', '2026-11-22T25:00', ''].filter(
        (text) => whenSchema.safeParse(text).success,
      ),
    ).toEqual([]);
  });

  it('takes today for neither past nor future', () => {
    expect([
      isInFuture('2026-11-24', now, 'Europe/Amsterdam'),
      isInPast('2026-11-24', now, 'Europe/Amsterdam'),
    ]).toEqual([false, false]);
  });

  it('decides by the person’s zone', () => {
    expect(isInFuture('2026-11-24T11:00', now, 'Europe/Amsterdam')).toBe(true);
    expect(isInFuture('2026-11-24T11:00', now, 'Asia/Kolkata')).toBe(false);
  });

  it('reads in words, no more precise than it is', () => {
    expect(whenInWords('2026-11-22')).toBe('Sun 22 Nov 2026');
    expect(whenInWords('2026-11-22T15:00')).toBe('Sun 22 Nov 2026, 15:00');
    expect(whenInWords('2026-11-22T15:00Z')).toBe('Sun 22 Nov 2026, 15:00 UTC');
  });
});
