import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { connectSlack, type SlackConnection } from '../../src/slack/start-slack.ts';
import { eventually } from '../support/eventually.ts';
import * as envelopes from './envelopes.ts';
import { MemoryForms } from './memory-forms.ts';
import { MemoryHomes } from './memory-homes.ts';
import { MemoryInbox } from './memory-inbox.ts';
import { apiError, ScriptedSlack } from './scripted-slack.ts';

const SECRET = 'a-signing-secret';
const OPEN_FORM = { type: 'button', action_id: 'press:0', value: '{"do":"open-form","draft":"draft-1"}' };

let api: ScriptedSlack;
let inbox: MemoryInbox;
let forms: MemoryForms;
let homes: MemoryHomes;
let woken: number;
let connection: SlackConnection;
let url: string;

beforeEach(async () => {
  api = await ScriptedSlack.start();
  api.answer('auth.test', {
    ok: true,
    user_id: 'U0AIMSBOT1',
    bot_id: 'B0AIMSBOT1',
    url: 'https://harbour-mutual.slack.com',
  });
  inbox = new MemoryInbox();
  forms = new MemoryForms();
  homes = new MemoryHomes();
  woken = 0;
  connection = await connect();
  const { port } = await connection.listen();
  url = `http://localhost:${String(port)}`;
});
afterEach(async () => {
  await connection.stop();
  await api.stop();
});

function connect(): Promise<SlackConnection> {
  return connectSlack({
    connection: { mode: 'http', signingSecret: SECRET, port: 0 },
    botToken: 'xoxb-test',
    apiUrl: api.apiUrl,
    linksTo: null,
    inbox,
    forms,
    homes,
    abilities: slackAbilities,
    clock: systemClock,
    logger: silentLogger,
    onSaved: () => (woken += 1),
    routes: { '/health': () => Promise.resolve({ status: 200, type: 'text/plain', body: 'fine' }) },
  });
}

interface Sending {
  readonly secret?: string;
  readonly headers?: Record<string, string>;
}

function send(
  body: string,
  contentType: string,
  { secret = SECRET, headers = {} }: Sending = {},
): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(`${url}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    },
  });
}
function sendEvent(envelope: unknown, sending: Sending = {}): Promise<Response> {
  return send(JSON.stringify(envelope), 'application/json', sending);
}
function sendInteractive(payload: unknown): Promise<Response> {
  return send(
    new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    'application/x-www-form-urlencoded',
  );
}
function sendCommand(command: Record<string, unknown>): Promise<Response> {
  return send(
    new URLSearchParams(command as Record<string, string>).toString(),
    'application/x-www-form-urlencoded',
  );
}

describe('an envelope over HTTP', () => {
  it('is saved as it came, acknowledged with nothing, and wakes the worker', async () => {
    const response = await sendEvent(envelopes.message());
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(inbox.items).toEqual([
      {
        key: `message:C0GENERAL1:${envelopes.TS}`,
        lane: `slack:C0GENERAL1:${envelopes.TS}`,
        envelope: envelopes.message(),
      },
    ]);
    expect(woken).toBe(1);
  });

  it('is not acknowledged before it is saved', async () => {
    let open = (): void => undefined;
    inbox.gate = new Promise((resolve) => (open = resolve));
    let answered = false;
    const response = sendEvent(envelopes.message()).then((result) => {
      answered = true;
      return result;
    });
    const health = await fetch(`${url}/health`);
    expect(health.status).toBe(200);
    expect(answered).toBe(false);
    open();
    expect((await response).status).toBe(200);
  });

  it('is refused when it cannot be saved, and taken when Slack sends it again', async () => {
    inbox.failing = true;
    expect((await sendEvent(envelopes.message())).status).toBe(503);
    expect([inbox.items.length, woken]).toEqual([0, 0]);
    inbox.failing = false;
    const again = { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' } };
    expect((await sendEvent(envelopes.message(), again)).status).toBe(200);
    expect(inbox.items).toHaveLength(1);
  });

  it('is acknowledged and changes nothing when it is known already', async () => {
    await sendEvent(envelopes.message({ text: '<@U0AIMSBOT1> hi' }));
    expect((await sendEvent(envelopes.message({ text: '<@U0AIMSBOT1> hi' }))).status).toBe(200);
    expect((await sendEvent(envelopes.mention('<@U0AIMSBOT1> hi'))).status).toBe(200);
    expect([inbox.items.length, woken]).toEqual([1, 1]);
  });

  it('is acknowledged and not kept when it asks for nothing', async () => {
    expect((await sendEvent(envelopes.message({ bot_id: 'B1' }))).status).toBe(200);
    expect(
      (await sendEvent(envelopes.callback({ type: 'app_home_opened', user: 'U0PRIYA001', tab: 'messages' })))
        .status,
    ).toBe(200);
    expect(inbox.items).toEqual([]);
  });

  it('is turned away with a wrong signature', async () => {
    expect((await sendEvent(envelopes.message(), { secret: 'guessed' })).status).toBe(401);
    expect(inbox.items).toEqual([]);
  });

  it('is kept for a command and a press too', async () => {
    await sendCommand(envelopes.slashCommand('incident the bot leaked data'));
    await sendInteractive(
      envelopes.press({ type: 'button', action_id: 'press:0', value: '{"do":"cancel","draft":"d"}' }),
    );
    expect(inbox.items.map((item) => item.lane)).toEqual([
      'slack:C0GENERAL1:only.U0PRIYA001',
      `slack:C0GENERAL1:${envelopes.TS}`,
    ]);
  });

  it('proves the address to Slack', async () => {
    const response = await sendEvent({ type: 'url_verification', challenge: 'c-1', token: 't' });
    expect(await response.json()).toEqual({ challenge: 'c-1' });
  });
});

describe('the Home tab over HTTP', () => {
  const opened = (tab: string) =>
    envelopes.callback({ type: 'app_home_opened', user: 'U0PRIYA001', channel: 'D0PRIYA001', tab });

  it('is drawn for the person who opens it, and is in no queue', async () => {
    api.answer('views.publish', { ok: true, view: { id: 'V1' } });
    expect((await sendEvent(opened('home'))).status).toBe(200);
    const [published] = await eventually('the tab is drawn', () => nonEmpty(api.callsOf('views.publish')));
    expect(published?.args['user_id']).toBe('U0PRIYA001');
    expect(JSON.parse(published?.args['view'] ?? '')).toMatchObject({
      type: 'home',
      blocks: [{ type: 'header', text: { text: 'Waiting for you' } }],
    });
    expect(inbox.items).toEqual([]);
  });

  it('is drawn again after a change for those who have opened theirs, and for nobody else', async () => {
    api.answer('views.publish', { ok: true, view: { id: 'V1' } });
    homes.opened.add('U0PRIYA001');
    await connection.homeTab.changed(['U0PRIYA001', 'U0TOMAS001', 'U0PRIYA001']);
    expect(homes.drawn).toEqual(['U0PRIYA001']);
  });

  it('changes nothing else when Slack refuses it', async () => {
    api.answer('views.publish', apiError('not_enabled'));
    expect((await sendEvent(opened('home'))).status).toBe(200);
    await eventually('it was tried', () => api.callsOf('views.publish').length === 1);
    expect((await sendEvent(envelopes.message())).status).toBe(200);
    expect(inbox.items).toHaveLength(1);
  });

  it('opens the list behind a number while the trigger lives', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true, view: { id: 'V1' } });
    const list = { of: 'records', kind: 'incident', severity: 'high' };
    const value = JSON.stringify({ do: 'open-list', list });
    const press = { type: 'button', action_id: 'press:0', value };
    const inHome = { container: { type: 'view', view_id: 'V9' }, message: undefined, channel: undefined };
    expect((await sendInteractive(envelopes.press(press, inHome))).status).toBe(200);
    await eventually('the list is shown', () => api.callsOf('views.update').length === 1);
    expect(homes.lists).toEqual([list]);
    expect(inbox.items).toEqual([]);
  });

  it('leads any other press to the direct conversation', async () => {
    const value = JSON.stringify({ do: 'show-review' });
    const press = { type: 'button', action_id: 'press:0', value };
    await sendInteractive(envelopes.press(press, { container: { type: 'view', view_id: 'V9' } }));
    expect(inbox.items.map(({ lane }) => lane)).toEqual(['slack:U0PRIYA001:direct']);
  });

  it('has prompts for the conversation when that is opened', async () => {
    api.answer('assistant.threads.setSuggestedPrompts', { ok: true });
    await sendEvent(opened('messages'));
    const [call] = await eventually('prompts are set', () =>
      nonEmpty(api.callsOf('assistant.threads.setSuggestedPrompts')),
    );
    expect(call?.args['channel_id']).toBe('D0PRIYA001');
    expect(call?.args['thread_ts']).toBeUndefined();
    expect(inbox.items).toEqual([]);
  });
});

describe('a shortcut over HTTP', () => {
  it.each([
    ['in the menu of a message', envelopes.messageShortcut(), 'incident'],
    ['for an incident', envelopes.globalShortcut('log_record'), 'incident'],
    ['for a risk', envelopes.globalShortcut('log_risk'), 'risk'],
    ['for a change', envelopes.globalShortcut('log_change'), 'change'],
  ])('opens its form at once: %s', async (_which, payload, start) => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true, view: { id: 'V1' } });
    expect((await sendInteractive(payload)).status).toBe(200);
    const [update] = await eventually('the form is filled', () => nonEmpty(api.callsOf('views.update')));
    expect(forms.begun).toEqual([start]);
    expect(JSON.parse(update?.args['view'] ?? '')).toMatchObject({ private_metadata: 'draft-1' });
  });

  it('keeps the draft when the form could not be opened in time', async () => {
    api.answer('views.open', apiError('expired_trigger_id'));
    await sendInteractive(envelopes.messageShortcut());
    await eventually('the draft is begun', () => forms.begun.length === 1);
    expect(api.callsOf('views.update')).toEqual([]);
  });

  it('says so when the draft could not be saved', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true, view: { id: 'V1' } });
    forms.failing = true;
    await sendInteractive(envelopes.messageShortcut());
    const [update] = await eventually('the form says so', () => nonEmpty(api.callsOf('views.update')));
    expect(update?.args['view']).toContain('use the shortcut again');
  });
});

function nonEmpty<T>(all: readonly T[]): readonly T[] | null {
  return all.length === 0 ? null : all;
}

describe('the form over HTTP', () => {
  it('opens while the trigger lives and is filled after', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true, view: { id: 'V1' } });
    expect((await sendInteractive(envelopes.press(OPEN_FORM))).status).toBe(200);
    await eventually('the form is filled', () => api.callsOf('views.update').length === 1);
    expect(api.callsOf('views.open')[0]?.args['trigger_id']).toBe('12466734323.1395872398');
    const filled = JSON.parse(api.callsOf('views.update')[0]?.args['view'] ?? '') as {
      blocks: { block_id?: string }[];
    };
    expect(filled.blocks.map((block) => block.block_id)).toContain('severity');
    expect(inbox.items).toEqual([]);
  });

  it('tells the person when it came too late', async () => {
    api.answer('views.open', apiError('expired_trigger_id'));
    api.answer('late', { ok: true });
    await sendInteractive(envelopes.press(OPEN_FORM, { response_url: `${api.url}/late` }));
    await eventually('the person is told', () => api.callsOf('late').length === 1);
    expect(api.callsOf('late')[0]?.args['text']).toBe(
      'The form could not be opened in time. Press the button again.',
    );
  });

  it('says that a draft is gone, or could not be read', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true });
    forms.state = null;
    await sendInteractive(envelopes.press(OPEN_FORM));
    await eventually('the view says that it is gone', () => api.callsOf('views.update').length === 1);
    expect(api.callsOf('views.update')[0]?.args['view']).toContain('not open any more');
    forms.failing = true;
    await sendInteractive(envelopes.press(OPEN_FORM));
    await eventually('the view says that it failed', () => api.callsOf('views.update').length === 2);
    expect(api.callsOf('views.update')[1]?.args['view']).toContain('could not be fetched');
  });

  const submission = (type = 'view_submission') => ({
    type,
    user: { id: 'U0PRIYA001' },
    view: {
      id: 'V1',
      callback_id: 'record_form',
      private_metadata: 'draft-1',
      blocks: [
        { type: 'input', block_id: 'severity', element: { type: 'static_select', action_id: 'input' } },
      ],
      state: {
        values: { severity: { input: { type: 'static_select', selected_option: { value: 'low' } } } },
      },
    },
  });

  it('closes when its answers are saved', async () => {
    const response = await sendInteractive(submission());
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(forms.submitted).toEqual([
      { draftId: 'draft-1', user: 'U0PRIYA001', values: { severity: 'low' } },
    ]);
  });

  it('stays open with an error under the input', async () => {
    forms.outcome = { outcome: 'errors', errors: { severity: 'Choose another one.' } };
    expect(await (await sendInteractive(submission())).json()).toEqual({
      response_action: 'errors',
      errors: { severity: 'Choose another one.' },
    });
  });

  it('stays open, with what was typed, when saving fails', async () => {
    forms.failing = true;
    const response = (await (await sendInteractive(submission())).json()) as {
      errors: Record<string, string>;
    };
    expect(response.errors['severity']).toContain('could not be saved');
  });

  it('says what became of the draft', async () => {
    forms.outcome = { outcome: 'gone', text: 'It was recorded as INC-2026-0001.' };
    const response = await (await sendInteractive(submission())).text();
    expect(JSON.parse(response)).toMatchObject({ response_action: 'update' });
    expect(response).toContain('INC-2026-0001');
  });

  it('tells its draft when it is closed with the cross', async () => {
    expect((await sendInteractive(submission('view_closed'))).status).toBe(200);
    expect(forms.submitted).toEqual([]);
    expect(forms.closed).toEqual(['draft-1']);
  });

  it('keeps what is typed in it before it acknowledges the keystroke', async () => {
    const typed = { ...submission('block_actions'), actions: [{ type: 'x', action_ts: '100.1' }] };
    expect((await sendInteractive(typed)).status).toBe(200);
    expect(forms.kept).toEqual([
      { draftId: 'draft-1', user: 'U0PRIYA001', typed: { at: '100.1', values: { severity: 'low' } } },
    ]);
    expect(inbox.items).toEqual([]);
  });

  it('goes on when a keystroke cannot be kept: the next one brings it again', async () => {
    forms.failing = true;
    expect((await sendInteractive(submission('block_actions'))).status).toBe(200);
    expect((await sendInteractive(submission('view_closed'))).status).toBe(200);
  });
});

describe('the start over HTTP', () => {
  it('stops with what to set when the token is wrong', async () => {
    api.answer('auth.test', apiError('invalid_auth'));
    await expect(connect()).rejects.toMatchObject({
      code: 'slack-token',
      message: expect.stringContaining('Set SLACK_BOT_TOKEN') as string,
    });
  });

  it('stops with what to check when Slack cannot be reached', async () => {
    api.answer('auth.test', { status: 502 });
    await expect(connect()).rejects.toMatchObject({
      code: 'slack-unreachable',
      message: expect.stringContaining('SLACK_API_URL') as string,
    });
  });
});
