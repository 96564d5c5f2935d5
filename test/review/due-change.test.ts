import { describe, expect, it } from 'vitest';
import { due, type DueInput } from '../../src/review/due.ts';
import { nextReview } from '../../src/review/next-review.ts';
import { anAnswer, aRecord, dueInput, ZONE } from './build.ts';

/** "reason" of everything that is due, in order. */
function reasons(wish: Partial<DueInput>): readonly string[] {
  return due(dueInput(wish)).flatMap(({ items }) => items.map(({ reason }) => reason));
}

describe('a change', () => {
  const change = (plannedFor: string, more = {}): string | null =>
    reasons({
      records: [aRecord('change', { data: { plannedFor }, createdAt: '2026-11-18T10:00:00Z', ...more })],
    })[0] ?? null;

  it('is due a week ahead of its planned day, with what it waits for', () => {
    expect(change('2026-11-26')).toBe('planned for Thu 26 Nov, waiting for approval for 6 days');
  });

  it('is due when its planned day has passed', () => {
    expect(change('2026-11-19T14:00', { status: 'approved' })).toBe(
      'planned date 19 Nov passed, approved and not implemented for 6 days',
    );
  });

  it('is planned for today on its planned day', () => {
    expect(change('2026-11-24')).toBe('planned for today, waiting for approval for 6 days');
  });

  it('reads an instant by the owner’s calendar', () => {
    const data = { plannedFor: '2026-12-01T22:30:00Z' };
    const records = [aRecord('change', { data })];
    expect(reasons({ records, zoneOf: () => 'Asia/Tokyo' })).toEqual([]);
    expect(reasons({ records, zoneOf: () => 'Europe/Amsterdam' })).toEqual([
      'planned for Tue 1 Dec, waiting for approval for 4 days',
    ]);
  });

  it('is due far ahead of its day when nobody touched it for a week', () => {
    expect([change('2027-03-01', { createdAt: '2026-11-17T10:00:00Z' }), change('2027-03-01')]).toEqual([
      'waiting for approval for 7 days',
      null,
    ]);
  });

  /** What is due of a change that was found unchanged on a day, and when it says that it comes again. */
  const reviewedOn = (day: string, data: Record<string, string>, now: string) => {
    const record = aRecord('change', { createdAt: '2026-09-01T10:00:00Z', data });
    const review = anAnswer(record, 'unchanged', { week: '2026-W40', decidedAt: `${day}T08:00:00Z` });
    const input = dueInput({ records: [record], reviews: [review], now: new Date(`${now}T09:00:00Z`) });
    return [due(input).flatMap(({ items }) => items).length, nextReview(review, input, ZONE)];
  };

  it('that was reviewed rests until two weeks later where no planned day lies ahead, and says until when', () => {
    const late = { plannedFor: '2026-10-01' };
    expect(reviewedOn('2026-11-09', late, '2026-11-16')).toEqual([0, '2026-11-23']);
    expect(reviewedOn('2026-11-09', late, '2026-11-23')).toEqual([1, '2026-11-23']);
  });

  it('that was reviewed ahead of its planned day rests until that is near, and then until it has passed', () => {
    const planned = { plannedFor: '2026-12-01' };
    expect(reviewedOn('2026-10-05', planned, '2026-11-23')).toEqual([0, '2026-11-24']);
    expect(reviewedOn('2026-10-05', planned, '2026-11-24')).toEqual([1, '2026-11-24']);
    expect(reviewedOn('2026-11-24', planned, '2026-12-01')).toEqual([0, '2026-12-02']);
    expect(reviewedOn('2026-11-24', planned, '2026-12-02')).toEqual([1, '2026-12-02']);
  });

  it('that was edited after it was reviewed is asked for by its planned day', () => {
    const data = { plannedFor: '2026-11-26' };
    const seen = aRecord('change', { data });
    const edited = aRecord('change', { data: { ...data, reason: 'Version 4 is slow' }, version: 2 });
    const reviews = [anAnswer(seen, 'unchanged', { week: '2026-W47', decidedAt: '2026-11-20T11:00:00Z' })];
    expect(reasons({ records: [seen], reviews })).toEqual([]);
    expect(reasons({ records: [edited], reviews })).toHaveLength(1);
  });

  it('that its owner has updated in answer to a review rests like one that was reviewed', () => {
    const wish = { data: { plannedFor: '2026-11-10' }, createdAt: '2026-11-01T10:00:00Z' };
    const asked = aRecord('change', wish);
    const written = aRecord('change', { ...wish, version: 2, changedAt: '2026-11-16T12:00:00Z' });
    const reviews = [anAnswer(asked, 'update', { week: '2026-W47', decidedAt: '2026-11-16T11:00:00Z' })];
    expect([
      reasons({ records: [asked], reviews }).length,
      reasons({ records: [written], reviews }).length,
    ]).toEqual([1, 0]);
  });

  it('waits only while it is proposed, assessed or approved, or was made on a known day', () => {
    const statuses = ['proposed', 'assessed', 'approved', 'refused', 'implemented', 'reviewed', 'closed'];
    expect(statuses.filter((status) => change('2026-11-26', { status }) !== null)).toEqual([
      'proposed',
      'assessed',
      'approved',
    ]);
  });

  it('that was made is due for its review by the day on which it was made, and by no plan', () => {
    const made = (implementedAt: string, status = 'implemented') =>
      change('2026-11-26', { status, data: { plannedFor: '2026-11-26', implementedAt } });
    expect([made('2026-11-16'), made('2026-11-18')]).toEqual(['made and not reviewed for 8 days', null]);
    expect(made('2026-11-23', 'approved')).toBe('made on 23 Nov, and still approved');
    expect(made('2025-06-01')).toBeNull();
  });
});
