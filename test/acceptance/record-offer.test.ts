import { describe, expect, it } from 'vitest';
import { assistantInSlack } from '../support/assistant-in-slack.ts';
import { APP, GENERAL, INGRID, TOMAS } from '../support/local-slack.ts';

const BOT = `<@${APP.botUserId}>`;

const { slack } = await assistantInSlack();

async function storyWithQuestion(story: string): Promise<string> {
  const { ts } = await slack.say(TOMAS.id, GENERAL.id, `${BOT} ${story} What severity is that?`);
  await slack.replyWith(GENERAL.id, ts, /Shall I log it\?/u);
  return ts;
}

describe('a place on record that is offered in a channel', () => {
  it('is taken with “yes” in the thread, without a mention', async () => {
    const thread = await storyWithQuestion('The invoice reader booked 40 invoices twice yesterday at 14:00.');
    await slack.say(TOMAS.id, GENERAL.id, 'yes', thread);
    await slack.replyWith(GENERAL.id, thread, /How severe is it/u);
    await slack.say(TOMAS.id, GENERAL.id, 'cancel', thread);
    await slack.say(TOMAS.id, GENERAL.id, 'yes', thread);
    await slack.replyWith(GENERAL.id, thread, /cancelled/iu);
  });

  it('is left with “no”, and is nobody else’s to take', async () => {
    const thread = await storyWithQuestion('The claims triage lost 12 claims yesterday at 9:00.');
    await slack.say(INGRID.id, GENERAL.id, 'yes', thread);
    await slack.say(TOMAS.id, GENERAL.id, 'it was really around 9:30, Ingrid', thread);
    await slack.say(TOMAS.id, GENERAL.id, 'no', thread);
    await slack.replyWith(GENERAL.id, thread, /Nothing is recorded/u);
    const replies = (await slack.replies(GENERAL.id, thread)).filter(({ bot_id }) => bot_id !== undefined);
    expect(replies).toHaveLength(2);
  });
});
