// What a review does beside being answered: it is told when it reaches nobody, and shows the most urgent of a long list.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { eventually } from '../support/eventually.ts';
import { INGRID, PRIYA } from '../support/local-slack.ts';
import { riskOf } from '../support/on-file.ts';

let aims: AssistantByTheClock;
beforeAll(async () => {
  // Everybody here may own something: nobody is an auditor.
  const environment = { AIMS_AUDITORS: '' };
  aims = await AssistantByTheClock.start({ at: '2027-12-17T12:00:00Z', environment });
});
afterAll(() => aims.stop());

const REVIEW = /Your weekly review/u;

describe('what does not reach its owner', () => {
  it.each([
    [
      'somebody who has left the workspace',
      'U0LEFT00001',
      'user_not_found',
      /does not exist in this workspace/u,
    ],
    ['a deactivated account', 'U0CLOSED001', 'user_disabled', /account is deactivated/u],
    [
      'closed direct messages',
      'U0SILENT001',
      'messages_tab_disabled',
      /direct messages .* are switched off/u,
    ],
  ])('because of %s is told to the AIMS manager once, with the reason', async (_, person, code, why) => {
    aims.front.gone.set(person, code);
    const title = `Risk of ${person}`;
    await aims.onFile('2027-12-20T10:00:00Z', riskOf(person, title, { reviewDate: '2027-12-27' }));
    const at = { U0LEFT00001: 3, U0CLOSED001: 10, U0SILENT001: 17 }[person] ?? 0;
    await aims.at(`2028-01-${String(at).padStart(2, '0')}T08:05:00Z`);
    const told = async () =>
      (await aims.saidTo(PRIYA.id)).filter((text) => text.includes(`<@${person}>`) && why.test(text));
    await eventually('the news of it', async () => (await told()).length > 0);
    await aims.at(`2028-01-${String(at + 2).padStart(2, '0')}T08:05:00Z`);
    expect(await told()).toHaveLength(1);
    expect((await aims.saidTo(PRIYA.id)).findLast((text) => /Everybody’s reviews/u.test(text))).toContain(
      title,
    );
  });
});

describe('a long list', () => {
  it('shows the ten most urgent things with their reasons, and counts the rest; answered, the next ones come up', async () => {
    const dates = Array.from({ length: 13 }, (_, index) => `2028-01-${String(index + 11)}`);
    await aims.onFile(
      '2028-01-03T10:00:00Z',
      ...dates
        .toReversed()
        .map((reviewDate) => riskOf(INGRID.id, `Risk of the ${reviewDate}`, { reviewDate })),
    );
    await aims.at('2028-01-31T08:05:00Z');
    const review = await aims.latest(INGRID.id, REVIEW);
    const titles = review.text.match(/Risk of the 2028-01-\d\d/gu) ?? [];
    expect(titles).toEqual(dates.slice(0, titles.length).map((date) => `Risk of the ${date}`));
    const [, all = '', more = ''] =
      /(\d+) things of yours wait for a look[\s\S]*\n(\d+) more when these are answered/u.exec(review.text) ??
      [];
    expect([titles.length > 6, Number(all) - Number(more)]).toEqual([true, 10]);
    expect(review.text).toMatch(/Risk of the 2028-01-11\*\nRSK-\d{4}-\d{4} · review date 11 Jan passed/u);
    const said = await aims.answered(INGRID.id, review, { button: 'Reviewed, nothing changed', nth: -1 });
    expect(said).toContain(`Risk of the ${dates[titles.length] ?? ''}`);
  });
});
