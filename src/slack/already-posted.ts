import type { webApi } from '@slack/bolt';
import { LIMITS } from './limits.ts';
import { outboxBlockId } from './render-reply.ts';

/** How far back a second attempt looks. What it looks for was posted minutes ago at most. */
const PAGES = 5;

interface Message {
  readonly ts?: string;
  readonly blocks?: readonly { readonly block_id?: string }[];
}

interface Page {
  readonly messages?: readonly Message[];
  readonly response_metadata?: { readonly next_cursor?: string };
}

/** True for a message that came out of the outbox: it is whole. */
export function isDelivered({ blocks }: Message): boolean {
  const prefix = outboxBlockId('');
  return blocks?.some(({ block_id: id }) => id?.startsWith(prefix) === true) === true;
}

/**
 * The time stamp of the message that an earlier attempt posted before it could say so; null when there is none.
 * Throws what the calls throw.
 */
export async function findAlreadyPosted(
  client: webApi.WebClient,
  channel: string,
  thread: string | null,
  outboxId: string,
): Promise<string | null> {
  const blockId = outboxBlockId(outboxId);
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const position = { channel, limit: LIMITS.pageItems, ...(cursor === undefined ? {} : { cursor }) };
    const found: Page =
      thread === null
        ? await client.conversations.history(position)
        : await client.conversations.replies({ ...position, ts: thread });
    const posted = found.messages?.find((message) =>
      message.blocks?.some((block) => block.block_id === blockId),
    );
    if (posted?.ts !== undefined) return posted.ts;
    cursor = found.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') return null;
  }
  return null;
}
