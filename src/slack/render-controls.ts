import type { types } from '@slack/bolt';
import type { Action } from '../conversation/action.ts';
import type { Control } from '../conversation/reply.ts';
import type { Option } from '../records/field.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { buttonId, buttonValue, pickerId } from './control-action.ts';
import { plainLabel } from './escape-text.ts';
import { LIMITS } from './limits.ts';

type ActionElement = types.ActionsBlock['elements'][number];
type Button = Extract<Control, { control: 'button' }>;
type Feedback = Extract<Control, { control: 'feedback' }>;
type Picker = Exclude<Control, Button | Feedback>;

/** For those who see no controls: what could be pressed or chosen. */
export function controlsInWords(controls: readonly Control[]): string {
  return controls
    .filter((control) => control.control !== 'feedback')
    .map((control) => {
      const { label } = control;
      if (control.control === 'button' || control.options.length === 0) return `[${label}]`;
      return `[${label}: ${control.options.map((option) => option.label).join(' / ')}]`;
    })
    .join(' ');
}

export interface RenderedControls {
  readonly blocks: readonly types.KnownBlock[];
  /** What could not be drawn, as sentences for the reader. */
  readonly notes: readonly string[];
}

export function renderControls(controls: readonly Control[], abilities: ClientAbilities): RenderedControls {
  const elements: ActionElement[] = [];
  const feedback: types.FeedbackButtons[] = [];
  const notes: string[] = [];
  controls.forEach((control, index) => {
    if (control.control === 'feedback' && abilities.feedbackButtons) {
      feedback.push(...thumbs(control, index));
      return;
    }
    const drawn = drawnAs(control, index, abilities);
    if (drawn.length === 0) notes.push(`“${shortLabel(control)}” cannot be shown here: type it.`);
    elements.push(...drawn);
    if (isPicker(control) && control.options.length > drawable(control.options).length) {
      notes.push(`Not every choice for “${shortLabel(control)}” fits: type another one.`);
    }
  });
  const blocks: types.KnownBlock[] = [];
  for (let from = 0; from < elements.length; from += LIMITS.actionsElements) {
    blocks.push({ type: 'actions', elements: elements.slice(from, from + LIMITS.actionsElements) });
  }
  for (let from = 0; from < feedback.length; from += LIMITS.contextActionsElements) {
    const some = feedback.slice(from, from + LIMITS.contextActionsElements);
    blocks.push({ type: 'context_actions', elements: some });
  }
  return { blocks, notes: [...new Set(notes)] };
}

function drawnAs(control: Control, index: number, abilities: ClientAbilities): ActionElement[] {
  switch (control.control) {
    case 'button':
      return present(button(control, buttonId(index)));
    case 'feedback':
      return plainThumbs(control, index);
    default:
      return present(picker(control, index, abilities));
  }
}

function present(element: ActionElement | null): ActionElement[] {
  return element === null ? [] : [element];
}

function isPicker(control: Control): control is Picker {
  return control.control !== 'button' && control.control !== 'feedback';
}

function shortLabel({ label }: Control): string {
  return plainLabel(label, LIMITS.buttonText);
}

const THUMBS = { useful: 'Useful', notUseful: 'Not useful' } as const;

/** Slack's own thumbs, which show by themselves what was pressed. */
function thumbs({ label, useful, notUseful }: Feedback, index: number): types.FeedbackButtons[] {
  const [up, down] = [buttonValue(useful), buttonValue(notUseful)];
  if (up === null || down === null) return [];
  const thumb = (text: string, value: string) => ({
    text: plainText(text, LIMITS.buttonText),
    accessibility_label: plainLabel(`${label} ${text}`, LIMITS.buttonText),
    value,
  });
  return [
    {
      type: 'feedback_buttons',
      action_id: buttonId(index),
      positive_button: thumb(THUMBS.useful, up),
      negative_button: thumb(THUMBS.notUseful, down),
    },
  ];
}

function plainThumbs({ useful, notUseful }: Feedback, index: number): ActionElement[] {
  const thumb = (label: string, action: Action, name: string): ActionElement[] =>
    present(button({ control: 'button', label, action, style: 'plain' }, `${buttonId(index)}:${name}`));
  return [...thumb(THUMBS.useful, useful, 'up'), ...thumb(THUMBS.notUseful, notUseful, 'down')];
}

function button(control: Button, actionId: string): ActionElement | null {
  const value = buttonValue(control.action);
  if (value === null) return null;
  return {
    type: 'button',
    action_id: actionId,
    text: plainText(control.label, LIMITS.buttonText),
    value,
    ...(control.style === 'plain' ? {} : { style: control.style }),
  };
}

function picker(control: Picker, index: number, abilities: ClientAbilities): ActionElement | null {
  const action_id = pickerId(index, control.action);
  if (action_id === null) return null;
  const common = { action_id, placeholder: plainText(control.label, LIMITS.placeholder) };
  if (control.control === 'date') {
    const initial =
      control.initial !== null && isDay(control.initial) ? { initial_date: control.initial } : {};
    return { type: 'datepicker', ...common, ...initial };
  }
  if (control.control === 'person' && abilities.peoplePicker === 'native')
    return { type: 'users_select', ...common };
  const offered = control.control === 'person' ? abilities.peoplePicker : control.options;
  const options = selectOptions(offered === 'native' ? [] : offered);
  return options.length === 0 ? null : { type: 'static_select', ...common, options };
}

export function selectOptions(options: readonly Option[]): types.PlainTextOption[] {
  return drawable(options).map(({ label, value }) => ({
    text: plainText(label === '' ? value : label, LIMITS.optionText),
    value,
  }));
}

/** The options that Slack takes: with a value of a length it takes, each value once, and a hundred of them. */
export function drawable(options: readonly Option[]): Option[] {
  const byValue = new Map<string, Option>();
  for (const option of options) {
    // Half of a character comes back as another one, and would choose nothing.
    const fits =
      option.value !== '' && option.value.length <= LIMITS.optionValue && option.value.isWellFormed();
    if (fits && !byValue.has(option.value)) byValue.set(option.value, option);
  }
  return [...byValue.values()].slice(0, LIMITS.options);
}

export function plainText(text: string, limit: number): types.PlainTextElement {
  const label = plainLabel(text, limit);
  return { type: 'plain_text', text: label === '' ? '–' : label, emoji: false };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
