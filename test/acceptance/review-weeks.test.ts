import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { INGRID, PRIYA, TestSlack, TOMAS } from '../support/local-slack.ts';
import { ReviewWeeks } from '../support/review-weeks.ts';

/** Monday 23 November 2026, nine o’clock in UTC, the zone of the people in the example workspace. */
const MONDAY = '2026-11-23T09:00:00Z';
const [TUESDAY, WEDNESDAY, FRIDAY] = ['2026-11-24T09:00:00Z', '2026-11-25T09:00:00Z', '2026-11-27T09:00:00Z'];
const NEXT_MONDAY = '2026-11-30T09:00:00Z';

let slack: TestSlack;
let weeks: ReviewWeeks;
let dataDir: string;
beforeEach(async () => {
  slack = await TestSlack.start();
  dataDir = mkdtempSync(join(tmpdir(), 'aims-weeks-'));
  weeks = await ReviewWeeks.begin(slack.apiUrl, dataDir);
  await weeks.ownedBy(TOMAS.id);
});
afterEach(async () => {
  await weeks.end();
  await slack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The first line of each message that a person has, in their order. */
async function saidTo(person: string): Promise<readonly string[]> {
  const messages = await slack.messages(directChannelOf(person));
  return messages.map(({ text }) => text.split('\n')[0] ?? '');
}

describe('a week of reviews in Slack, by the clock', () => {
  it('asks once on Monday, once more on Wednesday, and then tells the AIMS manager what was ignored', async () => {
    for (const now of [MONDAY, MONDAY, TUESDAY, WEDNESDAY, WEDNESDAY, FRIDAY, FRIDAY]) await weeks.at(now);
    expect(await saidTo(TOMAS.id)).toEqual([
      expect.stringMatching(/Your weekly review · week 48/u),
      expect.stringMatching(/Still open|still waits|left/iu),
    ]);
    const toManager = (await slack.messages(directChannelOf(PRIYA.id))).map(({ text }) => text);
    expect(toManager[0]).toMatch(/Everybody’s reviews · week 48[\s\S]*1 thing is due to 1 person/u);
    expect(toManager.at(-1)).toMatch(/INC-2026-0001/u);
    expect(toManager).toHaveLength(2);
    await weeks.at('2026-11-28T09:00:00Z');
    await weeks.at('2026-11-29T09:00:00Z');
    expect(await saidTo(TOMAS.id)).toHaveLength(2);
  });

  it('asks nobody twice who has answered, and tells nobody of them', async () => {
    await weeks.at(MONDAY);
    await weeks.answered(TOMAS.id, '2026-11-23T14:00:00Z');
    for (const now of [WEDNESDAY, FRIDAY]) await weeks.at(now);
    expect(await saidTo(TOMAS.id)).toHaveLength(1);
    expect(await saidTo(PRIYA.id)).toHaveLength(1);
    await weeks.at(NEXT_MONDAY);
    expect(await saidTo(TOMAS.id)).toHaveLength(2);
  });

  it('waits until the person’s pause has ended, and asks once', async () => {
    weeks.pause(TOMAS.id, '2026-11-23T10:30:00Z');
    await weeks.at(MONDAY);
    await weeks.at('2026-11-23T09:30:00Z');
    expect(await saidTo(TOMAS.id)).toEqual([]);
    await weeks.at('2026-11-23T10:31:00Z');
    await weeks.at('2026-11-23T10:40:00Z');
    expect(await saidTo(TOMAS.id)).toHaveLength(1);
  });

  it('asks on the next working day when Monday is a day off, and not before', async () => {
    await weeks.end();
    weeks = await ReviewWeeks.begin(slack.apiUrl, dataDir, { daysOff: [{ everyYear: '11-23' }] });
    await weeks.at(MONDAY);
    await weeks.at('2026-11-23T15:00:00Z');
    expect(await saidTo(TOMAS.id)).toEqual([]);
    await weeks.at(TUESDAY);
    expect(await saidTo(TOMAS.id)).toHaveLength(1);
  });

  it('catches up in one message after a week in which nothing ran', async () => {
    await weeks.at('2026-11-16T09:00:00Z');
    await weeks.at(NEXT_MONDAY);
    await weeks.at(NEXT_MONDAY);
    expect((await saidTo(TOMAS.id)).filter((line) => /Your weekly review/u.test(line))).toEqual([
      expect.stringMatching(/week 47/u),
      expect.stringMatching(/week 49/u),
    ]);
  });

  it('says nothing to owners to whom nothing is due', async () => {
    await weeks.at(MONDAY);
    expect(await saidTo(INGRID.id)).toEqual([]);
  });
});
