import { describe, expect, it } from 'vitest';
import type { ReviewRecord } from '../../src/records/review-record.ts';
import { onTime } from '../../src/review/on-time.ts';
import { aDocument, anAnswer, aRecord, NOW } from './build.ts';

const risk = aRecord('risk');
const answered = (id: string, plannedOn: string | undefined, day: string, more: Partial<ReviewRecord> = {}) =>
  anAnswer(risk, 'unchanged', {
    ...{ id, decidedAt: `${day}T10:00:00.000Z` },
    ...(plannedOn === undefined ? {} : { plannedOn }),
    ...more,
  });

const counted = (...reviews: readonly ReviewRecord[]) => {
  const found = onTime(reviews, NOW);
  return [found.onTime.map(({ id }) => id), found.late.map(({ id }) => id)];
};

describe('reviews on time', () => {
  it('were answered by their planned date, or in the week after it, in which they are asked for', () => {
    expect(
      counted(
        answered('before', '2026-11-20', '2026-11-18'),
        answered('same day', '2026-11-18', '2026-11-18'),
        answered('asked', '2026-11-13', '2026-11-20'),
        answered('late', '2026-11-13', '2026-11-21'),
      ),
    ).toEqual([['asked', 'same day', 'before'], ['late']]);
  });

  it('are those of the last twelve weeks', () => {
    expect(
      counted(answered('old', '2026-08-31', '2026-08-31'), answered('first', '2026-09-01', '2026-09-01')),
    ).toEqual([['first'], []]);
  });

  it('are about what has a date of its own, and say that somebody looked', () => {
    const incident = anAnswer(aRecord('incident'), 'unchanged', { plannedOn: '2026-11-20' });
    const document = anAnswer(aDocument(), 'unchanged', { id: 'document', plannedOn: '2026-11-20' });
    expect(
      counted(
        incident,
        document,
        answered('no date', undefined, '2026-11-20'),
        answered('put off', '2026-11-20', '2026-11-20', { decision: 'later' }),
      ),
    ).toEqual([['document'], []]);
  });
});
