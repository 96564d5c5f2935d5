import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import * as envelopes from './envelopes.ts';
import { HttpDoor } from './http-door.ts';
import type { MemoryForms } from './memory-forms.ts';
import type { MemoryInbox } from './memory-inbox.ts';
import { apiError, type ScriptedSlack } from './scripted-slack.ts';

const OPEN_FORM = { type: 'button', action_id: 'press:0', value: '{"do":"open-form","draft":"draft-1"}' };

let door: HttpDoor;
let api: ScriptedSlack;
let inbox: MemoryInbox;
let forms: MemoryForms;

beforeEach(async () => {
  door = await HttpDoor.open();
  ({ api, inbox, forms } = door);
});
afterEach(() => door.close());

describe('an envelope over HTTP', () => {
  it('is saved as it came, acknowledged with nothing, and wakes the worker', async () => {
    const response = await door.event(envelopes.message());
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(inbox.items).toEqual([
      {
        key: `message:C0GENERAL1:${envelopes.TS}`,
        lane: `slack:C0GENERAL1:${envelopes.TS}`,
        envelope: envelopes.message(),
      },
    ]);
    expect(door.woken).toBe(1);
  });

  it('is not acknowledged before it is saved', async () => {
    let open = (): void => undefined;
    inbox.gate = new Promise((resolve) => (open = resolve));
    let answered = false;
    const response = door.event(envelopes.message()).then((result) => {
      answered = true;
      return result;
    });
    const health = await fetch(`${door.url}/health`);
    expect(health.status).toBe(200);
    expect(answered).toBe(false);
    open();
    expect((await response).status).toBe(200);
  });

  it('is refused when it cannot be saved, and taken when Slack sends it again', async () => {
    inbox.failing = true;
    expect((await door.event(envelopes.message())).status).toBe(503);
    expect([inbox.items.length, door.woken]).toEqual([0, 0]);
    inbox.failing = false;
    const again = { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' } };
    expect((await door.event(envelopes.message(), again)).status).toBe(200);
    expect(inbox.items).toHaveLength(1);
  });

  it('is acknowledged and changes nothing when it is known already', async () => {
    await door.event(envelopes.message({ text: '<@U0AIMSBOT1> hi' }));
    expect((await door.event(envelopes.message({ text: '<@U0AIMSBOT1> hi' }))).status).toBe(200);
    expect((await door.event(envelopes.mention('<@U0AIMSBOT1> hi'))).status).toBe(200);
    expect([inbox.items.length, door.woken]).toEqual([1, 1]);
  });

  it('is acknowledged and not kept when it asks for nothing', async () => {
    expect((await door.event(envelopes.message({ bot_id: 'B1' }))).status).toBe(200);
    expect(
      (await door.event(envelopes.callback({ type: 'app_home_opened', user: 'U0PRIYA001', tab: 'messages' })))
        .status,
    ).toBe(200);
    expect(inbox.items).toEqual([]);
  });

  it('is turned away with a wrong signature', async () => {
    expect((await door.event(envelopes.message(), { secret: 'guessed' })).status).toBe(401);
    expect(inbox.items).toEqual([]);
  });

  it('is kept for a command and a press too', async () => {
    await door.command(envelopes.slashCommand('incident the bot leaked data'));
    await door.interactive(
      envelopes.press({ type: 'button', action_id: 'press:0', value: '{"do":"cancel","draft":"d"}' }),
    );
    expect(inbox.items.map((item) => item.lane)).toEqual([
      'slack:C0GENERAL1:only.U0PRIYA001',
      `slack:C0GENERAL1:${envelopes.TS}`,
    ]);
  });

  it('proves the address to Slack', async () => {
    const response = await door.event({ type: 'url_verification', challenge: 'c-1', token: 't' });
    expect(await response.json()).toEqual({ challenge: 'c-1' });
  });
});

describe('the form over HTTP', () => {
  it('opens while the trigger lives and is filled after', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true, view: { id: 'V1' } });
    expect((await door.interactive(envelopes.press(OPEN_FORM))).status).toBe(200);
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
    await door.interactive(envelopes.press(OPEN_FORM, { response_url: `${api.url}/late` }));
    await eventually('the person is told', () => api.callsOf('late').length === 1);
    expect(api.callsOf('late')[0]?.args['text']).toBe(
      'The form could not be opened in time. Press the button again.',
    );
  });

  it('says that a draft is gone, or could not be read', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true });
    forms.state = null;
    await door.interactive(envelopes.press(OPEN_FORM));
    await eventually('the view says that it is gone', () => api.callsOf('views.update').length === 1);
    expect(api.callsOf('views.update')[0]?.args['view']).toContain('not open any more');
    forms.failing = true;
    await door.interactive(envelopes.press(OPEN_FORM));
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
    const response = await door.interactive(submission());
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(forms.submitted).toEqual([
      { draftId: 'draft-1', user: 'U0PRIYA001', values: { severity: 'low' } },
    ]);
  });

  it('stays open with an error under the input', async () => {
    forms.outcome = { outcome: 'errors', errors: { severity: 'Choose another one.' } };
    expect(await (await door.interactive(submission())).json()).toEqual({
      response_action: 'errors',
      errors: { severity: 'Choose another one.' },
    });
  });

  it('stays open, with what was typed, when saving fails', async () => {
    forms.failing = true;
    const response = (await (await door.interactive(submission())).json()) as {
      errors: Record<string, string>;
    };
    expect(response.errors['severity']).toContain('could not be saved');
  });

  it('says what became of the draft', async () => {
    forms.outcome = { outcome: 'gone', text: 'It was recorded as INC-2026-0001.' };
    const response = await (await door.interactive(submission())).text();
    expect(JSON.parse(response)).toMatchObject({ response_action: 'update' });
    expect(response).toContain('INC-2026-0001');
  });

  it('tells its draft when it is closed with the cross', async () => {
    expect((await door.interactive(submission('view_closed'))).status).toBe(200);
    expect(forms.submitted).toEqual([]);
    expect(forms.closed).toEqual(['draft-1']);
  });

  it('keeps what is typed in it before it acknowledges the keystroke', async () => {
    const typed = { ...submission('block_actions'), actions: [{ type: 'x', action_ts: '100.1' }] };
    expect((await door.interactive(typed)).status).toBe(200);
    expect(forms.kept).toEqual([
      { draftId: 'draft-1', user: 'U0PRIYA001', typed: { at: '100.1', values: { severity: 'low' } } },
    ]);
    expect(inbox.items).toEqual([]);
  });

  it('goes on when a keystroke cannot be kept: the next one brings it again', async () => {
    forms.failing = true;
    expect((await door.interactive(submission('block_actions'))).status).toBe(200);
    expect((await door.interactive(submission('view_closed'))).status).toBe(200);
  });
});

describe('the start over HTTP', () => {
  it('stops with what to set when the token is wrong', async () => {
    api.answer('auth.test', apiError('invalid_auth'));
    await expect(door.signIn()).rejects.toMatchObject({
      code: 'slack-token',
      message: expect.stringContaining('Set SLACK_BOT_TOKEN') as string,
    });
  });

  it('stops with what to check when Slack cannot be reached', async () => {
    api.answer('auth.test', { status: 502 });
    await expect(door.signIn()).rejects.toMatchObject({
      code: 'slack-unreachable',
      message: expect.stringContaining('SLACK_API_URL') as string,
    });
  });
});
