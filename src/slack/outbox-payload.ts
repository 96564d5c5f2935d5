import { z } from 'zod';
import type { Reply } from '../conversation/reply.ts';
import type { Outgoing } from '../conversation/turn.ts';

const payloadSchema = z.object({
  destination: z.discriminatedUnion('to', [
    z.object({ to: z.literal('conversation'), conversation: z.string() }),
    z.object({ to: z.literal('only'), user: z.string(), responseHandle: z.string() }),
    z.object({ to: z.literal('aside'), user: z.string(), conversation: z.string() }),
    z.object({ to: z.literal('direct'), user: z.string() }),
    z.object({ to: z.literal('channel'), channel: z.string() }),
    z.object({
      to: z.literal('unfurl'),
      url: z.string(),
      at: z.union([
        z.object({ channel: z.string(), message: z.string() }),
        z.object({ unfurlId: z.string() }),
      ]),
    }),
    z.object({ to: z.literal('replace'), conversation: z.string(), message: z.string() }),
  ]),
  /** Our own JSON, written by the version that runs or the one before; its parts are read by a total switch. */
  reply: z.custom<Reply>((value) => replySchema.safeParse(value).success),
});

const replySchema = z.object({
  kind: z.string(),
  parts: z.array(z.object({ part: z.string() })),
  controls: z.array(z.object({ control: z.string() })),
});

/** Null for a row that holds no reply. */
export function readOutboxPayload(payload: unknown): Outgoing | null {
  const read = payloadSchema.safeParse(payload);
  return read.success ? read.data : null;
}
