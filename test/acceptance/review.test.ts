import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { startChat } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { GENERAL, PRIYA, TestSlack, TOMAS, type PostedMessage } from '../support/local-slack.ts';
import { runAims, startAssistant, type RunningAssistant } from '../support/running-assistant.ts';

const INCIDENT =
  'log an incident: the support chatbot insulted a customer yesterday around 3pm, severity high, I own it';
const PLACE = directChannelOf(TOMAS.id);

let slack: TestSlack;
let assistant: RunningAssistant;

async function startWithIncident(): Promise<void> {
  slack = await TestSlack.start('socket');
  assistant = await startAssistant({ apiUrl: slack.apiUrl });
  const first = await slack.say(TOMAS.id, PLACE, INCIDENT);
  const card = await slack.replyWith(PLACE, first.ts, /Record this incident/u);
  await slack.use(TOMAS.id, PLACE, card, { button: 'Record it' });
  await slack.replyWith(PLACE, first.ts, /INC-\d{4}-0001/u);
}

async function stop(): Promise<void> {
  await assistant.stop();
  await slack.stop();
}

describe('the weekly reviews in Slack', () => {
  let environment: RunningAssistant['environment'];

  beforeAll(async () => {
    await startWithIncident();
    environment = { ...assistant.environment, AIMS_REVIEW_CHANNEL: GENERAL.id };
    await runAims(environment, 'review', '--send');
  });

  afterAll(stop);

  it('have a summary in the channel that witnesses the audit trail', async () => {
    const summary = await slack.replyWith(GENERAL.id, null, /AIMS reviews · week \d+/u);
    expect(summary.text).not.toMatch(/INC-|Tomás|<@/u);
    const report = await runAims(environment, 'verify', '--witness', summary.text);
    expect(JSON.parse(report)).toMatchObject({ ok: true, witnesses: [{ seq: 3, problem: null }] });
    const forged = summary.text.replace(/[0-9a-f]{64}/u, 'a'.repeat(64));
    await expect(runAims(environment, 'verify', '--witness', forged)).rejects.toThrow(/another hash/u);
  });

  it('reach each owner once a week, with what is due and why', async () => {
    const message = await slack.replyWith(PLACE, null, /Your weekly review/u);
    expect(message.text).toMatch(/INC-\d{4}-0001/u);
    expect(message.text).toMatch(/Data governance standard/u);
    await slack.replyWith(directChannelOf(PRIYA.id), null, /Acceptable use/u);
    await runAims(environment, 'review', '--send');
    const again = await slack.say(TOMAS.id, PLACE, 'help');
    await slack.replyWith(PLACE, again.ts, /Ask/u);
    const reviews = (await slack.messages(PLACE)).filter(({ text }) => /Your weekly review/u.test(text));
    expect(reviews).toHaveLength(1);
  });

  it('tell the AIMS manager who has what to do', async () => {
    const overview = await slack.replyWith(directChannelOf(PRIYA.id), null, /Everybody’s reviews/u);
    expect(overview.text).toContain('INC-');
  });
});

describe('the weekly review in Slack', () => {
  beforeEach(startWithIncident);

  afterEach(stop);

  async function review(): Promise<PostedMessage> {
    await runAims(assistant.environment, 'review', '--send');
    return slack.replyWith(PLACE, null, /Your weekly review/u);
  }

  /** The review shows each item above its own buttons: the first buttons are the most urgent item's. */
  async function afterPressing(button: string, pattern: RegExp): Promise<string> {
    await slack.use(TOMAS.id, PLACE, await review(), { button });
    const shown = await eventually(`the review to show ${String(pattern)}`, async () =>
      (await slack.messages(PLACE)).find(
        (message) => /Your weekly review/u.test(message.text) && pattern.test(message.text),
      ),
    );
    return shown.text;
  }

  it('hands an item over to a colleague, who takes it', async () => {
    const number = /INC-\d{4}-0001/u.exec((await review()).text)?.[0] ?? '';
    await slack.say(TOMAS.id, PLACE, `hand over ${number} to <@${PRIYA.id}>`);
    const offer = await slack.replyWith(directChannelOf(PRIYA.id), null, /would like you to take over/u);
    await slack.use(PRIYA.id, directChannelOf(PRIYA.id), offer, { button: 'Take it over' });
    await slack.replyWith(directChannelOf(PRIYA.id), null, /is yours now/u);
    await slack.replyWith(PLACE, null, /belongs to .* now/u);
  });

  it('keeps “reviewed, nothing changed” and shows it at once', async () => {
    await afterPressing('Reviewed, nothing changed', /reviewed, nothing changed/iu);
    const due = await runAims(assistant.environment, 'review', '--json');
    expect(due).not.toMatch(/INC-\d{4}-0001/u);
    const report = JSON.parse(await runAims(assistant.environment, 'verify')) as {
      ok: boolean;
      events: number;
    };
    expect(report).toMatchObject({ ok: true, events: 4 });
  });

  it('opens the draft of a record that is to be updated', async () => {
    await slack.use(TOMAS.id, PLACE, await review(), { button: 'Update' });
    const card = await slack.replyWith(PLACE, null, /What has changed about INC-\d{4}-0001/u);
    const thread = card.thread_ts ?? card.ts;
    await slack.say(TOMAS.id, PLACE, 'severity is critical', thread);
    const changed = await slack.replyWith(PLACE, thread, /Critical[\s\S]*Record these changes/u);
    await slack.use(TOMAS.id, PLACE, changed, { button: 'Record it' });
    await slack.replyWith(PLACE, thread, /version 2/u);
  });

  it('asks again in two days when it is told to', async () => {
    await afterPressing('Remind me in 2 days', /again|remind/iu);
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
    await runAims(assistant.environment, 'review', '--send', '--now', later);
    await slack.replyWith(PLACE, null, /You asked to be reminded|Your weekly review[\s\S]*INC-/u);
  });
});

describe('the weekly review in the terminal', () => {
  it('is shown and answered in words', async () => {
    const chat = startChat({ now: '2026-11-24T09:30:00Z' });
    try {
      await chat.say(INCIDENT);
      const [record] = (await chat.say('save')).recorded;
      const shown = await chat.say('my review');
      expect(shown.replies.join('\n')).toContain(record?.number);
      const answered = await chat.say(`${record?.number ?? ''} unchanged`);
      expect(answered.replies.join('\n')).toMatch(/reviewed, nothing changed/iu);
      const noted = await chat.say(`note on ${record?.number ?? ''}: the vendor renewed`);
      expect(noted.replies.join('\n')).toMatch(/reviewed, nothing changed \(the vendor renewed\)/iu);
      const update = await chat.say({ text: `my review`, now: '2026-12-01T09:30:00Z' });
      expect(update.replies.join('\n')).toContain(record?.number);
      const opened = await chat.say({ text: `update ${record?.number ?? ''}`, now: '2026-12-01T09:30:00Z' });
      expect(opened.draft).toMatchObject({ type: 'incident', fields: { severity: { value: 'high' } } });
      await chat.say({ text: 'severity is low', now: '2026-12-01T09:31:00Z' });
      const saved = await chat.say({ text: 'save', now: '2026-12-01T09:32:00Z' });
      expect(saved.recorded).toMatchObject([{ number: record?.number, data: { severity: 'low' } }]);
    } finally {
      await chat.stop();
    }
  });

  it('comes back two days after “remind me”', async () => {
    const chat = startChat({ now: '2026-11-24T09:30:00Z' });
    try {
      await chat.say(INCIDENT);
      const [record] = (await chat.say('save')).recorded;
      const put = await chat.say(`remind me about ${record?.number ?? ''} in 2 days`);
      expect(put.replies.join('\n')).toMatch(/26 Nov/u);
      const thursday = await chat.say({ text: 'what is due?', now: '2026-12-01T09:00:00Z' });
      expect(thursday.replies.join('\n')).toContain(record?.number);
    } finally {
      await chat.stop();
    }
  });
});
