// What its owner may not answer, or may not see any more, is asked of somebody who may.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { INGRID, PRIYA, TOMAS } from '../support/local-slack.ts';
import { riskOf } from '../support/on-file.ts';

const SETTINGS = `concerns: { readers: [${PRIYA.id}] }
review:
  activities: { management-review: null, internal-audit: null, objectives: null, ai-policy: null }
`;

let aims: AssistantByTheClock;
beforeAll(async () => {
  aims = await AssistantByTheClock.start({ at: '2026-11-20T12:00:00Z', settings: SETTINGS });
  const concern = {
    kind: 'concern',
    ...{ source: null, draftId: 'concern', createdBy: INGRID.id, owner: TOMAS.id },
    data: { description: 'Refusals seem to depend on the part of town.' },
  } as const;
  await aims.onFile(
    '2026-11-20T13:00:00Z',
    concern,
    riskOf(TOMAS.id, 'Prices drift', { reviewDate: '2026-11-24' }),
    riskOf(INGRID.id, 'Bills are lost', { reviewDate: '2026-11-24' }),
  );
  await aims.at('2026-11-23T08:01:00Z');
  await aims.at('2026-11-23T09:01:00Z');
});
afterAll(() => aims.stop());

const reviewOf = async (person: string): Promise<string | undefined> =>
  (await aims.toldTo(person)).find(({ text }) => /Your weekly review/u.test(text))?.text;

it('a concern is not shown to somebody who is not named for concerns any more, and is asked of one who is', async () => {
  expect(await reviewOf(TOMAS.id)).toMatch(/Prices drift/u);
  expect(await reviewOf(TOMAS.id)).not.toMatch(/CON-|concern/iu);
  expect(await reviewOf(PRIYA.id)).toMatch(/A concern\*?\nCON-2026-0001 · open for 3 days/u);
});

it('what an auditor owns is asked of the AIMS manager', async () => {
  expect(await reviewOf(INGRID.id)).toBeUndefined();
  expect(await reviewOf(PRIYA.id)).toMatch(/Bills are lost\*?\nRSK-2026-0002 · review due 24 Nov/u);
});

it('and is answered there, in the same message', async () => {
  const [review] = (await aims.toldTo(PRIYA.id)).filter(({ text }) => /Your weekly review/u.test(text));
  const place = `D${PRIYA.id.slice(1)}`;
  await aims.use(PRIYA.id, place, review!, { button: 'Reviewed, nothing changed', nth: -1 });
  await aims.idle();
  expect(await reviewOf(PRIYA.id)).toMatch(/Bills are lost: \*reviewed, nothing changed\*/u);
});
