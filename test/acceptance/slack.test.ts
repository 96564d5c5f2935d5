import { describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { assistantInSlack } from '../support/assistant-in-slack.ts';
import {
  APP,
  GENERAL,
  GOVERNANCE,
  INGRID,
  PRIYA,
  TOMAS,
  type PostedMessage,
} from '../support/local-slack.ts';
import { filledIn } from '../support/filled-in.ts';
import { eventually } from '../support/eventually.ts';
import { HOSTILE_WORDS } from '../support/models/hostile-replies.ts';
import { wasModelAsked } from '../support/models/was-model-asked.ts';
import { runAims } from '../support/running-assistant.ts';

const BOT = `<@${APP.botUserId}>`;

const { slack, assistant } = await assistantInSlack();

interface ListedRecord {
  readonly number: string;
  readonly type: string;
  readonly owner: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

async function records(): Promise<readonly ListedRecord[]> {
  const lines = (await runAims(assistant.environment, 'records', '--json')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ListedRecord);
}

describe('asking', () => {
  it('answers a mention in its thread, with the control and the organization’s own words', async () => {
    const asked = await slack.say(
      TOMAS.id,
      GENERAL.id,
      `${BOT} which control covers the recording of event logs?`,
    );
    const answer = await slack.replyWith(GENERAL.id, asked.ts, /A\.6\.2\.8/u);
    expect(answer.thread_ts).toBe(asked.ts);
    expect(answer.text).toMatch(/Monitoring and logging standard/u);
  });

  it('answers a direct message', async () => {
    const place = directChannelOf(TOMAS.id);
    const asked = await slack.say(TOMAS.id, place, 'How fast do I have to report an AI incident here?');
    const answer = await slack.replyWith(place, asked.ts, /4 hours/u);
    expect(answer.text).toMatch(/incident procedure/iu);
  });

  it('answers a slash command to the asker alone', async () => {
    await slack.command(INGRID.id, GENERAL.id, 'ask which control covers suppliers?');
    const answer = await slack.replyWith(GENERAL.id, null, /A\.10\.3/u);
    expect(answer).toMatchObject({ subtype: 'ephemeral', ephemeral_to: INGRID.id });
  });

  it('says in the thread that it did not find what no document holds', async () => {
    const asked = await slack.say(PRIYA.id, GENERAL.id, `${BOT} what is the wifi password?`);
    await slack.replyWith(GENERAL.id, asked.ts, /did not find|could not find|not found/iu);
  });

  it('takes the nearest command for a typing slip', async () => {
    await slack.command(INGRID.id, GENERAL.id, 'inciden the chatbot failed');
    await slack.replyWith(GENERAL.id, null, /Did you mean .*incident/u);
  });

  it('does not answer people who talk to each other', async () => {
    await slack.say(TOMAS.id, GENERAL.id, 'which control covers lunch?');
    const mention = await slack.say(TOMAS.id, GENERAL.id, `${BOT} help`);
    await slack.replyWith(GENERAL.id, mention.ts, /Ask/u);
    const answered = (await slack.messages(GENERAL.id)).filter(
      (message) => /lunch/u.test(message.text) && message.bot_id,
    );
    expect(answered).toEqual([]);
  });
});

describe('recording', () => {
  it('takes an incident from first words to record by chat, buttons and a correction', async () => {
    const first = await slack.say(
      TOMAS.id,
      GOVERNANCE.id,
      `${BOT} log an incident: the support chatbot insulted a customer yesterday around 3pm`,
    );
    const thread = first.ts;
    const severity = await slack.replyWith(GOVERNANCE.id, thread, /How severe/u);
    await slack.use(TOMAS.id, GOVERNANCE.id, severity, { button: 'High' });
    const owner = await slack.replyWith(GOVERNANCE.id, thread, /Who owns it/u);
    await slack.use(TOMAS.id, GOVERNANCE.id, owner, { button: 'Me' });
    await slack.replyWith(GOVERNANCE.id, thread, /Record this incident/u);
    await slack.say(TOMAS.id, GOVERNANCE.id, 'severity is medium actually', thread);
    const review = await slack.replyWith(GOVERNANCE.id, thread, /Medium[\s\S]*Record this incident/u);
    expect(await records()).toEqual([]);
    await slack.use(TOMAS.id, GOVERNANCE.id, review, { button: 'Record it' });
    await slack.replyWith(GOVERNANCE.id, thread, /INC-\d{4}-0001/u);
    expect(await records()).toMatchObject([
      { type: 'incident', owner: TOMAS.id, data: { severity: 'medium', system: 'Support chatbot' } },
    ]);
  });

  it('takes a double click for one press: the next question comes once, and what was recorded stays shown', async () => {
    const place = directChannelOf(PRIYA.id);
    const first = await slack.say(
      PRIYA.id,
      place,
      'log an incident: the support chatbot promised a refund yesterday, I own it',
    );
    const twice = async (message: PostedMessage, button: string) => {
      await slack.use(PRIYA.id, place, message, { button });
      await slack.use(PRIYA.id, place, message, { button });
    };
    const question = await slack.replyWith(place, first.ts, /How severe/u);
    await twice(question, 'Low');
    const review = await slack.replyWith(place, first.ts, /Record this incident/u);
    // Too late for a double click.
    await slack.use(PRIYA.id, place, question, { button: 'Low' });
    await twice(review, 'Record it');
    await slack.replyWith(place, first.ts, /Recorded as/u);
    await slack.say(PRIYA.id, place, 'save', first.ts);
    await slack.replyWith(place, first.ts, /No draft of yours is open/u);
    const said = (await slack.replies(place, first.ts)).filter(({ bot_id }) => bot_id !== undefined);
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Severity\*: Low/u),
      expect.stringMatching(/Recorded as[\s\S]*Severity:\* Low[\s\S]*weekly review/u),
      expect.stringMatching(/On record is/u),
    ]);
  });

  it('records once when the button is pressed twice', async () => {
    const place = directChannelOf(PRIYA.id);
    const first = await slack.say(
      PRIYA.id,
      place,
      'log an incident: the call summarizer mixed up two customers yesterday, severity low, I own it',
    );
    const review = await slack.replyWith(place, first.ts, /Record this incident/u);
    const before = (await records()).length;
    await Promise.all([
      slack.use(PRIYA.id, place, review, { button: 'Record it' }),
      slack.use(PRIYA.id, place, review, { button: 'Record it' }),
    ]);
    await slack.replyWith(place, first.ts, /INC-\d{4}-000\d/u);
    await eventually('one more record', async () => (await records()).length === before + 1);
    const again = await slack.say(PRIYA.id, place, 'save', first.ts);
    await eventually('an answer to the second save', async () =>
      (await slack.replies(place, first.ts)).some(
        (message) => message.ts > again.ts && message.bot_id !== undefined,
      ),
    );
    expect(await records()).toHaveLength(before + 1);
  });

  it('shows the same draft as a form, and turns down a form with its errors', async () => {
    const place = directChannelOf(TOMAS.id);
    const first = await slack.say(
      TOMAS.id,
      place,
      'log an incident: the fraud detection blocked 30 customers by mistake',
    );
    const question = await slack.replyWith(place, first.ts, /When did it happen/u);
    await slack.use(TOMAS.id, place, question, { button: 'Open as form' });
    const view = await eventually('the form', () =>
      slack.view?.blocks.some((block) => block.element) ? slack.view : null,
    );
    slack.submit(TOMAS.id, filledIn(view, { occurredAt: 'tomorrow', severity: 'high', owner: TOMAS.id }));
    const errors = await eventually('errors in the form', () => slack.viewErrors);
    expect(Object.values(errors).join(' ')).toMatch(/future/u);
    slack.submit(TOMAS.id, filledIn(view, { occurredAt: 'yesterday', severity: 'high', owner: TOMAS.id }));
    const review = await slack.replyWith(place, first.ts, /Record this incident/u);
    expect(review.text).toMatch(/30/u);
    await slack.use(TOMAS.id, place, review, { button: 'Record it' });
    await slack.replyWith(place, first.ts, /INC-\d{4}-000\d/u);
  });

  it('answers a question in the middle of a form and goes on', async () => {
    const place = directChannelOf(TOMAS.id);
    const first = await slack.say(
      TOMAS.id,
      place,
      'log a risk: the pricing forecast could drift when energy prices jump',
    );
    await slack.replyWith(place, first.ts, /How likely/u);
    await slack.say(TOMAS.id, place, 'what does clause 6.1.2 ask?', first.ts);
    await slack.replyWith(place, first.ts, /6\.1\.2/u);
    const again = await eventually(
      'the question once more',
      async () =>
        (await slack.replies(place, first.ts)).filter((message) => /How likely/u.test(message.text))
          .length === 2,
    );
    expect(again).toBe(true);
  });

  it('cancels a draft only after asking once more', async () => {
    const place = directChannelOf(INGRID.id);
    const first = await slack.say(
      INGRID.id,
      place,
      'log a risk: the CV screening may disadvantage older applicants',
    );
    const question = await slack.replyWith(place, first.ts, /How likely/u);
    const before = (await records()).length;
    await slack.use(INGRID.id, place, question, { button: 'Cancel' });
    const sure = await slack.replyWith(place, first.ts, /Cancel this risk draft/u);
    await slack.use(INGRID.id, place, sure, { button: 'Yes, cancel it' });
    await slack.replyWith(place, first.ts, /Cancelled/u);
    expect(await records()).toHaveLength(before);
  });

  it('opens a draft in direct messages for a slash command', async () => {
    await slack.command(
      INGRID.id,
      GENERAL.id,
      'change move the document search assistant to a new model next Tuesday because the old one is withdrawn',
    );
    const place = directChannelOf(INGRID.id);
    await slack.replyWith(place, null, /change draft[\s\S]*Who owns the change/u);
  });

  it('lets nobody else press a button of a draft', async () => {
    const first = await slack.say(
      TOMAS.id,
      GOVERNANCE.id,
      `${BOT} log an incident: claims triage rejected claims yesterday at 8, severity low, I own it`,
    );
    const review = await slack.replyWith(GOVERNANCE.id, first.ts, /Record this incident/u);
    const before = (await records()).length;
    await slack.use(PRIYA.id, GOVERNANCE.id, review, { button: 'Record it' });
    await slack.replyWith(directChannelOf(PRIYA.id), null, /belongs to/u);
    expect(await records()).toHaveLength(before);
  });

  it('pings nobody with what a person typed', async () => {
    const first = await slack.say(
      TOMAS.id,
      GOVERNANCE.id,
      `${BOT} log an incident: the chatbot told everyone &lt;!channel&gt; <!channel> to call <http://evil.example|support> yesterday at 8, severity low, I own it`,
    );
    const review = await slack.replyWith(GOVERNANCE.id, first.ts, /Record this incident/u);
    expect(JSON.stringify(review.blocks)).not.toMatch(/<!channel|<!here|<http:\/\/evil/u);
  });

  it('tells the person which fields came from a message that they edited', async () => {
    const place = directChannelOf(TOMAS.id);
    const first = await slack.say(
      TOMAS.id,
      place,
      'log an incident: the pricing forecast was wrong yesterday',
    );
    await slack.replyWith(place, first.ts, /How severe/u);
    await slack.edit(TOMAS.id, place, first.ts, 'log an incident: the pricing forecast was wrong on Friday');
    await slack.replyWith(place, first.ts, /You edited a message/u);
  });

  it('tells the person which fields came from a message that they deleted', async () => {
    const place = directChannelOf(PRIYA.id);
    const first = await slack.say(PRIYA.id, place, 'log an incident: the claims triage was slow yesterday');
    await slack.replyWith(place, first.ts, /How severe/u);
    await slack.delete(PRIYA.id, place, first.ts);
    await slack.replyWith(place, first.ts, /You deleted a message/u);
  });

  it('asks for words when it is sent a file', async () => {
    const place = directChannelOf(INGRID.id);
    await slack.say(INGRID.id, place, 'hello');
    await slack.upload(INGRID.id, place, 'evidence.pdf');
    await slack.replyWith(place, null, /cannot read files|draft/u);
  });

  it('shows nothing that a model made up', async () => {
    expect(await slack.allText()).not.toMatch(HOSTILE_WORDS);
    expect(await wasModelAsked()).toBe(true);
  });

  it('keeps an audit chain that verifies', async () => {
    const report = JSON.parse(await runAims(assistant.environment, 'verify')) as {
      ok: boolean;
      events: number;
    };
    expect(report.ok).toBe(true);
    expect(report.events).toBeGreaterThan(0);
  });
});
