import { webApi } from '@slack/bolt';

interface Message {
  readonly ts: string;
  readonly user: string;
  text: string;
  blocks: readonly { readonly block_id?: string }[];
  streaming: boolean;
}

const BOT = 'U0AIMSBOT1';

/** One thread of a workspace that has streaming, or has none; as far as a reply needs it. */
export class StreamingSlack {
  messages: Message[] = [];
  readonly calls: string[] = [];
  hasStreams = true;
  /** After so many calls the network is gone; null for never. */
  failsAfter: number | null = null;
  #last = 1000;

  /** What stands in the thread: a message that is still being written ends with “…”. */
  get shown(): readonly string[] {
    return this.messages.map(({ text, streaming }) => `${text.trim()}${streaming ? '…' : ''}`);
  }

  get client(): webApi.WebClient {
    const chat = {
      startStream: (args: { markdown_text: string }) =>
        this.#call('startStream', () => {
          if (!this.hasStreams) throw refused('unknown_method');
          return this.#post(args.markdown_text, [], true);
        }),
      appendStream: (args: { ts: string; markdown_text: string }) =>
        this.#call('appendStream', () => {
          const message = this.#streamed(args.ts);
          message.text += args.markdown_text;
          return { ok: true };
        }),
      stopStream: (args: { ts: string }) =>
        this.#call('stopStream', () => {
          this.#streamed(args.ts).streaming = false;
          return { ok: true };
        }),
      update: (args: { ts: string; text: string; blocks: Message['blocks'] }) =>
        this.#call('update', () => {
          const message = this.#find(args.ts);
          if (message.streaming) throw refused('streaming_state_conflict');
          [message.text, message.blocks] = [args.text, args.blocks];
          return { ok: true, ts: args.ts };
        }),
      postMessage: (args: { text: string; blocks: Message['blocks'] }) =>
        this.#call('postMessage', () => this.#post(args.text, args.blocks, false)),
      delete: (args: { ts: string }) =>
        this.#call('delete', () => {
          this.messages = this.messages.filter(({ ts }) => ts !== args.ts);
          return { ok: true };
        }),
    };
    const conversations = {
      replies: () => this.#call('replies', () => ({ ok: true, messages: this.messages })),
    };
    return { chat, conversations } as unknown as webApi.WebClient;
  }

  #call<T>(name: string, run: () => T): Promise<T> {
    this.calls.push(name);
    if (this.failsAfter !== null && this.calls.length > this.failsAfter)
      return Promise.reject(new Error('the network is gone'));
    return new Promise((resolve) => resolve(run()));
  }

  #post(text: string, blocks: Message['blocks'], streaming: boolean) {
    const ts = `${String((this.#last += 1))}.000100`;
    this.messages.push({ ts, user: BOT, text, blocks, streaming });
    return { ok: true, ts };
  }

  #find(ts: string): Message {
    const message = this.messages.find((one) => one.ts === ts);
    if (message === undefined) throw refused('message_not_found');
    return message;
  }

  #streamed(ts: string): Message {
    const message = this.#find(ts);
    if (!message.streaming) throw refused('message_not_in_streaming_state');
    return message;
  }
}

function refused(error: string): Error {
  return new webApi.WebAPIPlatformError({ ok: false, error });
}
