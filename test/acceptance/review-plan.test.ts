// Nothing is set but the AIMS manager: what the standard wants done again is planned from the first start on, and comes back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { eventually } from '../support/eventually.ts';
import { PRIYA, type PostedMessage } from '../support/local-slack.ts';

let aims: AssistantByTheClock;
beforeAll(async () => {
  // The shipped plan: no settings of the organization's own.
  aims = await AssistantByTheClock.start({ at: '2026-11-02T10:00:00Z', settings: '{}\n' });
});
afterAll(() => aims.stop());

async function reviews(): Promise<readonly PostedMessage[]> {
  return (await aims.toldTo(PRIYA.id)).filter(({ text }) => /Your weekly review/u.test(text));
}

async function done(nth: number): Promise<string> {
  const message = (await reviews()).at(-1)!;
  await aims.use(PRIYA.id, directChannelOf(PRIYA.id), message, { button: 'Done', nth });
  return eventually('the answer in the message', async () => {
    const now = (await reviews()).at(-1)!.text;
    return now === message.text ? null : now;
  });
}

it('nothing is asked for in the first weeks', async () => {
  await aims.at('2026-11-09T08:01:00Z');
  await aims.at('2027-01-11T08:01:00Z');
  expect(await reviews()).toEqual([]);
});

it('the objectives are asked for two weeks ahead of their day, three months after the first start', async () => {
  await aims.at('2027-01-25T08:01:00Z');
  const [review] = await reviews();
  expect(review?.text).toMatch(/Review of the AI objectives \(6\.2\)[\s\S]*planned for Tue 2 Feb/u);
  expect(await done(0)).toMatch(/AI objectives \(6\.2\): \*done\*.*next review 25 Jul/u);
});

it('the internal audit, the management review and the policy follow, each with its clause and ahead of its day', async () => {
  await aims.at('2027-02-08T08:01:00Z');
  expect((await reviews()).at(-1)?.text).toMatch(/Internal audit \(9\.2\)[\s\S]*planned for Fri 2 Apr/u);
  await aims.at('2027-04-05T07:01:00Z');
  const spring = (await reviews()).at(-1)?.text ?? '';
  expect(spring).toMatch(/Internal audit \(9\.2\)[\s\S]*planned date 2 Apr passed/u);
  expect(spring).toMatch(/Management review \(9\.3\)[\s\S]*planned for Sun 2 May/u);
  expect(spring).toMatch(/Review of the AI policy \(A\.2\.4\)[\s\S]*planned for Sun 2 May/u);
  expect(await done(0)).toMatch(/Internal audit \(9\.2\): \*done\*.*next review 5 Apr 2028/u);
});

it('what was done rests until its next day is near', async () => {
  await aims.at('2027-07-05T07:01:00Z');
  expect((await reviews()).at(-1)?.text).not.toMatch(/objectives|audit/u);
  await aims.at('2027-07-12T07:01:00Z');
  expect((await reviews()).at(-1)?.text).toMatch(/AI objectives \(6\.2\)[\s\S]*planned for Sun 25 Jul/u);
});
