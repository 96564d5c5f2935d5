import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { assistantInSlack } from '../support/assistant-in-slack.ts';
import { eventually } from '../support/eventually.ts';
import { homeWith } from '../support/home-tab.ts';
import { APP, GENERAL, PRIYA, TOMAS, type PostedMessage } from '../support/local-slack.ts';

const BOT = `<@${APP.botUserId}>`;

const { slack } = await assistantInSlack();

const homeText = async (user: string, pattern: RegExp) => (await homeWith(slack, user, pattern)).text;

async function ask(question: string): Promise<PostedMessage> {
  const { ts } = await slack.say(TOMAS.id, GENERAL.id, `${BOT} ${question}`);
  return slack.replyWith(GENERAL.id, ts, /./u);
}

describe('the Home tab', () => {
  it('shows a member what is theirs, and not the state of the whole', async () => {
    await slack.openHome(TOMAS.id);
    const home = await homeText(TOMAS.id, /Waiting for you/u);
    expect(home).toMatch(/Your drafts/u);
    expect(home).toMatch(/You own no open record/u);
    expect(home).not.toMatch(/State of the AIMS/u);
  });

  it('shows the AIMS manager the state, and counts a new incident as soon as it is recorded', async () => {
    await slack.openHome(PRIYA.id);
    const before = await homeText(PRIYA.id, /State of the AIMS/u);
    expect(before).toMatch(/Open incidents\*: none/u);
    expect(before).toMatch(/Controls of the Statement of Applicability\*: 38/u);
    const place = directChannelOf(PRIYA.id);
    const told = await slack.say(
      PRIYA.id,
      place,
      'log an incident: the support chatbot insulted a customer yesterday around 3pm, severity high, I own it',
    );
    const card = await slack.replyWith(place, told.ts, /Record this incident/u);
    await homeText(PRIYA.id, /Draft of an incident/u);
    await slack.use(PRIYA.id, place, card, { button: 'Record it' });
    const after = await homeText(PRIYA.id, /High 1/u);
    expect(after).toMatch(/Open incidents\*: 1/u);
    expect(after).toMatch(/INC-\d{4}-0001/u);
    expect(after).toMatch(/No draft is open/u);
  });
});

describe('questions nobody could answer', () => {
  it('are counted for the AIMS manager, listed without names, and settled with a button', async () => {
    await ask('what is the wifi password of the headquarters?');
    await ask('the wifi password of the headquarters please?');
    const place = directChannelOf(PRIYA.id);
    await slack.say(PRIYA.id, place, 'open questions');
    const list = await slack.replyWith(place, null, /open question/u);
    expect(list.text).toMatch(/asked twice, no document answers it/u);
    expect(list.text).not.toContain(TOMAS.id);
    await slack.use(PRIYA.id, place, list, { button: 'Settled' });
    await slack.replyWith(place, null, /No question waits for an answer/u);
  });

  it('take up no answer that was useful', async () => {
    const answer = await ask('which control covers AI impact assessments?');
    await slack.use(TOMAS.id, GENERAL.id, answer, { thumb: 'up' });
    const thanks = await eventually('thanks', async () =>
      (await slack.messages(GENERAL.id)).find(({ text }) => text === 'Thank you.'),
    );
    expect(thanks.ephemeral_to).toBe(TOMAS.id);
    const place = directChannelOf(PRIYA.id);
    const { ts } = await slack.say(PRIYA.id, place, 'open questions');
    expect((await slack.replyWith(place, ts, /./u)).text).not.toMatch(/impact assessments/u);
  });

  it('take up an answer that was voted down, with what was wrong', async () => {
    const answer = await ask('which control covers the recording of event logs?');
    await slack.use(TOMAS.id, GENERAL.id, answer, { thumb: 'down' });
    const why = await eventually('the question why', async () =>
      (await slack.messages(GENERAL.id)).find(({ text }) => /What was wrong with it/u.test(text)),
    );
    expect(why.ephemeral_to).toBe(TOMAS.id);
    await slack.use(TOMAS.id, GENERAL.id, why, { button: 'Hard to understand' });
    const place = directChannelOf(PRIYA.id);
    const list = await eventually('the complaint on the list', async () => {
      const { ts } = await slack.say(PRIYA.id, place, 'open questions');
      const shown = await slack.replyWith(place, ts, /./u);
      return /hard to understand/u.test(shown.text) ? shown : null;
    });
    expect(list.text).toMatch(/1 person found the answer not useful/u);
  });
});

describe('long work', () => {
  it('is started by the AIMS manager in words, and says in one message what came of it', async () => {
    const place = directChannelOf(PRIYA.id);
    const asked = await slack.say(PRIYA.id, place, 'read the documents again');
    await slack.replyWith(place, asked.ts, /The documents are read: \d+ documents/u);
    const shown = (await slack.log()).filter(
      ({ summary, detail }) =>
        /^chat\.(?:postMessage|update)$/u.test(summary) &&
        /Reading the documents|The documents are read/u.test(String((detail as { text?: string }).text)),
    );
    expect(shown.map(({ summary }) => summary).filter((one) => one === 'chat.postMessage')).toHaveLength(1);
    expect((shown[0]?.detail as { text?: string }).text).toMatch(/^Reading the documents/u);
    const replies = await slack.replies(place, asked.ts);
    expect(replies.filter(({ user }) => user === APP.botUserId)).toHaveLength(1);
    const exporting = await slack.say(PRIYA.id, place, 'export the register as csv');
    const exported = await slack.replyWith(place, exporting.ts, /The register is exported/u);
    const [, dir = ''] = /They are in (\S+) on the machine/u.exec(exported.text) ?? [];
    expect(existsSync(join(dir, 'records.csv'))).toBe(true);
  });

  it('is refused to others with the reason', async () => {
    const place = directChannelOf(TOMAS.id);
    const asked = await slack.say(TOMAS.id, place, 'read the documents again');
    await slack.replyWith(place, asked.ts, /Only an AIMS manager/u);
  });
});
