import type { webApi } from '@slack/bolt';
import type { Logger } from '../kernel/logger.ts';
import { findAlreadyPosted } from './already-posted.ts';
import { LIMITS } from './limits.ts';
import type { SlackMessage } from './render-reply.ts';
import { callFailure, LAYOUT_ERRORS, slackCode } from './slack-errors.ts';

export interface Target {
  readonly channel: string;
  readonly thread: string | null;
}

interface PostDeps {
  readonly client: webApi.WebClient;
  readonly logger: Logger;
}

/**
 * Posts a message and gives its time stamp. With `repeatOf` (the outbox id of an earlier attempt) it first looks whether
 * that attempt got through. Throws what the calls throw.
 */
export async function postMessage(
  deps: PostDeps,
  { channel, thread }: Target,
  message: SlackMessage,
  repeatOf: string | null,
): Promise<string | null> {
  const posted = repeatOf === null ? null : await lookFor(deps, { channel, thread }, repeatOf);
  if (posted !== null) return posted;
  const where = { channel, ...(thread === null ? {} : { thread_ts: thread }), ...QUIET };
  try {
    return (await deps.client.chat.postMessage({ ...where, ...message })).ts ?? null;
  } catch (thrown) {
    const code = slackCode(thrown);
    if (code === null || !LAYOUT_ERRORS.has(code)) throw thrown;
    deps.logger.warn('Slack refused the layout of a reply; its words are sent alone', { code });
    return (await deps.client.chat.postMessage({ ...where, ...wordsOnly(message) })).ts ?? null;
  }
}

/** No previews of links, and no names or addresses in the text made into mentions and links. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false } as const;

/** A history that may not be read (a scope that is missing) is no reason to keep the reply back. */
async function lookFor(deps: PostDeps, target: Target, outboxId: string): Promise<string | null> {
  try {
    return await findAlreadyPosted(deps.client, target.channel, target.thread, outboxId);
  } catch (thrown) {
    const failure = callFailure(thrown);
    if (failure.failure !== 'final' && failure.failure !== 'credentials') throw thrown;
    deps.logger.warn('an earlier attempt could not be looked for', { code: failure.code });
    return null;
  }
}

/** One plain section, which keeps the block id; cut at the end of a line. */
function wordsOnly({ text, blocks }: SlackMessage): SlackMessage {
  const beginning = text.slice(0, LIMITS.sectionText);
  const line = text.length > beginning.length ? beginning.lastIndexOf('\n') : -1;
  const words = line > 0 ? beginning.slice(0, line) : beginning;
  const block_id = blocks[0]?.block_id;
  const section = { type: 'section', text: { type: 'mrkdwn', text: words, verbatim: true } } as const;
  return { text, blocks: [block_id === undefined ? section : { ...section, block_id }] };
}
