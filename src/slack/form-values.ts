import { z } from 'zod';
import type { ClientAbilities } from './client-abilities.ts';
import type { ViewPayload } from './envelope.ts';
import { INPUT, NONE } from './form-elements.ts';
import { fieldOfBlock, OTHER, OTHER_SUFFIX } from './form-inputs.ts';
import type { FormValues } from './ports.ts';

type View = ViewPayload['view'];
type Value = string | readonly string[] | null;

/** What was entered, by field name. A field that the form did not show is absent, and stays as it is. */
export function formValues(view: View, abilities: ClientAbilities): FormValues {
  return byField(new Map(enteredValues(view, abilities)));
}

/**
 * The same without the inputs that hold what was drawn in them: the draft may have moved on in the conversation since,
 * and a form that shows yesterday's answer must not bring it back.
 */
export function touchedValues(view: View, abilities: ClientAbilities): FormValues {
  const drawn = byField(
    new Map(view.blocks.flatMap(({ block_id: id }) => (id ? [[id, drawnValue(view, id)] as const] : []))),
  );
  const entered = Object.entries(formValues(view, abilities));
  return Object.fromEntries(
    entered.filter(
      ([field, value]) => value === null || JSON.stringify(value) !== JSON.stringify(drawn[field]),
    ),
  );
}

function byField(entered: ReadonlyMap<string, Value>): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [id, value] of entered) {
    const block = fieldOfBlock(id);
    if (block.endsWith(OTHER_SUFFIX)) continue;
    const other = entered.get(block + OTHER_SUFFIX) ?? null;
    values[block] = value === OTHER || value === null ? other : value === NONE ? null : value;
  }
  return values;
}

/** Slack shows an error under its block and refuses one for a block that is not there: those go to the first input. */
export function errorsByBlock(view: View, errors: Readonly<Record<string, string>>): Record<string, string> {
  const inputs = view.blocks.flatMap(({ type, block_id: id }) => (type === 'input' && id ? [id] : []));
  const byBlock: Record<string, string> = {};
  for (const [field, reason] of Object.entries(errors)) {
    const block = inputs.find((id) => fieldOfBlock(id) === field) ?? inputs[0];
    if (block === undefined) continue;
    byBlock[block] = byBlock[block] === undefined ? reason : `${byBlock[block]} ${reason}`;
  }
  return byBlock;
}

const option = z.object({ value: z.string() });
const elementSchema = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_user: z.string().nullish(),
});

const drawnSchema = z.object({
  initial_value: z.string().optional(),
  initial_option: option.optional(),
  initial_options: z.array(option).optional(),
  initial_user: z.string().optional(),
});

function enteredValues(view: View, abilities: ClientAbilities): [string, Value][] {
  return Object.entries(view.state?.values ?? {}).flatMap(([block, elements]) => {
    const element = elementSchema.safeParse(elements[INPUT]);
    if (!element.success) return [];
    const value = valueOf(element.data);
    return [[block, value ?? (abilities.untouchedComesBackEmpty ? drawnValue(view, block) : null)]];
  });
}

function valueOf(element: z.infer<typeof elementSchema>): Value {
  if (element.selected_options) {
    const chosen = element.selected_options.map((each) => each.value);
    return chosen.length === 0 ? null : chosen;
  }
  const value = element.selected_option?.value ?? element.selected_user ?? element.value ?? null;
  return typeof value === 'string' ? textOf(value) : null;
}

/** A wall time is shown with a space in it and stored with a "T". */
function textOf(value: string): string | null {
  const text = value.trim();
  return text === '' ? null : text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/, '$1T$2');
}

function drawnValue(view: View, block: string): Value {
  const drawn = view.blocks.find((each) => each.block_id === block);
  const element = drawnSchema.safeParse(drawn?.['element']);
  if (!element.success) return null;
  const { initial_value, initial_option, initial_options, initial_user } = element.data;
  return valueOf({
    type: '',
    value: initial_value,
    selected_option: initial_option,
    selected_options: initial_options,
    selected_user: initial_user,
  });
}
