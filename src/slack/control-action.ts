import { z } from 'zod';
import { actionSchema, type Action } from '../conversation/action.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LIMITS } from './limits.ts';

/**
 * How an action travels inside a control.
 *
 * A button has a `value` (2,000 characters) for the action's JSON. A select, a date picker and a people picker have no
 * place of their own: an option's value is too short for JSON, and the two pickers have none. Their action travels in
 * `action_id` (255), with the empty `value` that the choice then fills. Either is numbered, because an `action_id` must
 * be unique within its block. Whatever comes back is checked against the schema: a control can be forged or be old.
 */
const PRESS = 'press:';
const PICK = /^pick:\d+:(.*)$/s;

export function buttonId(index: number): string {
  return `${PRESS}${index}`;
}

/** Null when it does not fit: the caller leaves the control out and says so. */
export function pickerId(index: number, action: Extract<Action, { value: string }>): string | null {
  const id = `pick:${index}:${JSON.stringify({ ...action, value: '' })}`;
  return id.length <= LIMITS.actionId ? id : null;
}

/** The action as a button's value; the free text in it is cut to fit, anything else that is too long gives null. */
export function buttonValue(action: Action): string | null {
  const whole = JSON.stringify(action);
  if (whole.length <= LIMITS.buttonValue) return whole;
  switch (action.do) {
    case 'start':
      return fitted((text) => ({ ...action, text }), action.text);
    case 'note-gap':
    case 'vote':
      return fitted((question) => ({ ...action, question }), action.question);
    default:
      return null;
  }
}

function fitted(make: (text: string) => Action, text: string): string | null {
  const characters = Array.from(text);
  while (characters.length > 0) {
    characters.length = Math.floor(characters.length * 0.9);
    const value = JSON.stringify(make(`${characters.join('')}…`));
    if (value.length <= LIMITS.buttonValue) return value;
  }
  return null;
}

/** One element of a block_actions payload, as far as we use it. */
export const controlSchema = z.object({
  type: z.string(),
  action_id: z.string(),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
  selected_date: z.string().nullish(),
});

/** What the person asked for, or why it is nothing that we can act on. */
export function readControl(control: z.infer<typeof controlSchema>): Result<Action, string> {
  if (control.type === 'button' || control.type === 'feedback_buttons')
    return checked(control.value ?? '', null);
  const json = PICK.exec(control.action_id)?.[1];
  if (json === undefined) return err('a control that this assistant did not make');
  const chosen = control.selected_user ?? control.selected_date ?? control.selected_option?.value ?? null;
  if (chosen === null || chosen === '') return err('nothing was chosen');
  return checked(json, chosen);
}

function checked(json: string, chosen: string | null): Result<Action, string> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return err('a control without an action');
  }
  if (chosen !== null && typeof value === 'object' && value !== null) value = { ...value, value: chosen };
  const action = actionSchema.safeParse(value);
  return action.success ? ok(action.data) : err('an action of another version');
}
