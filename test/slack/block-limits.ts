import type { types } from '@slack/bolt';
import { z } from 'zod';

/**
 * Slack's limits and types once more, written from its documentation and apart from the code under test, as a check that
 * says what is wrong with a message or a view. Keys that are not listed are refused, as Slack does; what the assistant
 * never draws is not listed.
 * Sources: docs.slack.dev/reference/block-kit/blocks, /block-elements, /composition-objects, and /reference/views.
 */

/** In no text of ours: control characters, marks that turn the direction, and halves of characters. */
// eslint-disable-next-line no-control-regex -- control characters are what it is for
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => value.isWellFormed(), { error: 'is not Unicode' })
    .refine((value) => !UNREADABLE.test(value), { error: 'holds control characters' })
    .refine((value) => value.trim() !== '', { error: 'is blank' });

/** What nobody reads: it comes back as it was sent. */
const token = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => value.isWellFormed(), { error: 'is not Unicode' });

const plain = (longest: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(longest), emoji: z.boolean().optional() });
const mrkdwn = (longest: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(longest), verbatim: z.boolean().optional() });

const actionId = token(255);
const blockId = token(255).optional();
const day = z.iso.date();
const person = z.string().regex(/^[UW][A-Z0-9]+$/);
const confirm = z.strictObject({
  title: plain(100),
  text: z.union([plain(300), mrkdwn(300)]),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});
const option = (longest: number) =>
  z.strictObject({
    text: z.union([plain(longest), mrkdwn(longest)]),
    value: token(150),
    description: plain(75).optional(),
  });
type Chosen = { readonly value: string };
const options = (most: number, longest = 75) =>
  z
    .array(option(longest))
    .min(1)
    .max(most)
    .refine((all) => areDistinct(all.map(({ value }) => value)), { error: 'values are not unique' });

const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plain(75),
  value: token(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text(75).optional(),
  confirm: confirm.optional(),
});
const select = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: actionId,
    placeholder: plain(150).optional(),
    options: options(100),
    initial_option: option(75).optional(),
  })
  .refine(({ options: all, initial_option: initial }) => initial === undefined || isOneOf(initial, all), {
    error: 'the initial option is none of the options',
  });
const multiSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    action_id: actionId,
    placeholder: plain(150).optional(),
    options: options(100),
    initial_options: z.array(option(75)).min(1).optional(),
  })
  .refine(({ options: all, initial_options: initial = [] }) => initial.every((each) => isOneOf(each, all)), {
    error: 'an initial option is none of the options',
  });
const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    action_id: actionId,
    options: options(10),
    initial_options: z.array(option(75)).min(1).optional(),
  })
  .refine(({ options: all, initial_options: initial = [] }) => initial.every((each) => isOneOf(each, all)), {
    error: 'an initial option is none of the options',
  });
const datePicker = z.strictObject({
  type: z.literal('datepicker'),
  action_id: actionId,
  placeholder: plain(150).optional(),
  initial_date: day.optional(),
});
const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  action_id: actionId,
  placeholder: plain(150).optional(),
  initial_user: person.optional(),
});
const textInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: actionId,
    placeholder: plain(150).optional(),
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    focus_on_load: z.boolean().optional(),
    dispatch_action_config: z
      .strictObject({
        trigger_actions_on: z
          .array(z.enum(['on_enter_pressed', 'on_character_entered']))
          .min(1)
          .max(2),
      })
      .optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  })
  .refine(({ initial_value: value = '', max_length: most = 3000 }) => value.length <= most, {
    error: 'the initial value is too long',
  });
const thumb = z.strictObject({
  text: plain(75),
  value: token(2000),
  accessibility_label: text(75).optional(),
});
const feedback = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId.optional(),
  positive_button: thumb,
  negative_button: thumb,
});

const actionElement = z.union([button, select, datePicker, usersSelect]);
const messageBlock = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: z.union([mrkdwn(3000), plain(3000)]),
    accessory: actionElement.optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plain(150) }),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z
      .array(z.union([mrkdwn(3000), plain(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z.array(actionElement).min(1).max(25),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id: blockId,
    elements: z.array(feedback).min(1).max(5),
  }),
]);
const inputBlock = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.union([textInput, select, multiSelect, checkboxes, usersSelect, datePicker]),
});
const viewBlocks = z
  .array(z.union([messageBlock, inputBlock]))
  .min(1)
  .max(100);

const modal = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: text(255).optional(),
    private_metadata: z.string().max(3000).optional(),
    notify_on_close: z.boolean().optional(),
    clear_on_close: z.boolean().optional(),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    blocks: viewBlocks,
  })
  .refine(({ submit, blocks }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'), {
    error: 'inputs without submit',
  });
const home = z.strictObject({
  type: z.literal('home'),
  callback_id: text(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  blocks: viewBlocks,
});

/** "Views are limited to 250 KB" (views.publish, `view_too_large`), as the JSON that is sent. */
const LARGEST_VIEW = 250_000;

/** What is wrong with a message; empty when Slack takes it. */
export function messageProblems(words: string, blocks: readonly types.KnownBlock[]): string[] {
  return [
    ...problemsOf(text(4000), words, 'text'),
    ...problemsOf(z.array(messageBlock).min(1).max(50), blocks, 'blocks'),
    ...idProblems(blocks),
  ];
}

/** What is wrong with a dialog or a Home tab. */
export function viewProblems(view: types.View): string[] {
  const size = new TextEncoder().encode(JSON.stringify(view)).length;
  return [
    ...problemsOf(z.discriminatedUnion('type', [modal, home]), view, view.type),
    ...(size <= LARGEST_VIEW ? [] : [`a view of ${String(size)} bytes`]),
    ...idProblems(view.blocks),
  ];
}

/** What is wrong with texts that are shown as one line of plain text each. */
export function lineProblems(lines: readonly string[], longest: number): string[] {
  return lines.flatMap((line) => [
    ...problemsOf(text(longest), line, 'line'),
    ...(/\n/.test(line) ? ['more than one line'] : []),
  ]);
}

function problemsOf(schema: z.ZodType, value: unknown, where: string): string[] {
  const checked = schema.safeParse(value);
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${where}.${path.join('.')}: ${message}`);
}

function idProblems(blocks: readonly { readonly block_id?: string; readonly type: string }[]): string[] {
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]));
  const perBlock = blocks.map((block) => actionIdsOf(block));
  return [
    ...(areDistinct(ids) ? [] : ['block ids are not unique']),
    ...(perBlock.every(areDistinct) ? [] : ['action ids of a block are not unique']),
  ];
}

function actionIdsOf(block: object): string[] {
  const elements = 'elements' in block && Array.isArray(block.elements) ? (block.elements as unknown[]) : [];
  return elements.flatMap((element) =>
    typeof element === 'object' && element !== null && 'action_id' in element
      ? [String(element.action_id)]
      : [],
  );
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function isOneOf(chosen: Chosen, all: readonly Chosen[]): boolean {
  return all.some((each) => JSON.stringify(each) === JSON.stringify(chosen));
}

/** Every text in which marks and tokens mean something to Slack. */
export function mrkdwnTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnTexts);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn') return shownTexts(value);
  return Object.values(value).flatMap(mrkdwnTexts);
}

/** Every text that a reader sees in the blocks. */
export function shownTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : shownTexts(inner),
  );
}
