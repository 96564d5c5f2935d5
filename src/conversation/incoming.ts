import { z } from 'zod';
import { actionSchema } from './action.ts';

/**
 * Something that a person did, wherever they did it. `conversation` is an opaque key: the same thread gives the
 * same key, and only the edge that made it reads it. `place` is the channel, direct conversation or terminal around it.
 */
const where = {
  conversation: z.string(),
  place: z.string(),
  user: z.string(),
};

export const incomingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('message'),
    ...where,
    /** Plain text; a mention of a person stands as `<@U123>`, the bot's own mention is taken off. */
    text: z.string(),
    message: z.string(),
    permalink: z.string().nullable(),
    /** Said to the assistant: a mention, a direct message, a command. Otherwise overheard in a thread it takes part in. */
    addressed: z.boolean(),
    direct: z.boolean(),
    /** Only the person may see the replies (a slash command). */
    onlyVisibleToUser: z.boolean(),
    files: z.number().int(),
    /** The files that have an address, for evidence. */
    attached: z
      .array(
        z.strictObject({
          name: z.string(),
          /** As it was uploaded, with its ending; without it, `name`. */
          fileName: z.string().optional(),
          permalink: z.string(),
          /** Where its content is, for those who may read it; bytes. */
          download: z.string().nullable(),
          size: z.number().nullable(),
        }),
      )
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('command'),
    ...where,
    /** `ask`, `incident`, `risk`, `change`, `records`, `help`, or what was typed instead. */
    command: z.string(),
    text: z.string(),
    message: z.string(),
    /** Where a reply that only this person sees can be sent; null where nobody else reads along in the conversation. */
    responseHandle: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('shortcut'),
    ...where,
    /** The message it was used on: its text, author and place; null for a global shortcut. */
    on: z
      .strictObject({
        text: z.string(),
        author: z.string().nullable(),
        message: z.string(),
        permalink: z.string().nullable(),
      })
      .nullable(),
    start: z.enum(['incident', 'risk', 'change']),
  }),
  z.strictObject({
    kind: z.literal('action'),
    ...where,
    action: actionSchema,
    /** The message that holds the control. */
    message: z.string(),
    /** Where a reply that only the person sees can be sent; absent where there is no such place. */
    responseHandle: z.string().optional(),
    /** Nobody but the person reads along where the control is. */
    direct: z.boolean().optional(),
    /** The control is in a view, which shows by itself what became of it. */
    inView: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('form'),
    ...where,
    draft: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
  }),
  z.strictObject({
    kind: z.literal('links-shared'),
    ...where,
    message: z.string(),
    /** As they were written. */
    links: z.array(z.string()),
    /** Where a preview is shown: beneath the message, or where it is being written. */
    shownAt: z.union([
      z.strictObject({ channel: z.string(), message: z.string() }),
      z.strictObject({ unfurlId: z.string() }),
    ]),
    /** The person can be told something there that only they see. */
    reachable: z.boolean(),
    /** Nobody but the person and the assistant reads along. */
    direct: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('message-edited'), ...where, message: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('message-deleted'), ...where, message: z.string() }),
]);

export type Incoming = z.infer<typeof incomingSchema>;
export type IncomingOf<K extends Incoming['kind']> = Extract<Incoming, { kind: K }>;
/** What begins a draft whose form an edge can open at once: a shortcut, or a button in a view. */
export type BeginsDraft = IncomingOf<'shortcut' | 'action'>;
