import { describe, expect, it } from 'vitest';
import { due, type DueInput } from '../../src/review/due.ts';
import { aDocument, anAnswer, aRecord, dueInput, INGRID, PRIYA, TOMAS } from './build.ts';

/** "reason" of everything that is due, in order. */
function reasons(wish: Partial<DueInput>): readonly string[] {
  return due(dueInput(wish)).flatMap(({ items }) => items.map(({ reason }) => reason));
}

function reasonOf(...records: DueInput['records']): string | null {
  return reasons({ records })[0] ?? null;
}

describe('an incident', () => {
  it('is due while it is open, with the days since it was recorded', () => {
    expect(reasonOf(aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' }))).toBe('open for 9 days');
  });

  it('is open for 1 day, not 1 days', () => {
    expect(reasonOf(aRecord('incident', { createdAt: '2026-11-23T10:00:00Z' }))).toBe('open for 1 day');
  });

  it('is open since today on the day it was recorded', () => {
    expect(reasonOf(aRecord('incident', { createdAt: '2026-11-24T07:00:00Z' }))).toBe('open since today');
  });

  it('counts its days by the calendar of its owner', () => {
    const records = [aRecord('incident', { createdAt: '2026-11-22T23:30:00Z' })];
    expect(reasons({ records, zoneOf: () => 'Europe/Amsterdam' })).toEqual(['open for 1 day']);
    expect(reasons({ records, zoneOf: () => 'America/New_York' })).toEqual(['open for 2 days']);
  });

  it('is due in every status but closed', () => {
    const statuses = ['reported', 'contained', 'investigated', 'corrected', 'closed'];
    const dueIn = statuses.filter((status) => reasonOf(aRecord('incident', { status })) !== null);
    expect(dueIn).toEqual(['reported', 'contained', 'investigated', 'corrected']);
  });
});

describe('a risk', () => {
  const risk = (data: Record<string, string>, more = {}): string | null =>
    reasonOf(aRecord('risk', { data, ...more }));

  it('is due when its review date has passed', () => {
    expect(risk({ reviewDate: '2026-11-14' })).toBe('review date 14 Nov passed');
  });

  it('names the year of a review date of another year', () => {
    expect(risk({ reviewDate: '2025-11-14' })).toBe('review date 14 Nov 2025 passed');
  });

  it('is due on its review date', () => {
    expect(risk({ reviewDate: '2026-11-24' })).toBe('review due today');
  });

  it('is due a week ahead of its review date, and not earlier', () => {
    expect([risk({ reviewDate: '2026-12-01' }), risk({ reviewDate: '2026-12-02' })]).toEqual([
      'review due 1 Dec',
      null,
    ]);
  });

  it('is due a week ahead of its treatment', () => {
    expect(risk({ dueDate: '2026-12-01', reviewDate: '2027-02-01' })).toBe('treatment due 1 Dec');
  });

  it('gives both reasons, the earlier first', () => {
    expect(risk({ dueDate: '2026-11-20', reviewDate: '2026-11-26' })).toBe(
      'treatment was due 20 Nov, review due 26 Nov',
    );
  });

  it('does not ask for a treatment that is in place', () => {
    expect(risk({ dueDate: '2026-11-20', reviewDate: '2027-02-01' }, { status: 'treated' })).toBeNull();
  });

  it('is due without a review date once nobody looked at it for 90 days', () => {
    expect([
      risk({}, { createdAt: '2026-08-26T10:00:00Z' }),
      risk({}, { createdAt: '2026-08-27T10:00:00Z' }),
    ]).toEqual(['not looked at for 90 days', null]);
  });

  it('counts the 90 days from the last review when that is later than the last change', () => {
    const old = aRecord('risk', { createdAt: '2026-06-01T10:00:00Z' });
    const reviews = [anAnswer(old, 'unchanged', { week: '2026-W40', decidedAt: '2026-10-01T08:00:00Z' })];
    expect(reasons({ records: [old], reviews })).toEqual([]);
  });

  it('is not asked for a review date for which this version was found unchanged', () => {
    const seen = aRecord('risk', { data: { reviewDate: '2026-11-18' } });
    const reviews = [anAnswer(seen, 'unchanged', { week: '2026-W47', decidedAt: '2026-11-16T08:00:00Z' })];
    expect(reasons({ records: [seen], reviews })).toEqual([]);
  });

  it('is asked again for a review date when it was edited after it was found unchanged', () => {
    const seen = aRecord('risk', { data: { reviewDate: '2026-11-18' } });
    const edited = aRecord('risk', { data: { reviewDate: '2026-11-18', likelihood: 5 }, version: 2 });
    const reviews = [anAnswer(seen, 'unchanged', { week: '2026-W47', decidedAt: '2026-11-16T08:00:00Z' })];
    expect(reasons({ records: [edited], reviews })).toEqual(['review date 18 Nov passed']);
  });

  it('is due for its treatment however often it is found unchanged', () => {
    const late = aRecord('risk', { data: { dueDate: '2026-11-10' } });
    const reviews = [anAnswer(late, 'unchanged', { week: '2026-W47', decidedAt: '2026-11-16T08:00:00Z' })];
    expect(reasons({ records: [late], reviews })).toEqual(['treatment was due 10 Nov']);
  });
});

describe('a document', () => {
  it('is due once its review date is past', () => {
    const documents = [
      aDocument(),
      aDocument({ id: 'b', nextReview: '2026-11-24' }),
      aDocument({ id: 'c', nextReview: null }),
    ];
    expect(reasons({ documents })).toEqual(['review date 14 Nov passed']);
  });

  it('without a review date is due a year after it was approved, and after it was reviewed', () => {
    const undated = (approvedOn: string | null) => aDocument({ nextReview: null, approvedOn });
    const due = (document: ReturnType<typeof aDocument>, reviews: DueInput['reviews'] = []) =>
      reasons({ documents: [document], reviews });
    expect([due(undated('2025-11-24')), due(undated('2025-11-25')), due(undated(null))]).toEqual([
      ['approved 24 Nov 2025, no review date'],
      [],
      [],
    ]);
    const reviewed = (document: ReturnType<typeof aDocument>, day: string) =>
      due(document, [anAnswer(document, 'unchanged', { week: '2025-W01', decidedAt: `${day}T08:00:00Z` })]);
    expect(reviewed(undated('2024-05-01'), '2025-11-24')).toEqual(['not reviewed for 365 days']);
    expect(reviewed(undated('2024-05-01'), '2025-11-25')).toEqual([]);
    expect(reviewed(undated(null), '2025-11-24')).toEqual(['not reviewed for 365 days']);
    expect(reviewed(undated('2026-06-01'), '2025-02-01')).toEqual([]);
  });

  it('is due only when it is approved', () => {
    const documents = ['approved', 'Approved', 'draft', 'superseded'].map((status, index) =>
      aDocument({ id: `d${index}`, status }),
    );
    expect(reasons({ documents })).toHaveLength(2);
  });

  it('rests for a year after it was found unchanged, unless its content changes', () => {
    const policy = aDocument({ nextReview: '2025-11-14' });
    const seen = (decidedAt: string): DueInput['reviews'] => [
      anAnswer(policy, 'unchanged', { week: '2025-W47', decidedAt }),
    ];
    expect(reasons({ documents: [policy], reviews: seen('2025-11-25T08:00:00Z') })).toEqual([]);
    expect(reasons({ documents: [policy], reviews: seen('2025-11-24T08:00:00Z') })).toEqual([
      'not reviewed for 365 days',
    ]);
    const edited = { ...policy, hash: 'hash-of-another' };
    expect(reasons({ documents: [edited], reviews: seen('2025-11-25T08:00:00Z') })).toEqual([
      'review date 14 Nov 2025 passed',
    ]);
  });

  it('comes to the AIMS manager when nobody in the workspace owns it', () => {
    const documents = [aDocument({ owner: null, ownerName: 'Willem de Graaf' })];
    const [asked] = due(dueInput({ documents, standIn: PRIYA }));
    expect(asked?.owner).toBe(PRIYA);
    expect(asked?.items[0]?.unknownOwner).toBe('Willem de Graaf');
    expect(due(dueInput({ documents }))[0]?.owner).toBeNull();
  });
});

describe('an answer', () => {
  const incident = aRecord('incident');

  it('hides an item for its week, and no longer', () => {
    const reviews = [anAnswer(incident, 'unchanged')];
    expect(reasons({ records: [incident], reviews })).toEqual([]);
    expect(reasons({ records: [incident], reviews, now: new Date('2026-11-30T08:00:00Z') })).toHaveLength(1);
  });

  it('to an earlier week’s message hides an item for the week in which it was given', () => {
    const reviews = [anAnswer(incident, 'update', { week: '2026-W47', decidedAt: '2026-11-23T06:00:00Z' })];
    expect(reasons({ records: [incident], reviews })).toEqual([]);
  });

  it('of “later” hides an item until its day has come', () => {
    const reviews = [anAnswer(incident, 'later', { remindOn: '2026-11-26' })];
    const dueAt = (now: string): number =>
      reasons({ records: [incident], reviews, now: new Date(now) }).length;
    expect([dueAt('2026-11-25T22:00:00Z'), dueAt('2026-11-25T23:30:00Z')]).toEqual([0, 1]);
  });

  it('of two people at one instant counts the same in whatever order they are read', () => {
    const of = aDocument();
    const [long, short] = ['2026-12-20', '2026-11-20'].map((remindOn) =>
      anAnswer(of, 'later', { id: remindOn, week: '2026-W47', remindOn, decidedAt: '2026-11-17T08:00:00Z' }),
    );
    const counted = (...reviews: DueInput['reviews']): number => reasons({ documents: [of], reviews }).length;
    expect([counted(long!, short!), counted(short!, long!)]).toEqual([1, 1]);
    const unchanged = anAnswer(of, 'unchanged', { week: '2026-W47', decidedAt: '2026-11-17T08:00:00Z' });
    expect([counted(long!, unchanged), counted(unchanged, long!)]).toEqual([0, 0]);
  });

  it('of “later” hides nothing from a new owner', () => {
    const reviews = [anAnswer(incident, 'later')];
    const handedOver = aRecord('incident', { owner: INGRID, version: 2 });
    expect(due(dueInput({ records: [handedOver], reviews }))[0]?.owner).toBe(INGRID);
  });

  it('stays given when the item is edited in the same week', () => {
    const edited = aRecord('incident', { version: 2, data: { severity: 'low' } });
    expect(reasons({ records: [edited], reviews: [anAnswer(incident, 'unchanged')] })).toEqual([]);
  });
});

describe('the order', () => {
  it('is critical and high incidents, what is overdue, other incidents, what comes soon, what waits', () => {
    const records = [
      aRecord('change', { counter: 1, createdAt: '2026-11-01T10:00:00Z' }),
      aRecord('risk', { counter: 2, data: { reviewDate: '2026-11-28' } }),
      aRecord('incident', { counter: 3, data: { severity: 'low' } }),
      aRecord('risk', { counter: 4, data: { reviewDate: '2026-11-20' } }),
      aRecord('incident', { counter: 5, data: { severity: 'high' } }),
      aRecord('incident', { counter: 6, data: { severity: 'critical' } }),
    ];
    const [owned] = due(dueInput({ records, documents: [aDocument()] }));
    expect(owned?.items.map(({ urgency, subject }) => `${urgency} ${subject.id}`)).toEqual([
      'critical-incident INC-2026-0006',
      'high-incident INC-2026-0005',
      'overdue ai-policy',
      'overdue RSK-2026-0004',
      'open-incident INC-2026-0003',
      'soon RSK-2026-0002',
      'waiting CHG-2026-0001',
    ]);
  });

  it('puts what is due longer first among equals', () => {
    const records = [
      aRecord('incident', { counter: 1, createdAt: '2026-11-20T10:00:00Z' }),
      aRecord('incident', { counter: 2, createdAt: '2026-11-10T10:00:00Z' }),
    ];
    expect(reasons({ records })).toEqual(['open for 14 days', 'open for 4 days']);
  });

  it('keeps owners apart', () => {
    const records = [aRecord('incident', { counter: 1 }), aRecord('incident', { counter: 2, owner: PRIYA })];
    expect(due(dueInput({ records })).map(({ owner, items }) => [owner, items.length])).toEqual([
      [TOMAS, 1],
      [PRIYA, 1],
    ]);
  });
});
