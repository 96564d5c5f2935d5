import { beforeEach, describe, expect, it } from 'vitest';
import { presentReviewMessage } from '../../src/conversation/present-posts.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import { anAnswer, aRecord, PRIYA, TOMAS } from './build.ts';
import { MemoryWorld } from './memory-world.ts';

const incident = aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' });
let world: MemoryWorld;

beforeEach(() => {
  world = new MemoryWorld();
  world.allRecords = [incident];
});

/** Nine o’clock in Amsterdam on each of these days of November 2026, and of December after the 30th. */
async function days(...wanted: readonly number[]): Promise<void> {
  for (const day of wanted) await world.tick(new Date(Date.UTC(2026, 10, day, 8)));
}
const off = (from: string, to: string): void => {
  world.settings = { ...world.settings, people: { [TOMAS]: { daysOff: [{ from, to }] } } };
};
const said = (owner: string): readonly string[] =>
  world.sent
    .filter((one) => one.owner === owner)
    .map(({ message, at }) => {
      const text = replyText(presentReviewMessage(message), (person) => `@${person}`);
      return `${at.toISOString().slice(8, 10)}: ${text}`;
    });
const keys = (owner: string): readonly string[] =>
  world.sent
    .filter((one) => one.owner === owner)
    .map(({ key, at }) => `${at.toISOString().slice(5, 10)} ${key}`);

describe('a review that went out late in its week', () => {
  it('is asked for once more by the review of the next week, which says so, and by nothing else', async () => {
    off('2026-11-23', '2026-11-25');
    await days(23, 24, 25, 26, 27, 30, 31, 32, 33, 34);
    expect(keys(TOMAS)).toEqual(['11-26 2026-W48', '11-30 2026-W49']);
    expect(said(TOMAS).at(-1)).toMatch(
      /^30: Your weekly review · week 49\n1 thing of yours waits for a look\. Your last review asked for it, too\./u,
    );
    await days(37, 38, 39);
    expect(keys(TOMAS).slice(2)).toEqual(['12-07 2026-W50', '12-09 2026-W50:follow-up']);
  });

  it('is told to the AIMS manager in the next week, once', async () => {
    world.managers = [PRIYA];
    off('2026-11-23', '2026-11-26');
    await days(23, 27, 30, 31, 32, 33, 34, 34);
    expect(keys(PRIYA)).toEqual([
      '11-23 2026-W48:overview',
      '11-30 2026-W49:overview',
      '12-04 2026-W49:escalation',
    ]);
    expect(said(PRIYA).at(-1)).toMatch(/1 thing was asked for twice, and has no answer/u);
  });

  it('has its follow-up two working days later in the next week, where that is before the next review', async () => {
    world.at = { weekday: 3, hour: 9, minute: 0 };
    off('2026-11-25', '2026-11-26');
    await days(25, 26, 27, 30, 31, 32);
    expect(keys(TOMAS)).toEqual(['11-27 2026-W48', '12-01 2026-W48:follow-up', '12-02 2026-W49']);
    expect(said(TOMAS)[1]).toMatch(/I do not ask again before your next review\./u);
    expect(said(TOMAS)[2]).not.toMatch(/Your last review asked/u);
  });

  it('asks in the next week for the follow-up of what is new in it', async () => {
    off('2026-11-23', '2026-11-25');
    await days(26);
    world.allRecords.push(aRecord('incident', { counter: 2, createdAt: '2026-11-27T10:00:00Z' }));
    await days(30, 32);
    expect(world.messages()).toEqual([
      'U-TOMAS 2026-W48: INC-2026-0001',
      'U-TOMAS 2026-W49: INC-2026-0001 INC-2026-0002',
      'U-TOMAS 2026-W49:follow-up: INC-2026-0002',
    ]);
    expect(said(TOMAS)[1]).toMatch(
      /2 things of yours wait for a look\. Your last review asked for 1 of them, too\./u,
    );
  });

  it('counts as answered when its answer came, also where the same is due again', async () => {
    off('2026-11-23', '2026-11-25');
    await days(26);
    world.allReviews = [anAnswer(incident, 'unchanged', { decidedAt: '2026-11-26T12:00:00Z' })];
    await days(30, 32);
    expect(said(TOMAS)[1]).not.toMatch(/Your last review asked/u);
    expect(keys(TOMAS).slice(1)).toEqual(['11-30 2026-W49', '12-02 2026-W49:follow-up']);
  });

  it('is asked for once more two working days after it was sent, on a Wednesday as on a Friday', async () => {
    off('2026-11-23', '2026-11-24');
    await days(25, 26, 27);
    expect(keys(TOMAS)).toEqual(['11-25 2026-W48', '11-27 2026-W48:follow-up']);
  });
});

describe('what was ignored', () => {
  it('is never told on the day of the follow-up: its owner has a working day to answer', async () => {
    world.managers = [PRIYA];
    off('2026-11-23', '2026-11-24');
    await days(23, 25, 27);
    expect(keys(TOMAS).at(-1)).toBe('11-27 2026-W48:follow-up');
    expect(keys(PRIYA)).toEqual(['11-23 2026-W48:overview']);
    world.allReviews = [];
    await days(30, 31, 32, 33);
    expect(keys(PRIYA).slice(1)).toEqual(['11-30 2026-W49:overview']);
    await days(34);
    expect(keys(PRIYA).at(-1)).toBe('12-04 2026-W49:escalation');
    expect(
      said(PRIYA)
        .at(-1)
        ?.match(/INC-2026-0001 “/gu),
    ).toHaveLength(1);
  });

  it('is told to a manager who works on three days of the week, on the last of them', async () => {
    world.managers = [PRIYA];
    world.settings = { ...world.settings, people: { [PRIYA]: { workingDays: [2, 3, 4], daysOff: [] } } };
    await days(23, 24, 25, 26);
    expect(keys(PRIYA)).toEqual(['11-24 2026-W48:overview', '11-26 2026-W48:escalation']);
  });

  it('is told once, and not again in the next week once it was answered there', async () => {
    world.managers = [PRIYA];
    await days(23, 25, 27, 30);
    world.allReviews = [
      anAnswer(incident, 'unchanged', { week: '2026-W49', decidedAt: '2026-11-30T12:00:00Z' }),
    ];
    await days(32, 34);
    expect(keys(PRIYA)).toEqual([
      '11-23 2026-W48:overview',
      '11-27 2026-W48:escalation',
      '11-30 2026-W49:overview',
    ]);
  });
});
