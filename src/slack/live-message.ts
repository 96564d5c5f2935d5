import type { webApi } from '@slack/bolt';
import type { Logger } from '../kernel/logger.ts';
import { plainMrkdwn } from './escape-text.ts';
import { LIMITS } from './limits.ts';
import { NOT_OFFERED } from './not-offered.ts';
import { callFailure, slackCode } from './slack-errors.ts';

/** Where an answer is shown while it is written. */
export interface LiveThread {
  readonly conversation: string;
  readonly channel: string;
  readonly thread: string;
  /** Time stamp of the message that is answered. */
  readonly asked: string;
  readonly user: string;
}

export interface LiveMessageDeps {
  readonly client: webApi.WebClient;
  readonly logger: Logger;
  readonly thread: LiveThread;
  /** The workspace has no streaming: nothing is tried again. */
  readonly unavailable: () => void;
}

/** What a workspace without streaming answers. */
const UNAVAILABLE: ReadonlySet<string> = new Set([...NOT_OFFERED, 'streaming_not_allowed']);

/**
 * One message that grows. Words that come while a call is under way go out together with the next one; the first failure
 * ends the showing, and the answer comes whole all the same.
 */
export class LiveMessage {
  readonly #deps: LiveMessageDeps;
  #ts: string | null = null;
  #waiting = '';
  #length = 0;
  #ended = false;
  #sending: Promise<void> | null = null;

  constructor(deps: LiveMessageDeps) {
    this.#deps = deps;
  }

  /** It was begun by an earlier attempt: nothing more is shown in it. */
  take(ts: string): void {
    this.#ts = ts;
    this.#ended = true;
  }

  write(words: string): void {
    if (this.#ended || words === '') return;
    this.#waiting += plainMrkdwn(words);
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
  }

  /** Resolves when nothing more is under way: the message's time stamp, or null when none was begun. */
  async stop(): Promise<string | null> {
    this.#ended = true;
    await this.#sending;
    const ts = this.#ts;
    if (ts !== null) await this.#try(() => this.#deps.client.chat.stopStream({ channel: this.#channel, ts }));
    return ts;
  }

  async remove(): Promise<void> {
    const ts = this.#ts;
    if (ts !== null) await this.#try(() => this.#deps.client.chat.delete({ channel: this.#channel, ts }));
  }

  get #channel(): string {
    return this.#deps.thread.channel;
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting !== '') {
      const words = this.#waiting;
      this.#waiting = '';
      this.#length += words.length;
      const fits = this.#length <= LIMITS.markdownText;
      if (!fits || !(await this.#try(() => this.#send(words)))) {
        this.#ended = true;
        this.#waiting = '';
      }
    }
  }

  async #send(words: string): Promise<void> {
    const { client, thread } = this.#deps;
    const { channel } = thread;
    if (this.#ts === null) {
      const begun = await client.chat.startStream({
        ...{ channel, thread_ts: thread.thread, markdown_text: words, recipient_user_id: thread.user },
      });
      this.#ts = begun.ts ?? null;
    } else await client.chat.appendStream({ channel, ts: this.#ts, markdown_text: words });
  }

  async #try(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (thrown) {
      const code = slackCode(thrown) ?? '';
      if (UNAVAILABLE.has(code)) this.#deps.unavailable();
      const failure = callFailure(thrown);
      const why = 'code' in failure ? failure.code : failure.failure;
      this.#deps.logger.debug('an answer could not be shown while it is written', { why });
      return false;
    }
  }
}
