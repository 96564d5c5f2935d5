import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import * as envelopes from './envelopes.ts';
import { HttpDoor } from './http-door.ts';
import type { MemoryForms } from './memory-forms.ts';
import type { MemoryHomes } from './memory-homes.ts';
import type { MemoryInbox } from './memory-inbox.ts';
import { apiError, type ScriptedSlack } from './scripted-slack.ts';

let door: HttpDoor;
let api: ScriptedSlack;
let inbox: MemoryInbox;
let forms: MemoryForms;
let homes: MemoryHomes;

beforeEach(async () => {
  door = await HttpDoor.open();
  ({ api, inbox, forms, homes } = door);
});
afterEach(() => door.close());

describe('the Home tab over HTTP', () => {
  const opened = (tab: string) =>
    envelopes.callback({ type: 'app_home_opened', user: 'U0PRIYA001', channel: 'D0PRIYA001', tab });

  it('is drawn for the person who opens it, and is in no queue', async () => {
    api.answer('views.publish', { ok: true, view: { id: 'V1' } });
    expect((await door.event(opened('home'))).status).toBe(200);
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
    await door.connection.homeTab.changed(['U0PRIYA001', 'U0TOMAS001', 'U0PRIYA001']);
    expect(homes.drawn).toEqual(['U0PRIYA001']);
  });

  it('changes nothing else when Slack refuses it', async () => {
    api.answer('views.publish', apiError('not_enabled'));
    expect((await door.event(opened('home'))).status).toBe(200);
    await eventually('it was tried', () => api.callsOf('views.publish').length === 1);
    expect((await door.event(envelopes.message())).status).toBe(200);
    expect(inbox.items).toHaveLength(1);
  });

  it('opens the list behind a number while the trigger lives', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true, view: { id: 'V1' } });
    const list = { of: 'records', kind: 'incident', severity: 'high' };
    const value = JSON.stringify({ do: 'open-list', list });
    const press = { type: 'button', action_id: 'press:0', value };
    const inHome = { container: { type: 'view', view_id: 'V9' }, message: undefined, channel: undefined };
    expect((await door.interactive(envelopes.press(press, inHome))).status).toBe(200);
    await eventually('the list is shown', () => api.callsOf('views.update').length === 1);
    expect(homes.lists).toEqual([{ list, from: 0 }]);
    expect(inbox.items).toEqual([]);
  });

  it('opens the list of a cell of the matrix, and offers the cell again', async () => {
    for (const method of ['views.open', 'views.update', 'views.publish'])
      api.answer(method, { ok: true, view: { id: 'V1' } });
    homes.opened.add('U0PRIYA001');
    const chosen = {
      ...{ type: 'static_select', action_id: 'pick:0:{"do":"open-cell","value":""}' },
      selected_option: { value: '4x5' },
    };
    const inHome = { container: { type: 'view', view_id: 'V9' }, message: undefined, channel: undefined };
    expect((await door.interactive(envelopes.press(chosen, inHome))).status).toBe(200);
    await eventually('the tab is drawn anew', () => api.callsOf('views.publish').length === 1);
    expect(homes.lists).toEqual([
      { list: { of: 'records', kind: 'risk', cell: { likelihood: 4, impact: 5 } }, from: 0 },
    ]);
    expect(inbox.items).toEqual([]);
  });

  it('turns to another page within the same dialog', async () => {
    api.answer('views.update', { ok: true, view: { id: 'V7' } });
    const page = { list: { of: 'records', kind: 'incident' }, from: 50 };
    const value = JSON.stringify({ do: 'open-list', ...page });
    const inList = {
      ...{ container: { type: 'view', view_id: 'V7' }, message: undefined, channel: undefined },
      view: { ...{ id: 'V7', type: 'modal', callback_id: 'record_list' }, private_metadata: '{}' },
    };
    const press = { type: 'button', action_id: 'press:0', value };
    expect((await door.interactive(envelopes.press(press, inList))).status).toBe(200);
    const [update] = await eventually('the page is shown', () => nonEmpty(api.callsOf('views.update')));
    expect(update?.args['view_id']).toBe('V7');
    expect(JSON.parse(update?.args['view'] ?? '')).toMatchObject({ private_metadata: JSON.stringify(page) });
    expect(homes.lists).toEqual([page]);
    expect(api.callsOf('views.open')).toEqual([]);
    expect(inbox.items).toEqual([]);
  });

  const begin = { do: 'start', kind: 'risk', text: '' };
  const beginning = { type: 'button', action_id: 'press:0', value: JSON.stringify(begin) };

  it('opens the form of what a button begins, once for a double click', async () => {
    for (const method of ['views.open', 'views.update']) api.answer(method, { ok: true, view: { id: 'V1' } });
    const inHome = { container: { type: 'view', view_id: 'V9' }, message: undefined, channel: undefined };
    for (const action_ts of ['1790000070.900000', '1790000071.100000'])
      await door.interactive(envelopes.press({ ...beginning, action_ts }, inHome));
    const [update] = await eventually('the form is filled', () => nonEmpty(api.callsOf('views.update')));
    expect(JSON.parse(update?.args['view'] ?? '')).toMatchObject({ private_metadata: 'draft-1' });
    expect([forms.begun, api.callsOf('views.open').length, inbox.items]).toEqual([['risk'], 1, []]);
    await door.interactive(envelopes.press({ ...beginning, action_ts: '1790000095.000000' }, inHome));
    await eventually('it is opened again', () => forms.begun.length === 2);
  });

  it('opens it over the list in which the button is', async () => {
    for (const method of ['views.push', 'views.update']) api.answer(method, { ok: true, view: { id: 'V1' } });
    const inList = {
      ...{ container: { type: 'view', view_id: 'V7' }, message: undefined, channel: undefined },
      view: { ...{ id: 'V7', type: 'modal', callback_id: 'record_list' }, private_metadata: '{}' },
    };
    await door.interactive(envelopes.press(beginning, inList));
    await eventually('the form is filled', () => api.callsOf('views.update').length === 1);
    expect(api.callsOf('views.push')).toHaveLength(1);
    expect(api.callsOf('views.open')).toEqual([]);
  });

  it('leads any other press to the direct conversation', async () => {
    const value = JSON.stringify({ do: 'show-review' });
    const press = { type: 'button', action_id: 'press:0', value };
    await door.interactive(envelopes.press(press, { container: { type: 'view', view_id: 'V9' } }));
    expect(inbox.items.map(({ lane }) => lane)).toEqual(['slack:U0PRIYA001:direct']);
  });

  it('has prompts for the conversation when that is opened', async () => {
    api.answer('assistant.threads.setSuggestedPrompts', { ok: true });
    await door.event(opened('messages'));
    const [call] = await eventually('prompts are set', () =>
      nonEmpty(api.callsOf('assistant.threads.setSuggestedPrompts')),
    );
    expect(call?.args['channel_id']).toBe('D0PRIYA001');
    expect(call?.args['thread_ts']).toBeUndefined();
    expect(inbox.items).toEqual([]);
  });

  it('has no more prompts than Slack takes, the first ones', async () => {
    api.answer('assistant.threads.setSuggestedPrompts', { ok: true });
    homes.suggested = Array.from({ length: 7 }, (_, at) => ({ title: `Prompt ${at}`, message: `Say ${at}` }));
    await door.event(opened('messages'));
    const [call] = await eventually('prompts are set', () =>
      nonEmpty(api.callsOf('assistant.threads.setSuggestedPrompts')),
    );
    const prompts = JSON.parse(call?.args['prompts'] ?? '[]') as { title: string }[];
    expect(prompts.map(({ title }) => title)).toEqual(['Prompt 0', 'Prompt 1', 'Prompt 2', 'Prompt 3']);
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
    expect((await door.interactive(payload)).status).toBe(200);
    const [update] = await eventually('the form is filled', () => nonEmpty(api.callsOf('views.update')));
    expect(forms.begun).toEqual([start]);
    expect(JSON.parse(update?.args['view'] ?? '')).toMatchObject({ private_metadata: 'draft-1' });
  });

  it('keeps the draft when the form could not be opened in time', async () => {
    api.answer('views.open', apiError('expired_trigger_id'));
    await door.interactive(envelopes.messageShortcut());
    await eventually('the draft is begun', () => forms.begun.length === 1);
    expect(api.callsOf('views.update')).toEqual([]);
  });

  it('says so when the draft could not be saved', async () => {
    api.answer('views.open', { ok: true, view: { id: 'V1' } });
    api.answer('views.update', { ok: true, view: { id: 'V1' } });
    forms.failing = true;
    await door.interactive(envelopes.messageShortcut());
    const [update] = await eventually('the form says so', () => nonEmpty(api.callsOf('views.update')));
    expect(update?.args['view']).toContain('try it again');
  });
});

function nonEmpty<T>(all: readonly T[]): readonly T[] | null {
  return all.length === 0 ? null : all;
}
