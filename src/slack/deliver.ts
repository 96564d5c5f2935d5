import type { webApi } from '@slack/bolt';
import type { Destination, Outgoing } from '../conversation/turn.ts';
import type { OutboxItem } from '../jobs/ports.ts';
import type { Logger } from '../kernel/logger.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { readConversationKey, isDirectChannel } from './conversation-key.ts';
import type { DirectChannels } from './direct-channels.ts';
import { readOutboxPayload } from './outbox-payload.ts';
import { postMessage, type Target } from './post-message.ts';
import { renderReply, type SlackMessage } from './render-reply.ts';
import { respondOnlyVisible } from './respond-url.ts';
import { callFailure, slackCode } from './slack-errors.ts';

/** `ts` is the message's id in Slack; null where Slack gives none ("only visible to you"). */
export type Delivery =
  | { readonly outcome: 'delivered'; readonly ts: string | null }
  /** Slack refused it unmade, and says how long nothing is taken there. */
  | { readonly outcome: 'deferred'; readonly afterMs: number; readonly why: string }
  | { readonly outcome: 'retry'; readonly afterMs: number; readonly why: string }
  | { readonly outcome: 'failed'; readonly why: string };

export type Deliverable = Pick<OutboxItem, 'id' | 'token' | 'earlierAttempts' | 'payload'>;

export interface DeliverDeps {
  readonly client: webApi.WebClient;
  readonly directChannels: DirectChannels;
  readonly abilities: ClientAbilities;
  readonly logger: Logger;
}

const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 5 * 60_000;
const RATE_LIMITED = 'rate limited by Slack';

/**
 * Sends one reply. At least once: the outbox gives the same item again when a process died between Slack's answer and
 * its own note of it. A message in a thread or a direct conversation is then found by its block id and not posted
 * twice. Slack keeps no list of "only visible to you" messages: those a second attempt may show twice.
 */
export async function deliver(item: Deliverable, deps: DeliverDeps): Promise<Delivery> {
  const outgoing = readOutboxPayload(item.payload);
  if (outgoing === null) return { outcome: 'failed', why: 'the outbox row holds no reply' };
  try {
    const message = renderReply(outgoing.reply, item.id, deps.abilities);
    return await send({ item, message, destination: outgoing.destination, deps });
  } catch (thrown) {
    return afterFailure(thrown, item);
  }
}

interface Job {
  readonly item: Deliverable;
  readonly message: SlackMessage;
  readonly destination: Outgoing['destination'];
  readonly deps: DeliverDeps;
}

function send(job: Job): Promise<Delivery> {
  const { destination } = job;
  switch (destination.to) {
    case 'conversation':
      return sendToConversation(job, destination.conversation);
    case 'only':
      return sendThroughResponse(job, destination);
    case 'aside':
      return sendAside(job, destination);
    case 'direct':
      return sendDirect(job, destination.user);
    case 'channel':
      return post(job, { channel: destination.channel, thread: null });
    case 'unfurl':
      return showBeneath(job, destination);
    case 'replace':
      return replace(job, destination);
  }
}

async function sendToConversation(job: Job, key: string): Promise<Delivery> {
  const conversation = readConversationKey(key);
  switch (conversation?.kind) {
    case 'thread':
      return post(job, { channel: conversation.channel, thread: conversation.thread });
    case 'only':
      return isDirectChannel(conversation.channel)
        ? post(job, { channel: conversation.channel, thread: null })
        : sendEphemeral(job, conversation.channel, conversation.user);
    case 'direct':
      return sendDirect(job, conversation.user);
    case undefined:
      return { outcome: 'failed', why: 'the conversation is not in Slack' };
  }
}

async function sendThroughResponse(job: Job, to: Extract<Destination, { to: 'only' }>): Promise<Delivery> {
  const response = await respondOnlyVisible(to.responseHandle, job.message);
  switch (response.outcome) {
    case 'sent':
      return { outcome: 'delivered', ts: null };
    case 'expired':
      return sendDirect(job, to.user);
    case 'refused':
      return { outcome: 'deferred', afterMs: response.afterMs ?? backOff(job.item), why: RATE_LIMITED };
    case 'retry':
      return { outcome: 'retry', afterMs: response.afterMs ?? backOff(job.item), why: response.why };
  }
}

/** In the thread where the others talk; in a conversation that is the person's own, like any message. */
async function sendAside(job: Job, to: Extract<Destination, { to: 'aside' }>): Promise<Delivery> {
  const conversation = readConversationKey(to.conversation);
  if (conversation?.kind !== 'thread' || isDirectChannel(conversation.channel))
    return sendToConversation(job, to.conversation);
  return sendEphemeral(job, conversation.channel, to.user, conversation.thread);
}

/** Works while both the assistant and the person are in the channel; otherwise it reaches them directly. */
async function sendEphemeral(
  job: Job,
  channel: string,
  user: string,
  thread: string | null = null,
): Promise<Delivery> {
  try {
    const where = { channel, user, ...(thread === null ? {} : { thread_ts: thread }) };
    await job.deps.client.chat.postEphemeral({ ...where, ...job.message });
    return { outcome: 'delivered', ts: null };
  } catch (thrown) {
    if (callFailure(thrown).failure !== 'final') throw thrown;
    return sendDirect(job, user);
  }
}

async function sendDirect(job: Job, user: string): Promise<Delivery> {
  return post(job, { channel: await job.deps.directChannels.of(user), thread: null });
}

/** Shown again it takes the place of itself. A message that is gone meanwhile needs no preview any more. */
async function showBeneath(job: Job, { url, at }: Extract<Destination, { to: 'unfurl' }>): Promise<Delivery> {
  const where =
    'unfurlId' in at
      ? ({ source: 'composer', unfurl_id: at.unfurlId } as const)
      : { channel: at.channel, ts: at.message };
  try {
    await job.deps.client.chat.unfurl({ ...where, unfurls: { [url]: { blocks: job.message.blocks } } });
  } catch (thrown) {
    if (!GONE.has(slackCode(thrown) ?? '')) throw thrown;
  }
  return { outcome: 'delivered', ts: null };
}

const GONE: ReadonlySet<string> = new Set(['cannot_find_message', 'message_not_found', 'invalid_unfurl_id']);

async function replace(job: Job, to: Extract<Destination, { to: 'replace' }>): Promise<Delivery> {
  const conversation = readConversationKey(to.conversation);
  if (conversation?.kind !== 'thread') return sendToConversation(job, to.conversation);
  const { channel } = conversation;
  const update = () => job.deps.client.chat.update({ channel, ts: to.message, ...job.message });
  try {
    await update().catch(async (thrown: unknown) => {
      if (slackCode(thrown) !== STILL_STREAMED) throw thrown;
      await job.deps.client.chat.stopStream({ channel, ts: to.message });
      await update();
    });
    return { outcome: 'delivered', ts: to.message };
  } catch (thrown) {
    if (!UNREPLACEABLE.has(slackCode(thrown) ?? '')) throw thrown;
    return sendToConversation(job, to.conversation);
  }
}

/** It was being written when its process died. */
const STILL_STREAMED = 'streaming_state_conflict';

/** The message cannot be changed any more; its news still belongs into the conversation. */
const UNREPLACEABLE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);

async function post({ item, message, deps }: Job, target: Target): Promise<Delivery> {
  const ts = await postMessage(deps, target, message, item.earlierAttempts > 0 ? item.id : null);
  return { outcome: 'delivered', ts };
}

function afterFailure(thrown: unknown, item: Deliverable): Delivery {
  const failure = callFailure(thrown);
  switch (failure.failure) {
    case 'rate-limited':
      return { outcome: 'deferred', afterMs: failure.afterMs, why: RATE_LIMITED };
    case 'passing':
      return { outcome: 'retry', afterMs: failure.afterMs ?? backOff(item), why: failure.code };
    case 'credentials':
      return { outcome: 'retry', afterMs: LONGEST_RETRY_MS, why: `${failure.code}: ${failure.why}` };
    case 'final':
      return { outcome: 'failed', why: `${failure.code}: ${failure.why}` };
  }
}

function backOff(item: Deliverable): number {
  return Math.min(FIRST_RETRY_MS * 2 ** item.earlierAttempts, LONGEST_RETRY_MS);
}
