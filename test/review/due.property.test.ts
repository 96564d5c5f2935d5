import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordTypes } from '../../src/records/record-types.ts';
import { addDays } from '../../src/kernel/add-days.ts';
import { due, type DueItem } from '../../src/review/due.ts';
import { localDay } from '../../src/review/local-day.ts';
import { nextReview } from '../../src/review/next-review.ts';
import { URGENCIES } from '../../src/review/urgency.ts';
import { register, zoneOf } from './arbitrary-register.ts';
import { anAnswer } from './build.ts';

const RUNS = { numRuns: 1000 };
const every = (owned: ReturnType<typeof due>): readonly DueItem[] => owned.flatMap(({ items }) => items);

describe('what is due, over generated registers', () => {
  it('comes at most once, to its own owner, and no owner comes twice', () => {
    fc.assert(
      fc.property(register, (input) => {
        const owned = due(input);
        const ids = every(owned).map(({ subject }) => `${subject.kind} ${subject.id}`);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(owned.map(({ owner }) => owner)).size).toBe(owned.length);
        for (const { owner, items } of owned) {
          expect(items.length).toBeGreaterThan(0);
          for (const item of items) expect(item.owner).toBe(owner);
        }
      }),
      RUNS,
    );
  });

  it('is never closed, and names the version that stands now', () => {
    fc.assert(
      fc.property(register, (input) => {
        for (const { subject } of every(due(input))) {
          if (subject.kind === 'document') {
            const document = input.documents.find(({ id }) => id === subject.id);
            expect([document?.status, document?.hash]).toEqual(['approved', subject.contentHash]);
          } else {
            const record = input.records.find(({ number }) => number === subject.id);
            expect(recordTypes[record!.kind].closedStatuses).not.toContain(record?.status);
            expect(record?.contentHash).toBe(subject.contentHash);
          }
        }
      }),
      RUNS,
    );
  });

  it('holds every open incident that nobody answered or put off', () => {
    fc.assert(
      fc.property(register, (input) => {
        const shown = new Set(every(due(input)).map(({ subject }) => subject.id));
        for (const record of input.records) {
          if (record.kind !== 'incident' || record.status === 'closed') continue;
          const answered = input.reviews.some(({ subject }) => subject.id === record.number);
          if (!answered) expect(shown).toContain(record.number);
        }
      }),
      RUNS,
    );
  });

  it('does not come back in the week in which it was answered', () => {
    fc.assert(
      fc.property(
        register,
        fc.integer({ min: 0, max: 7 * 24 }),
        fc.constantFrom('unchanged', 'update'),
        answeredOnce,
      ),
      RUNS,
    );
    function answeredOnce(
      input: Parameters<typeof due>[0],
      hours: number,
      decision: 'unchanged' | 'update',
    ): void {
      for (const item of every(due(input))) {
        const of = [...input.records, ...input.documents].find((one) =>
          ['number' in one ? one.number : one.id].includes(item.subject.id),
        );
        const zone = item.owner === null ? 'UTC' : zoneOf(item.owner);
        const { week } = localDay(input.now, zone);
        const answer = anAnswer(of!, decision, {
          week,
          decidedAt: input.now.toISOString(),
          owner: item.owner ?? '',
        });
        const later = new Date(input.now.getTime() + hours * 3_600_000);
        const again = every(due({ ...input, reviews: [...input.reviews, answer], now: later }));
        const sameWeek = localDay(later, zone).week === week;
        if (sameWeek) expect(again.map(({ subject }) => subject.id)).not.toContain(item.subject.id);
      }
    }
  });

  it('rests until the day that its answer says it comes again', () => {
    fc.assert(
      fc.property(register, fc.integer({ min: 0, max: 400 }), (input, days) => {
        for (const item of every(due(input)).filter(({ owner }) => owner !== null)) {
          const of = [...input.records, ...input.documents].find((one) =>
            ['number' in one ? one.number : one.id].includes(item.subject.id),
          );
          const zone = zoneOf(item.owner!);
          const decidedAt = input.now.toISOString();
          const given = { week: localDay(input.now, zone).week, decidedAt, owner: item.owner! };
          const answer = anAnswer(of!, 'unchanged', given);
          const next = nextReview(answer, input, zone);
          const later = new Date(input.now.getTime() + days * 86_400_000);
          // A risk has days of its own, and is asked for some days ahead of them.
          const ahead = item.subject.kind === 'risk' ? input.rules.cadence.soonDays : 0;
          if (next === null || localDay(later, zone).today >= addDays(next, -ahead)) continue;
          const again = every(due({ ...input, reviews: [...input.reviews, answer], now: later }));
          expect(again.map(({ subject }) => subject.id)).not.toContain(item.subject.id);
        }
      }),
      RUNS,
    );
  });

  it('stands in the order of urgency, whatever order it was found in', () => {
    fc.assert(
      fc.property(register, (input) => {
        const owned = due(input);
        for (const { items } of owned) {
          const ranks = items.map(({ urgency }) => URGENCIES.indexOf(urgency));
          expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
        }
        const turned = due({
          ...input,
          records: input.records.toReversed(),
          documents: input.documents.toReversed(),
          reviews: input.reviews.toReversed(),
        });
        for (const { owner, items } of owned) {
          expect(turned.find((other) => other.owner === owner)?.items).toEqual(items);
        }
      }),
      RUNS,
    );
  });

  it('says why in words of one singular or plural, with no gap in them', () => {
    fc.assert(
      fc.property(register, (input) => {
        for (const { reason, dueOn } of every(due(input))) {
          expect(reason).not.toMatch(
            /\b1 days|\b(?:0|[2-9]|\d{2,}) day\b|undefined|null|NaN|Invalid|^\s|\s$/u,
          );
          expect(dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        }
      }),
      RUNS,
    );
  });
});
