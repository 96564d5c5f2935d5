import { z } from 'zod';

/**
 * The payloads that Slack sends, as far as we read them. Both transports give the same body: an Events API callback, a
 * slash command's fields, or an interactive payload. Unknown keys are dropped; null and absent mean the same.
 */
const id = z.string().regex(/^[A-Z][A-Z0-9]{1,60}$/);
const ts = z.string().regex(/^\d{1,20}\.\d{1,12}$/);
/** A file of a message, as far as evidence needs it. */
export const fileSchema = z.object({
  name: z.string().nullish(),
  title: z.string().nullish(),
  permalink: z.url(),
  url_private: z.string().nullish().catch(null),
  size: z.number().nullish().catch(null),
});
const files = z.array(z.unknown()).nullish();

/** A message inside another payload: the one that was changed, deleted, acted on. */
const innerMessage = z.object({
  subtype: z.string().nullish(),
  user: id.nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: ts.nullish(),
  thread_ts: ts.nullish(),
  edited: z.object({ user: id.nullish() }).nullish(),
});

export const messageEventSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().nullish(),
  channel: id,
  channel_type: z.string().nullish(),
  user: id.nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts,
  thread_ts: ts.nullish(),
  files,
  message: innerMessage.nullish(),
  previous_message: innerMessage.nullish(),
  deleted_ts: ts.nullish(),
});
export type MessageEvent = z.infer<typeof messageEventSchema>;

export const eventCallbackSchema = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().nullish(),
  event: z.looseObject({ type: z.string() }),
});

/** The person opened the Home tab, or the conversation with the assistant. */
export const homeOpenedSchema = z.object({
  type: z.literal('event_callback'),
  event: z.object({
    type: z.literal('app_home_opened'),
    user: id,
    channel: id.nullish(),
    tab: z.enum(['home', 'messages']).nullish(),
  }),
});
export type HomeOpened = z.infer<typeof homeOpenedSchema>;

/** Addresses of the app's own domains, in a message or (`source` is `composer`) in one that is being written. */
export const linkSharedSchema = z.object({
  type: z.literal('link_shared'),
  channel: z.string().min(1),
  is_bot_user_member: z.boolean().nullish(),
  user: id,
  message_ts: z.string().min(1),
  thread_ts: ts.nullish(),
  links: z.array(z.object({ url: z.string() })),
  unfurl_id: z.string().nullish(),
  source: z.string().nullish(),
});
export type LinkShared = z.infer<typeof linkSharedSchema>;

export const slashCommandSchema = z.object({
  command: z.string().startsWith('/'),
  text: z.string().nullish(),
  user_id: id,
  channel_id: id,
  response_url: z.string().nullish(),
  trigger_id: z.string(),
});
export type SlashCommand = z.infer<typeof slashCommandSchema>;

const person = z.object({ id });
/** local-slack writes an empty one for a press in the Home tab. */
const idOrNone = z.union([id, z.literal('').transform(() => null)]);

export const blockActionsSchema = z.object({
  type: z.literal('block_actions'),
  user: person,
  trigger_id: z.string().nullish(),
  response_url: z.string().nullish(),
  channel: z.object({ id: idOrNone }).nullish(),
  container: z.object({
    type: z.string(),
    message_ts: ts.nullish(),
    thread_ts: ts.nullish(),
    channel_id: idOrNone.nullish(),
    is_ephemeral: z.boolean().nullish(),
  }),
  message: innerMessage.nullish(),
  actions: z.array(z.looseObject({ action_ts: z.string().nullish() })).min(1),
});
export type BlockActions = z.infer<typeof blockActionsSchema>;

export const messageShortcutSchema = z.object({
  type: z.literal('message_action'),
  callback_id: z.string(),
  trigger_id: z.string().nullish(),
  action_ts: z.string().nullish(),
  user: person,
  channel: person,
  message_ts: ts.nullish(),
  message: innerMessage,
});
export type MessageShortcut = z.infer<typeof messageShortcutSchema>;

export const globalShortcutSchema = z.object({
  type: z.literal('shortcut'),
  callback_id: z.string(),
  trigger_id: z.string().nullish(),
  action_ts: z.string().nullish(),
  user: person,
});
export type GlobalShortcut = z.infer<typeof globalShortcutSchema>;

/** A press in a dialog of ours. `private_metadata` says what it shows. */
export const pressedViewSchema = z.object({
  type: z.literal('block_actions'),
  user: person,
  view: z.object({
    type: z.literal('modal'),
    id: z.string().min(1),
    callback_id: z.string(),
    private_metadata: z.string(),
  }),
});

/** A submitted or closed form, or one in which something was entered. `state` holds what stands in it; `blocks` what was drawn. */
export const viewPayloadSchema = z.object({
  type: z.enum(['view_submission', 'view_closed', 'block_actions']),
  user: person,
  actions: z
    .array(
      z.looseObject({
        action_ts: z.string().nullish(),
        action_id: z.string().nullish(),
        value: z.string().nullish(),
      }),
    )
    .nullish(),
  view: z.object({
    id: z.string().nullish(),
    callback_id: z.string().nullish(),
    private_metadata: z.string().nullish(),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().nullish() })).default([]),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({ type: z.string() }))) })
      .nullish(),
  }),
});
export type ViewPayload = z.infer<typeof viewPayloadSchema>;
