import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/conversation/reply.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { localSlackAbilities } from '../../src/slack/client-abilities.ts';
import { deliver, type DeliverDeps } from '../../src/slack/deliver.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { directChannelOf, examplePeople } from '../../src/slack/example-workspace.ts';
import { parseEvent } from '../../src/slack/parse-event.ts';
import { connectSlack, type SlackConnection } from '../../src/slack/start-slack.ts';
import { eventually } from '../support/eventually.ts';
import { APP, GENERAL, PRIYA, TestSlack, TOMAS } from '../support/local-slack.ts';
import { MemoryForms } from './memory-forms.ts';
import { MemoryHomes } from './memory-homes.ts';
import { MemoryInbox } from './memory-inbox.ts';
import { apiError, ScriptedSlack } from './scripted-slack.ts';

const LOCAL = localSlackAbilities(examplePeople());

let slack: TestSlack;
let inbox: MemoryInbox;
let forms: MemoryForms;
let homes: MemoryHomes;
let connection: SlackConnection;
let deps: DeliverDeps;

beforeAll(async () => {
  slack = await TestSlack.start();
});
afterAll(() => slack.stop());

beforeEach(async () => {
  inbox = new MemoryInbox();
  forms = new MemoryForms();
  homes = new MemoryHomes();
  connection = await connect(slack.apiUrl);
  await connection.listen();
  const { client } = connection;
  deps = { client, directChannels: new DirectChannels(client), abilities: LOCAL, logger: silentLogger };
});
afterEach(() => connection.stop());

function connect(apiUrl: string): Promise<SlackConnection> {
  return connectSlack({
    connection: { mode: 'socket', appToken: APP.appToken },
    botToken: APP.botToken,
    apiUrl,
    linksTo: null,
    inbox,
    forms,
    homes,
    abilities: LOCAL,
    clock: systemClock,
    logger: silentLogger,
    onSaved: () => undefined,
  });
}

/** What the last envelope says that a person did. */
function lastIncoming() {
  const incoming = parseEvent(inbox.items.at(-1)?.envelope, connection.identity);
  if (incoming.kind === 'ignored') throw new Error(incoming.why);
  return incoming;
}

async function post(conversation: string, reply: Reply): Promise<string> {
  const payload = { destination: { to: 'conversation', conversation }, reply };
  const delivery = await deliver({ id: crypto.randomUUID(), token: 't', earlierAttempts: 0, payload }, deps);
  return delivery.outcome === 'delivered' ? (delivery.ts ?? '') : '';
}

const CARD: Reply = {
  kind: 'question',
  parts: [{ part: 'text', spans: ['How severe is it?'] }],
  controls: [
    {
      control: 'button',
      label: 'Open the form',
      action: { do: 'open-form', draft: 'draft-1' },
      style: 'plain',
    },
    {
      control: 'select',
      label: 'Severity',
      action: { do: 'answer', draft: 'draft-1', field: 'severity', value: '' },
      options: [
        { value: 'low', label: 'Low' },
        { value: 'high', label: 'High' },
      ],
      initial: null,
    },
    {
      control: 'person',
      label: 'Owner',
      action: { do: 'answer', draft: 'draft-1', field: 'owner', value: '' },
      options: [],
      initial: null,
    },
    {
      control: 'date',
      label: 'When',
      action: { do: 'answer', draft: 'draft-1', field: 'occurredAt', value: '' },
      options: [],
      initial: '2026-11-22',
    },
  ],
};

async function postCard() {
  const { ts } = await slack.say(PRIYA.id, GENERAL.id, 'something happened');
  await post(`slack:${GENERAL.id}:${ts}`, CARD);
  return { thread: ts, card: await slack.replyWith(GENERAL.id, ts, /How severe/) };
}

describe('Socket Mode', () => {
  it('knows who the bot is', () => {
    expect(connection.identity).toMatchObject({ botUserId: APP.botUserId });
  });

  it('keeps what somebody says in a channel, once, also when it mentions the bot', async () => {
    const { ts } = await slack.say(PRIYA.id, GENERAL.id, `<@${APP.botUserId}> which control covers logging?`);
    expect(inbox.items.map((item) => item.key)).toEqual([`message:${GENERAL.id}:${ts}`]);
    expect(lastIncoming()).toMatchObject({
      kind: 'message',
      addressed: true,
      text: 'which control covers logging?',
    });
  });

  it('keeps a direct message, its edit and its deletion in one lane', async () => {
    const channel = directChannelOf(TOMAS.id);
    const { ts } = await slack.say(TOMAS.id, channel, 'the model drifts');
    await slack.edit(TOMAS.id, channel, ts, 'the model drifts a lot');
    expect(lastIncoming()).toMatchObject({
      kind: 'message-edited',
      text: 'the model drifts a lot',
      message: ts,
    });
    await slack.delete(TOMAS.id, channel, ts);
    expect(lastIncoming()).toMatchObject({ kind: 'message-deleted', message: ts, user: TOMAS.id });
    expect(new Set(inbox.items.map((item) => item.lane))).toEqual(new Set([`slack:${channel}:${ts}`]));
  });

  it('counts the files of a message', async () => {
    await slack.upload(PRIYA.id, GENERAL.id, 'log.txt', 'see the log');
    expect(lastIncoming()).toMatchObject({ kind: 'message', text: 'see the log', files: 1 });
  });

  it('keeps nothing when somebody opens the app', async () => {
    await slack.openHome(PRIYA.id);
    expect(inbox.items).toEqual([]);
  });

  it('answers a command through its response URL, to one person', async () => {
    await slack.command(PRIYA.id, GENERAL.id, 'ask which control?');
    const command = lastIncoming();
    expect(command).toMatchObject({ kind: 'command', command: 'ask', text: 'which control?' });
    const responseHandle = command.kind === 'command' ? command.responseHandle : '';
    const payload = { destination: { to: 'only', user: PRIYA.id, responseHandle }, reply: CARD };
    await deliver({ id: 'o-1', token: 't', earlierAttempts: 0, payload }, deps);
    const shown = (await slack.messages(GENERAL.id)).at(-1);
    expect(shown).toMatchObject({ subtype: 'ephemeral', ephemeral_to: PRIYA.id });
    expect(shown?.text).toContain('How severe is it?');
  });

  it('keeps what is pressed, chosen and picked', async () => {
    const { thread, card } = await postCard();
    const uses = [
      [{ choose: 'Severity', option: 'high' }, 'high'],
      [{ choose: 'Owner', option: TOMAS.id }, TOMAS.id],
      [{ choose: 'When', day: '2026-11-20' }, '2026-11-20'],
    ] as const;
    for (const [used, value] of uses) {
      await slack.use(PRIYA.id, GENERAL.id, card, used);
      expect(lastIncoming()).toMatchObject({
        kind: 'action',
        conversation: `slack:${GENERAL.id}:${thread}`,
        message: card.ts,
        action: { do: 'answer', value },
      });
    }
  });

  it('does not acknowledge what it could not save', async () => {
    const before = (await slack.log()).filter((entry) => entry.kind === 'ack').length;
    inbox.failing = true;
    await slack.say(PRIYA.id, GENERAL.id, 'nobody keeps this');
    expect((await slack.log()).filter((entry) => entry.kind === 'ack')).toHaveLength(before);
  });
});

describe('the form on the screen', () => {
  it('opens with the draft’s answers, and gives back what was changed in it', async () => {
    const { card } = await postCard();
    await slack.use(PRIYA.id, GENERAL.id, card, { button: 'Open the form' });
    await eventually('the form is drawn', () => slack.view?.title.text === 'New incident');
    slack.submit(PRIYA.id, {
      severity: 'low',
      owner: TOMAS.id,
      occurredAt: 'yesterday 3pm',
      harmTypes: ['privacy'],
    });
    await eventually('the form is submitted', () => forms.submitted.length === 1);
    expect(forms.submitted[0]).toMatchObject({
      draftId: 'draft-1',
      user: PRIYA.id,
      values: {
        severity: 'low',
        owner: TOMAS.id,
        occurredAt: 'yesterday 3pm',
        harmTypes: ['privacy'],
      },
    });
    expect(forms.submitted[0]?.values).not.toHaveProperty('description');
    await eventually('the form is closed', () => slack.view === undefined);
  });

  it('stays open with what to correct', async () => {
    forms.outcome = { outcome: 'errors', errors: { severity: 'Choose another one.' } };
    const { card } = await postCard();
    await slack.use(PRIYA.id, GENERAL.id, card, { button: 'Open the form' });
    await eventually('the form is on the screen', () => slack.view?.title.text === 'New incident');
    slack.submit(PRIYA.id, { severity: 'low' });
    await eventually('the errors are shown', () => slack.viewErrors !== null);
    expect(slack.viewErrors).toEqual({ severity: 'Choose another one.' });
    slack.closeView(PRIYA.id);
    await eventually('the form goes away', () => slack.view === undefined);
  });
});

describe('the start of Socket Mode', () => {
  it('stops with what to set when the app token is wrong', async () => {
    const api = await ScriptedSlack.start();
    api.answer('auth.test', { ok: true, user_id: 'U0AIMSBOT1' });
    api.answer('apps.connections.open', apiError('invalid_auth'));
    await expect(connect(api.apiUrl)).rejects.toMatchObject({
      code: 'slack-app-token',
      message: expect.stringContaining('Set SLACK_APP_TOKEN') as string,
    });
    await api.stop();
  });
});
