// An auditor reads everything and changes nothing: nothing is theirs to look after, and no review is theirs to answer.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { INGRID, TOMAS } from '../support/local-slack.ts';
import { riskOf } from '../support/on-file.ts';

const MONDAY = '2026-11-23T09:01:00Z';
const PLACE = directChannelOf(TOMAS.id);

let aims: AssistantByTheClock;
beforeAll(async () => {
  aims = await AssistantByTheClock.start({ at: '2026-11-20T12:00:00Z' });
  await aims.onFile('2026-11-20T13:00:00Z', riskOf(TOMAS.id, 'Prices drift', { reviewDate: '2026-11-24' }));
  await aims.at(MONDAY);
});
afterAll(() => aims.stop());

const answers = async () => (await aims.store.reviews.answers({ since: '' })).length;

it('nothing is handed over to an auditor, and its owner hears why', async () => {
  await aims.use(TOMAS.id, PLACE, await aims.latest(TOMAS.id, /Your weekly review/u), { button: 'More …' });
  await aims.idle();
  const open = await aims.latest(TOMAS.id, /Your weekly review/u);
  await aims.use(TOMAS.id, PLACE, open, { choose: 'Hand over to …', person: INGRID.id });
  await aims.idle();
  await aims.latest(
    TOMAS.id,
    /An auditor reads everything and changes nothing[\s\S]*Choose somebody else\. Nothing was recorded/u,
  );
  expect(await answers()).toBe(0);
  expect(await aims.toldTo(INGRID.id)).toEqual([]);
});

it('an auditor is made the owner of nothing in words', async () => {
  const asked = await aims.slack.say(TOMAS.id, PLACE, `RSK-2026-0001: owner is <@${INGRID.id}>`);
  await aims.slack.replyWith(
    PLACE,
    asked.ts,
    /An auditor reads everything and changes nothing[\s\S]*Name somebody else/u,
  );
});

it('nor of a new record, which keeps everything else and asks for its owner again', async () => {
  const said = `log an incident: the support chatbot insulted a customer yesterday around 3pm, severity high, <@${INGRID.id}> owns it`;
  const asked = await aims.slack.say(TOMAS.id, PLACE, said);
  await aims.slack.replyWith(
    PLACE,
    asked.ts,
    /An auditor reads everything[\s\S]*Name somebody else[\s\S]*Who owns it/u,
  );
  await aims.slack.say(TOMAS.id, PLACE, `<@${TOMAS.id}>`, asked.ts);
  const again = await aims.slack.replyWith(PLACE, asked.ts, /Record this incident[\s\S]*/u);
  await aims.use(TOMAS.id, PLACE, again, { button: 'Record it' });
  await aims.slack.replyWith(PLACE, asked.ts, /INC-2026-0001/u);
});

it('an auditor who answers a review of somebody else is told that they change nothing', async () => {
  const place = directChannelOf(INGRID.id);
  const asked = await aims.slack.say(INGRID.id, place, 'assign RSK-2026-0001 to <@U0TOMAS001>');
  await aims.slack.replyWith(
    place,
    asked.ts,
    /An auditor reads everything and changes nothing, and so answers no review/u,
  );
  expect(await answers()).toBe(0);
});
