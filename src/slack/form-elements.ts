import type { types } from '@slack/bolt';
import type { Field, FieldValue, Option } from '../records/field.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { LIMITS } from './limits.ts';
import { plainText, selectOptions } from './render-controls.ts';

/** A field's block is named for the field; what it holds has one action id for all. */
export const INPUT = 'input';
/** The option of a select that stands for no value. */
export const NONE = '(none)';

/** What is longer than the field takes is shown as it is, and turned down when it is sent off: Slack refuses the view else. */
export function textInput(
  field: Field,
  value: FieldValue | null,
  multiline = false,
  maxLength: number = LIMITS.inputText,
): types.PlainTextInput {
  const text = value === null ? '' : String(value);
  return {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline,
    dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    max_length: Math.min(Math.max(maxLength, text.length), LIMITS.inputText),
    placeholder: plainText(field.example, LIMITS.placeholder),
    ...(text === '' ? {} : { initial_value: text }),
  };
}

/** A select cannot be emptied again in Slack, so an optional one has an option for that. */
export function selectInput(
  field: Field,
  options: readonly Option[],
  value: FieldValue | null,
): types.StaticSelect {
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

export function manyInput(
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

export function personInput(
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
