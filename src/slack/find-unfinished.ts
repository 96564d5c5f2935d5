import { isDelivered } from './already-posted.ts';
import type { LiveAnswersDeps } from './live-answers.ts';
import type { LiveThread } from './live-message.ts';

/** A turn says a few things at most after the message that it answers. */
const PAGE = 50;

/**
 * The time stamp of a message that we began to write behind the one that is answered, and that no delivery has ended; null
 * when there is none, or when it cannot be looked for.
 */
export async function findUnfinished(
  { channel, thread, asked }: LiveThread,
  { client, identity, logger }: LiveAnswersDeps,
): Promise<string | null> {
  try {
    const found = await client.conversations.replies({ channel, ts: thread, oldest: asked, limit: PAGE });
    const unfinished = found.messages?.find(
      (message) =>
        message.user === identity.botUserId && Number(message.ts) > Number(asked) && !isDelivered(message),
    );
    return unfinished?.ts ?? null;
  } catch {
    logger.warn('an answer that an earlier attempt began to show could not be looked for', { channel });
    return null;
  }
}
