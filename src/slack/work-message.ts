import type { webApi } from '@slack/bolt';
import type { Reply } from '../conversation/reply.ts';
import type { InboxItem } from '../jobs/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { readConversationKey } from './conversation-key.ts';
import type { DirectChannels } from './direct-channels.ts';
import { UPDATE_EVERY_MS } from './limits.ts';
import { postMessage, type Target } from './post-message.ts';
import { renderReply } from './render-reply.ts';
import { callFailure } from './slack-errors.ts';

export interface WorkMessageDeps {
  readonly client: webApi.WebClient;
  readonly directChannels: Pick<DirectChannels, 'of'>;
  readonly abilities: ClientAbilities;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface WorkWhere {
  readonly conversation: string;
  /** A message of ours to go on in; null: one is posted. */
  readonly message: string | null;
}

export interface WorkPlace {
  readonly channel: string;
  readonly thread: string;
  readonly ts: string;
}

/** The one message that says how far long work is. A courtesy: what Slack refuses of it changes nothing of the work. */
export class WorkMessage {
  readonly #item: Pick<InboxItem, 'id' | 'earlierAttempts'>;
  readonly #where: WorkWhere;
  readonly #deps: WorkMessageDeps;
  #place: WorkPlace | null = null;
  #updating: Promise<void> | null = null;
  #nextAt = 0;

  constructor(item: Pick<InboxItem, 'id' | 'earlierAttempts'>, where: WorkWhere, deps: WorkMessageDeps) {
    this.#item = item;
    this.#where = where;
    this.#deps = deps;
  }

  /** Posts it, or finds the one that an earlier attempt at the same work posted. */
  async show(reply: Reply): Promise<void> {
    await this.#try(async () => {
      const target = await this.#target();
      if (target === null) return;
      const { id, earlierAttempts } = this.#item;
      const message = renderReply(reply, id, this.#deps.abilities);
      const given = this.#given(target);
      if (given !== null) {
        await this.#deps.client.chat.update({ channel: given.channel, ts: given.ts, ...message });
        this.#place = given;
        return;
      }
      const ts = await postMessage(this.#deps, target, message, earlierAttempts > 0 ? id : null);
      if (ts !== null) this.#place = { channel: target.channel, thread: target.thread ?? ts, ts };
    });
    this.#nextAt = this.#now() + UPDATE_EVERY_MS;
  }

  /** Now and then, and never two at once. */
  update(replyOf: () => Reply): void {
    const place = this.#place;
    if (place === null || this.#updating !== null || this.#now() < this.#nextAt) return;
    this.#nextAt = this.#now() + UPDATE_EVERY_MS;
    const { channel, ts } = place;
    const message = renderReply(replyOf(), this.#item.id, this.#deps.abilities);
    const update = () => this.#deps.client.chat.update({ channel, ts, ...message });
    this.#updating = this.#try(update).finally(() => (this.#updating = null));
  }

  /** Where it stands, once nothing more is under way; null when it was never posted. */
  async end(): Promise<WorkPlace | null> {
    await this.#updating;
    return this.#place;
  }

  #now(): number {
    return this.#deps.clock.now().getTime();
  }

  /** The message that was to be gone on in, where it stands in a thread: one that only its person sees cannot be changed. */
  #given({ channel, thread }: Target): WorkPlace | null {
    const { message } = this.#where;
    return message === null || thread === null ? null : { channel, thread, ts: message };
  }

  async #target(): Promise<Target | null> {
    const key = readConversationKey(this.#where.conversation);
    if (key === null) return null;
    if (key.kind === 'thread') return { channel: key.channel, thread: key.thread };
    return { channel: await this.#deps.directChannels.of(key.user), thread: null };
  }

  async #try(call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (thrown) {
      const failure = callFailure(thrown);
      const why = 'code' in failure ? failure.code : failure.failure;
      this.#deps.logger.info('how far long work is could not be shown', { why });
    }
  }
}
