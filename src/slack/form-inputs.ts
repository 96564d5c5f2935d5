import type { types } from '@slack/bolt';
import { assertNever } from '../kernel/assert-never.ts';
import type { Field, FieldValue, Option } from '../records/field.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { LIMITS } from './limits.ts';
import { drawable, plainText, selectOptions } from './render-controls.ts';

/** A field's block is named for the field; what it holds has one action id for all. */
export const INPUT = 'input';
/** The second block of an AI system: a name that is not in the inventory. */
export const OTHER_SUFFIX = '.other';
/** Option values that stand for no value of the field. No system is called that. */
export const OTHER = '(other)';
export const NONE = '(none)';

export interface FormContext {
  readonly systems: readonly string[];
  readonly abilities: ClientAbilities;
}

/** The input blocks of one field, filled with its value. */
export function fieldInputs(
  field: Field,
  value: FieldValue | null,
  context: FormContext,
): types.InputBlock[] {
  const { input } = field;
  switch (input.kind) {
    case 'text':
      return [inputBlock(field, textInput(field, value, input.multiline, input.maxLength))];
    case 'when':
      return [
        inputBlock(
          field,
          textInput(field, typeof value === 'string' ? value.replace(WALL_TIME, '$1 $2') : value),
          WHEN_HINT,
        ),
      ];
    case 'count':
      return [inputBlock(field, textInput(field, value), COUNT_HINT)];
    case 'choice':
      return [inputBlock(field, selectInput(field, input.options, value))];
    case 'scale':
      return [inputBlock(field, selectInput(field, numbered(input.options), value))];
    case 'choices':
      return [inputBlock(field, manyInput(input.options, value))];
    case 'person':
      return [inputBlock(field, personInput(field, value, context.abilities))];
    case 'system':
      return systemInputs(field, value, context.systems);
    default:
      return assertNever(input);
  }
}

/** Longer than Slack takes in an input: it is shown nowhere in the form, and stays as it is. */
export function fitsInForm(value: FieldValue | null): boolean {
  return typeof value !== 'string' || value.length <= LIMITS.inputText;
}

const WHEN_HINT = 'A day, or a day and a time: 2026-11-22, 2026-11-22 15:00, yesterday 3pm.';
const COUNT_HINT = 'A number; 0 if nobody is.';
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

function inputBlock(field: Field, element: types.InputBlock['element'], hint?: string): types.InputBlock {
  const words = [hint, field.why].filter((line) => line !== undefined).join(' ');
  return {
    type: 'input',
    block_id: field.name,
    label: plainText(field.label, LIMITS.inputLabel),
    element,
    optional: field.capture !== 'required',
    ...(words === '' ? {} : { hint: plainText(words, LIMITS.inputHint) }),
  };
}

function textInput(
  field: Field,
  value: FieldValue | null,
  multiline = false,
  maxLength: number = LIMITS.inputText,
): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline,
    max_length: Math.min(maxLength, LIMITS.inputText),
    placeholder: plainText(field.example, LIMITS.placeholder),
    ...(value === null || value === '' ? {} : { initial_value: String(value) }),
  };
}

/** A select cannot be emptied again in Slack, so an optional one has an option for that. */
function selectInput(field: Field, options: readonly Option[], value: FieldValue | null): types.StaticSelect {
  const none = field.capture === 'required' ? [] : [{ value: NONE, label: 'Not known' }];
  const drawn = selectOptions([...options, ...none]);
  const initial = drawn.find((option) => option.value === String(value ?? ''));
  return {
    type: 'static_select',
    action_id: INPUT,
    placeholder: initial?.text ?? plainText('Choose one', LIMITS.placeholder),
    options: drawn,
    ...(initial ? { initial_option: initial } : {}),
  };
}

function manyInput(
  options: readonly Option[],
  value: FieldValue | null,
): types.Checkboxes | types.MultiStaticSelect {
  const drawn = selectOptions(options);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const initial = drawn.filter((option) => option.value !== undefined && chosen.includes(option.value));
  const common = {
    action_id: INPUT,
    options: drawn,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  };
  return drawn.length <= LIMITS.checkboxes
    ? { type: 'checkboxes', ...common }
    : { type: 'multi_static_select', placeholder: plainText('Choose any', LIMITS.placeholder), ...common };
}

function personInput(
  field: Field,
  value: FieldValue | null,
  { peoplePicker }: ClientAbilities,
): types.UsersSelect | types.StaticSelect {
  if (peoplePicker !== 'native') return selectInput(field, peoplePicker, value);
  const known = typeof value === 'string' && /^[UW][A-Z0-9]{2,}$/.test(value);
  return {
    type: 'users_select',
    action_id: INPUT,
    placeholder: plainText('Choose a person', LIMITS.placeholder),
    ...(known ? { initial_user: value } : {}),
  };
}

/** The inventory as a select with a way out; without one, or with one too long for a select, plain text. */
function systemInputs(
  field: Field,
  value: FieldValue | null,
  systems: readonly string[],
): types.InputBlock[] {
  const options = systems.map((name) => ({ value: name, label: name }));
  const usable = drawable(options).length === options.length && options.length < LIMITS.options;
  if (options.length === 0 || !usable) {
    const some = systems.slice(0, 8).join(', ');
    const hint = some === '' ? undefined : `In the inventory, among others: ${some}.`;
    return [inputBlock(field, textInput(field, value), hint)];
  }
  const other = typeof value === 'string' && !systems.includes(value) ? value : null;
  const select = selectInput(
    field,
    [...options, { value: OTHER, label: 'Another one' }],
    other === null ? value : OTHER,
  );
  const { question, example, input } = field;
  const label = `${field.label}, if it is another one`;
  const typed = {
    name: field.name + OTHER_SUFFIX,
    label,
    question,
    example,
    input,
    capture: 'optional',
  } as const;
  return [inputBlock(field, select), inputBlock(typed, textInput(typed, other))];
}

function numbered(options: readonly Option[]): Option[] {
  return options.map(({ value, label }) => ({ value, label: `${value}: ${label}` }));
}
