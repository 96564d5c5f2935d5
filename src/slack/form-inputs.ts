import type { types } from '@slack/bolt';
import { createHash } from 'node:crypto';
import { assertNever } from '../kernel/assert-never.ts';
import type { Field, FieldValue, Option } from '../records/field.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { LIMITS } from './limits.ts';
import { manyInput, personInput, selectInput, textInput } from './form-elements.ts';
import { drawable, plainText } from './render-controls.ts';

/** The second block of an AI system: a name that is not in the inventory. */
export const OTHER_SUFFIX = '.other';
/** The option that stands for that name. No system is called so. */
export const OTHER = '(other)';

/**
 * Slack keeps what stands in an input for as long as its block has the same id, whatever a new view says: an input that is to
 * show a text that was put in has an id of its own.
 */
const PUT_IN = '~';

export function blockOf(field: string, textPutIn: string): string {
  return `${field}${PUT_IN}${createHash('sha256').update(textPutIn).digest('hex').slice(0, 12)}`;
}

/** The field that a block of the form holds. */
export function fieldOfBlock(block: string): string {
  return block.split(PUT_IN, 1)[0] ?? block;
}

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
    // Each input tells what stands in it, because a form that is closed with its cross does not.
    dispatch_action: true,
    optional: field.capture !== 'required' || field.answeredBy !== undefined,
    ...(words === '' ? {} : { hint: plainText(words, LIMITS.inputHint) }),
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
