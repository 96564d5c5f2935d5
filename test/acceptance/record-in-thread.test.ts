/** What is asked of a record in the thread in which it was made, without a mention. */
import { expect, it } from 'vitest';
import { assistantInSlack } from '../support/assistant-in-slack.ts';
import { APP, GENERAL, INGRID, TOMAS } from '../support/local-slack.ts';

const { slack } = await assistantInSlack();

it('is answered from the record, to whoever recorded it and to nobody else', async () => {
  const story =
    'log an incident: the invoice reader booked 40 invoices twice yesterday at 14:00, medium, I own it';
  const { ts } = await slack.say(TOMAS.id, GENERAL.id, `<@${APP.botUserId}> ${story}`);
  await slack.replyWith(GENERAL.id, ts, /Record this incident/u);
  await slack.say(TOMAS.id, GENERAL.id, 'record it', ts);
  await slack.replyWith(GENERAL.id, ts, /Recorded as/u);
  await slack.say(INGRID.id, GENERAL.id, 'what did you save?', ts);
  await slack.say(TOMAS.id, GENERAL.id, 'the vendor called me about it', ts);
  await slack.say(TOMAS.id, GENERAL.id, 'what does it still need?', ts);
  await slack.replyWith(GENERAL.id, ts, /is reported\.\n/u);
  await slack.say(TOMAS.id, GENERAL.id, 'what did you save?', ts);
  await slack.replyWith(GENERAL.id, ts, /Version:\* 1\n/u);
  const replies = (await slack.replies(GENERAL.id, ts)).filter(({ bot_id }) => bot_id !== undefined);
  expect(replies).toHaveLength(4);
});
