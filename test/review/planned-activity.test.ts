import { expect, it } from 'vitest';
import { weeklyDigest, ownerData } from '../../src/review/digest.ts';
import { anAnswer, aRecord, PRIYA, RULES } from './build.ts';
import { MemoryWorld } from './memory-world.ts';

const REVIEW = {
  name: 'management-review',
  title: 'Management review',
  clause: '9.3',
  everyMonths: 12,
  aheadDays: 30,
  owner: PRIYA,
  next: '2027-06-30',
};

/** What is due a week after it was done on that day, and the day that its answer names. */
async function afterDoneOn(day: string): Promise<readonly (readonly (string | null)[])[]> {
  const subject = { kind: 'activity', id: REVIEW.name, version: REVIEW.next, contentHash: '' } as const;
  const decidedAt = `${day}T08:00:00Z`;
  const world = new MemoryWorld();
  world.rules = { ...RULES, activities: [REVIEW] };
  world.allReviews = [anAnswer(aRecord('incident', { owner: PRIYA }), 'done', { subject, decidedAt })];
  const data = await ownerData(PRIYA, world, new Date(Date.parse(decidedAt) + 7 * 86_400_000));
  const { answered } = weeklyDigest(data, '2026-W48');
  return [data.items.map(({ reason }) => reason), answered.map(({ nextOn }) => nextOn)];
}

it('an activity done between its first asking and its planned day is planned a cadence later, and rests', async () => {
  expect(await afterDoneOn('2027-06-20')).toEqual([[], ['2028-06-20']]);
  expect(await afterDoneOn('2027-05-31')).toEqual([[], ['2028-05-31']]);
});

it('an activity done before it is first asked for keeps its planned day', async () => {
  expect(await afterDoneOn('2027-05-30')).toEqual([['planned for Wed 30 Jun'], ['2027-06-30']]);
});
