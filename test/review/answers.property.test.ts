import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordVersion } from '../../src/records/record.ts';
import type { ReviewAction } from '../../src/conversation/handle-review.ts';
import { isReview } from '../../src/review/subject-answers.ts';
import type { ReviewDocument } from '../../src/review/review-document.ts';
import { aDocument, aRecord, INGRID, NOW, PRIYA, TOMAS } from './build.ts';
import { actionOn, ReviewDesk } from './review-desk.ts';

type Pressable = Extract<ReviewAction, { do: 'review' }>['decision'];

const incident = aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' });
const risk = aRecord('risk', { counter: 2, data: { reviewDate: '2026-11-20' } });
const policy = aDocument();

describe('any row of presses', () => {
  const presses = fc.array(
    fc.record({
      user: fc.constantFrom(TOMAS, PRIYA, INGRID),
      on: fc.constantFrom<(RecordVersion | ReviewDocument)[]>(incident, risk, policy),
      decision: fc.constantFrom<Pressable[]>(
        'unchanged',
        'update',
        'later',
        'not-mine',
        'accepted',
        'refused',
      ),
      hours: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 12 },
  );

  it('keeps one answer for good to an item in its week, never a stranger’s, and always says something', async () => {
    await fc.assert(
      fc.asyncProperty(presses, async (row) => {
        const desk = new ReviewDesk();
        const { world } = desk;
        world.allRecords = [incident, risk];
        world.allDocuments = [policy];
        let now = NOW.getTime();
        for (const { user, on, decision, hours } of row) {
          now += hours * 3_600_000;
          const before = world.allReviews.length;
          const { changes, replies } = await desk.press(actionOn(on, decision), { user, now: new Date(now) });
          expect(replies.length).toBeGreaterThan(0);
          if (user === INGRID) expect([changes, world.allReviews.length]).toEqual([[], before]);
        }
        const settled = world.allReviews.filter(isReview);
        const keys = settled.map(({ week, subject }) => `${week} ${subject.id}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});
