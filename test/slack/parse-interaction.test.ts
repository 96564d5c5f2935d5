import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/action.ts';
import { buttonValue, pickerId } from '../../src/slack/control-action.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import { parseEvent } from '../../src/slack/parse-event.ts';
import { globalShortcut, messageShortcut, press, REPLY_TS, SELF, slashCommand, TS } from './envelopes.ts';

const read = (envelope: unknown) => parseEvent(envelope, SELF);
const ANSWER = { do: 'answer', draft: 'd-1', field: 'severity', value: '' } as const;
const pick = pickerId(3, ANSWER) ?? '';

describe('a control in a message', () => {
  it('gives the button’s action, in the thread of its message', () => {
    const action: Action = { do: 'confirm', draft: 'd-1', revision: 4 };
    expect(read(press({ type: 'button', action_id: 'press:0', value: buttonValue(action) }))).toEqual({
      kind: 'action',
      conversation: `slack:C0GENERAL1:${TS}`,
      place: 'C0GENERAL1',
      user: 'U0PRIYA001',
      action,
      message: REPLY_TS,
      responseHandle: 'https://hooks.slack.com/actions/T0HARBOUR1/1/abc',
    });
  });

  it('gives the thumb that was pressed', () => {
    const action: Action = { do: 'vote', useful: false, question: 'How long are logs kept?' };
    const pressed = press({ type: 'feedback_buttons', action_id: 'press:0', value: buttonValue(action) });
    expect(read(pressed)).toMatchObject({ kind: 'action', action });
  });

  it.each([
    ['option of a select', { type: 'static_select', selected_option: { text: {}, value: 'high' } }, 'high'],
    ['day of a date picker', { type: 'datepicker', selected_date: '2026-11-22' }, '2026-11-22'],
    ['person of a people picker', { type: 'users_select', selected_user: 'U0TOMAS001' }, 'U0TOMAS001'],
    [
      'person as local-slack sends it',
      { type: 'users_select', selected_option: { value: 'U0TOMAS001' } },
      'U0TOMAS001',
    ],
  ])('puts the chosen %s into the action', (_, control, value) => {
    expect(read(press({ action_id: pick, ...control }))).toMatchObject({ action: { ...ANSWER, value } });
  });

  it('belongs to the person alone when its message is visible to them only', () => {
    const container = { type: 'message', message_ts: REPLY_TS, channel_id: 'C0GENERAL1', is_ephemeral: true };
    const pressed = press(
      { type: 'button', action_id: 'press:0', value: '{"do":"cancel","draft":"d"}' },
      { container, message: undefined },
    );
    expect(read(pressed)).toMatchObject({ conversation: 'slack:C0GENERAL1:only.U0PRIYA001' });
  });

  it.each([
    ['a button without a value', { type: 'button', action_id: 'press:0' }],
    ['a button of another app', { type: 'button', action_id: 'approve', value: 'yes' }],
    [
      'an action that does not exist',
      { type: 'button', action_id: 'press:0', value: '{"do":"delete-everything"}' },
    ],
    [
      'an action with an unknown key',
      { type: 'button', action_id: 'press:0', value: '{"do":"cancel","draft":"d","x":1}' },
    ],
    ['JSON that is no object', { type: 'button', action_id: 'press:0', value: '[1]' }],
    [
      'a select of another app',
      { type: 'static_select', action_id: 'pick', selected_option: { value: 'a' } },
    ],
    ['a forged picker', { type: 'datepicker', action_id: 'pick:0:{"do"', selected_date: '2026-01-01' }],
    ['a select without a choice', { type: 'static_select', action_id: pick, selected_option: null }],
  ])('is ignored, with a reason, for %s', (_, control) => {
    const ignored = read(press(control));
    expect(ignored).toMatchObject({ kind: 'ignored' });
    expect('why' in ignored && ignored.why).not.toBe('');
  });

  it('in the Home tab leads to the direct conversation, also where the place of the press is left empty', () => {
    const control = { type: 'button', action_id: 'press:0', value: '{"do":"show-review"}' };
    const [nowhere, none] = [
      { type: 'message', channel_id: '', is_ephemeral: false },
      { message: undefined },
    ];
    const inView = { container: { type: 'view', view_id: 'V1' }, channel: undefined };
    for (const where of [inView, { container: nowhere, channel: { id: '', name: '' } }])
      expect(read(press(control, { ...where, ...none }))).toMatchObject({
        ...{ kind: 'action', conversation: 'slack:U0PRIYA001:direct', action: { do: 'show-review' } },
      });
  });

  it('is ignored inside a form', () => {
    const container = { type: 'view', view_id: 'V1' };
    expect(
      read(
        press(
          { type: 'button', action_id: 'press:0' },
          { container, channel: undefined, message: undefined },
        ),
      ),
    ).toMatchObject({
      kind: 'ignored',
    });
  });
});

describe('an action inside a control', () => {
  it('is cut to what a button can hold, text first', () => {
    const value = buttonValue({ do: 'start', kind: 'risk', text: '"\u0007'.repeat(700) }) ?? '';
    expect(value.length).toBeLessThanOrEqual(LIMITS.buttonValue);
    expect(read(press({ type: 'button', action_id: 'press:0', value }))).toMatchObject({
      action: { do: 'start', kind: 'risk' },
    });
  });

  it('is refused when it does not fit whole and nothing in it may be cut', () => {
    expect(buttonValue({ do: 'cancel', draft: 'd'.repeat(3000) })).toBeNull();
    expect(pickerId(0, { ...ANSWER, draft: 'd'.repeat(300) })).toBeNull();
  });
});

describe('a shortcut', () => {
  it('on a message starts an incident from its words, with author and link', () => {
    expect(read(messageShortcut())).toEqual({
      kind: 'shortcut',
      conversation: `slack:C0GENERAL1:${TS}`,
      place: 'C0GENERAL1',
      user: 'U0INGRID01',
      on: {
        text: 'the model & the data drifted',
        author: 'U0TOMAS001',
        message: TS,
        permalink: 'https://harbour-mutual.slack.com/archives/C0GENERAL1/p1790000000000100',
      },
      start: 'incident',
    });
  });

  it('on a bot’s message has no author', () => {
    const said = { type: 'message', bot_id: 'B0OTHERBOT', ts: TS, text: 'alert' };
    expect(read(messageShortcut({ message: said }))).toMatchObject({ on: { author: null, text: 'alert' } });
  });

  it('from the lightning menu belongs to the direct conversation', () => {
    expect(read(globalShortcut())).toEqual({
      kind: 'shortcut',
      conversation: 'slack:U0PRIYA001:direct',
      place: 'U0PRIYA001',
      user: 'U0PRIYA001',
      on: null,
      start: 'incident',
    });
  });

  it('with an unknown callback id is ignored', () => {
    expect(read(globalShortcut('other'))).toMatchObject({ kind: 'ignored' });
    expect(read(messageShortcut({ callback_id: 'other' }))).toMatchObject({ kind: 'ignored' });
  });
});

describe('the slash command', () => {
  it.each([
    ['', 'help', ''],
    ['   ', 'help', ''],
    ['ask which control covers logging?', 'ask', 'which control covers logging?'],
    ['INCIDENT the bot leaked data', 'incident', 'the bot leaked data'],
    ['records open', 'records', 'open'],
    ['help', 'help', ''],
    ['who owns the chatbot?', 'who', 'who owns the chatbot?'],
    ['incidents', 'incidents', 'incidents'],
    ['risk owner is <@U0TOMAS001|tomas>', 'risk', 'owner is <@U0TOMAS001>'],
  ])('reads "/aims %s"', (typed, command, text) => {
    expect(read(slashCommand(typed))).toMatchObject({
      kind: 'command',
      conversation: 'slack:C0GENERAL1:only.U0PRIYA001',
      place: 'C0GENERAL1',
      user: 'U0PRIYA001',
      command,
      text,
      responseHandle: 'https://hooks.slack.com/commands/T0HARBOUR1/1/abc',
    });
  });
});
