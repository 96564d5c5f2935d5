import { describe, expect, it } from 'vitest';
import type { types } from '@slack/bolt';
import type { Draft } from '../../src/capture/draft.ts';
import { formOf } from '../../src/capture/form-of.ts';
import { readSettings } from '../../src/settings.ts';
import { recordKinds, recordTypes } from '../../src/records/record-types.ts';
import type { FieldValue } from '../../src/records/field.ts';
import { localSlackAbilities, slackAbilities } from '../../src/slack/client-abilities.ts';
import { examplePeople } from '../../src/slack/example-workspace.ts';
import { viewPayloadSchema, type ViewPayload } from '../../src/slack/envelope.ts';
import { errorsByBlock, formValues, touchedValues } from '../../src/slack/form-values.ts';
import { formView, loadingView, noticeView } from '../../src/slack/form-view.ts';
import { viewProblems } from './block-limits.ts';
import { draftOf } from './example-draft.ts';

const LOCAL = localSlackAbilities(examplePeople());
const SYSTEMS = ['Support chatbot', 'Credit scoring'];

const FILLED: Record<string, FieldValue> = {
  title: 'Wrong price',
  description: 'It said 10 <!channel> & *bold*\nand more',
  system: 'Support chatbot',
  occurredAt: '2026-11-22T15:00',
  severity: 'high',
  owner: 'U0TOMAS001',
  affectedCount: 40,
  harmTypes: ['financial', 'reputation'],
};

const stateOf = (draft: Draft) => ({ draft, form: formOf(draft, readSettings(null)) });

describe('the form of a record', () => {
  it.each(recordKinds)('asks every question of a new %s, within Slack’s limits', (kind) => {
    const view = formView({ ...stateOf(draftOf(kind, {})), systems: SYSTEMS }, slackAbilities);
    const asked = inputsOf(view).map((block) => block.block_id);
    for (const field of recordTypes[kind].captureFields) expect(asked).toContain(field.name);
    expect(viewProblems(view)).toEqual([]);
    expect(view).toMatchObject({
      callback_id: 'record_form',
      private_metadata: 'draft-1',
      notify_on_close: true,
    });
  });

  it('is filled with what the draft knows', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, slackAbilities);
    expect(viewProblems(view)).toEqual([]);
    expect(elementOf(view, 'description')).toMatchObject({
      multiline: true,
      initial_value: FILLED['description'],
    });
    expect(elementOf(view, 'occurredAt')).toMatchObject({
      type: 'plain_text_input',
      initial_value: '2026-11-22 15:00',
    });
    expect(elementOf(view, 'severity')).toMatchObject({
      type: 'static_select',
      initial_option: { value: 'high' },
    });
    expect(elementOf(view, 'owner')).toMatchObject({ type: 'users_select', initial_user: 'U0TOMAS001' });
    expect(elementOf(view, 'affectedCount')).toMatchObject({ initial_value: '40' });
    expect(elementOf(view, 'harmTypes')).toMatchObject({
      type: 'checkboxes',
      initial_options: [{ value: 'financial' }, { value: 'reputation' }],
    });
  });

  it('gives back what it showed when nothing is changed', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, slackAbilities);
    expect(formValues(submitted(view, {}), slackAbilities)).toMatchObject({
      ...FILLED,
      affectedCount: '40',
      detectedAt: null,
      endedAt: null,
      immediateAction: null,
    });
  });

  it('gives back nothing for an input that was emptied in Slack', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, slackAbilities);
    const emptied = submitted(view, { affectedCount: { type: 'plain_text_input', value: null } });
    expect(formValues(emptied, slackAbilities)).toMatchObject({ affectedCount: null });
  });

  it('keeps what local-slack does not send because it was not touched', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, LOCAL);
    const blocks = inputsOf(view);
    const untouched = Object.fromEntries(
      blocks.map((block) => [
        block.block_id ?? '',
        { type: block.element.type, value: null, selected_option: null },
      ]),
    );
    const changed = { ...untouched, severity: { type: 'static_select', selected_option: { value: 'low' } } };
    expect(formValues(submitted(view, changed), LOCAL)).toMatchObject({
      ...FILLED,
      affectedCount: '40',
      severity: 'low',
    });
  });

  it('gives back only what was touched, so that an old form brings no old answer back', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, slackAbilities);
    const changed = {
      severity: { type: 'static_select', selected_option: { value: 'low' } },
      affectedCount: { type: 'plain_text_input', value: null },
    };
    const touched = touchedValues(submitted(view, changed), slackAbilities);
    expect(touched).toMatchObject({ severity: 'low', affectedCount: null });
    for (const field of ['title', 'description', 'system', 'occurredAt', 'owner', 'harmTypes'])
      expect(touched).not.toHaveProperty(field);
  });

  it('tells with every keystroke and choice what stands in it', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, slackAbilities);
    for (const block of inputsOf(view)) expect(block.dispatch_action).toBe(true);
    expect(elementOf(view, 'description')).toMatchObject({
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    });
  });

  it('shows what was typed in it before it was closed', () => {
    const typed = { at: '1.1', values: { occurredAt: 'yester', severity: 'low', harmTypes: ['privacy'] } };
    const draft = { ...draftOf('incident', FILLED), typed };
    const view = formView({ ...stateOf(draft), systems: SYSTEMS }, slackAbilities);
    expect(elementOf(view, 'occurredAt')).toMatchObject({ initial_value: 'yester' });
    expect(elementOf(view, 'severity')).toMatchObject({ initial_option: { value: 'low' } });
    expect(elementOf(view, 'harmTypes')).toMatchObject({ initial_options: [{ value: 'privacy' }] });
  });

  it('lists the people where the client has no picker', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, LOCAL);
    expect(elementOf(view, 'owner')).toMatchObject({
      type: 'static_select',
      initial_option: { value: 'U0TOMAS001' },
    });
  });

  it('takes a system that is not in the inventory by name', () => {
    const view = formView(
      { ...stateOf(draftOf('incident', { system: 'Old scorer' })), systems: SYSTEMS },
      slackAbilities,
    );
    expect(formValues(submitted(view, {}), slackAbilities)).toMatchObject({ system: 'Old scorer' });
    const chosen = { system: { type: 'static_select', selected_option: { value: 'Credit scoring' } } };
    expect(formValues(submitted(view, chosen), slackAbilities)).toMatchObject({ system: 'Credit scoring' });
    const named = { 'system.other': { type: 'plain_text_input', value: ' New scorer ' } };
    expect(formValues(submitted(view, named), slackAbilities)).toMatchObject({ system: 'New scorer' });
  });

  it.each([
    ['is empty', []],
    ['is too long for a select', Array.from({ length: 130 }, (_, index) => `System ${String(index)}`)],
    ['has a name too long for an option', ['x'.repeat(151)]],
  ])('takes a system as text when the inventory %s', (_, systems) => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems }, slackAbilities);
    expect(elementOf(view, 'system')).toMatchObject({
      type: 'plain_text_input',
      initial_value: 'Support chatbot',
    });
    expect(viewProblems(view)).toEqual([]);
  });

  it('shows what came later as well when it changes a record', () => {
    const draft = { ...draftOf('incident', FILLED), updates: { number: 'INC-2026-0001', version: 2 } };
    const view = formView({ ...stateOf(draft), systems: SYSTEMS }, slackAbilities);
    expect(view.title.text).toBe('INC-2026-0001');
    expect(elementOf(view, 'rootCause')).toMatchObject({ type: 'plain_text_input' });
  });

  it('leaves a value alone that is longer than an input takes', () => {
    const view = formView(
      { ...stateOf(draftOf('incident', { description: 'x'.repeat(3001) })), systems: SYSTEMS },
      slackAbilities,
    );
    expect(inputsOf(view).map((block) => block.block_id)).not.toContain('description');
    expect(formValues(submitted(view, {}), slackAbilities)).not.toHaveProperty('description');
  });

  it('puts errors under the inputs they belong to, and others under the first', () => {
    const view = formView({ ...stateOf(draftOf('incident', FILLED)), systems: SYSTEMS }, slackAbilities);
    const errors = { severity: 'Choose one.', rootCause: 'Too early.', '': 'Try again.' };
    expect(errorsByBlock(submitted(view, {}), errors)).toEqual({
      severity: 'Choose one.',
      [inputsOf(view)[0]?.block_id ?? '']: 'Too early. Try again.',
    });
  });

  it('stays within the limits while it loads and when it is over', () => {
    expect(viewProblems(loadingView('d'))).toEqual([]);
    expect(viewProblems(noticeView('d', 'It was recorded as INC-2026-0001.'))).toEqual([]);
  });
});

function inputsOf(view: types.ModalView): types.InputBlock[] {
  return view.blocks.filter((block): block is types.InputBlock => block.type === 'input');
}

function elementOf(view: types.ModalView, block: string): types.InputBlock['element'] | undefined {
  return inputsOf(view).find((input) => input.block_id === block)?.element;
}

/** What Slack sends back: the state of every input, as drawn unless `changed` says otherwise. */
function submitted(view: types.ModalView, changed: Record<string, unknown>): ViewPayload['view'] {
  const values = inputsOf(view).map((block) => {
    const element = block.element as unknown as Record<string, unknown>;
    const state = {
      type: element['type'],
      value: element['initial_value'] ?? null,
      selected_option: element['initial_option'] ?? null,
      selected_user: element['initial_user'] ?? null,
      ...(element['type'] === 'checkboxes' ? { selected_options: element['initial_options'] ?? [] } : {}),
    };
    return [block.block_id, { input: changed[block.block_id ?? ''] ?? state }];
  });
  return viewPayloadSchema.parse({
    type: 'view_submission',
    user: { id: 'U0PRIYA001' },
    view: { ...view, state: { values: Object.fromEntries(values) } },
  }).view;
}
