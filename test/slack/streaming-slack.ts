import { webApi, type types } from '@slack/bolt';

interface Message {
  readonly ts: string;
  readonly user: string;
  text: string;
  blocks: readonly { readonly block_id?: string }[];
  streaming: boolean;
  /** It was begun with chunks, and takes nothing else. */
  readonly chunked: boolean;
}

/** Slack takes one of the two. */
interface Piece {
  readonly markdown_text?: string;
  readonly chunks?: readonly types.AnyChunk[];
}

const BOT = 'U0AIMSBOT1';

/** One thread of a workspace that has streaming, or has none; as far as a reply needs it. */
export class StreamingSlack {
  messages: Message[] = [];
  readonly calls: string[] = [];
  hasStreams = true;
  hasCards = true;
  /** The cards of steps, by their id, as they stand now. */
  readonly cards = new Map<string, string>();
  /** After so many calls the network is gone; null for never. */
  failsAfter: number | null = null;
  #last = 1000;

  /** What stands in the thread: a message that is still being written ends with “…”. */
  get shown(): readonly string[] {
    return this.messages.map(({ text, streaming }) => `${text.trim()}${streaming ? '…' : ''}`);
  }

  get client(): webApi.WebClient {
    const chat = {
      startStream: (args: Piece) =>
        this.#call('startStream', () => {
          if (!this.hasStreams) throw refused('unknown_method');
          return this.#post(this.#take(args), [], true, args.chunks !== undefined);
        }),
      appendStream: (args: Piece & { ts: string }) =>
        this.#call('appendStream', () => {
          const message = this.#streamed(args.ts);
          if (message.chunked !== (args.chunks !== undefined)) throw refused('streaming_mode_mismatch');
          message.text += this.#take(args);
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

  /** The words of a piece; its cards are put where they are looked at. */
  #take({ markdown_text: words, chunks }: Piece): string {
    if (words !== undefined && chunks !== undefined)
      throw refused('cannot_provide_both_markdown_text_and_chunks');
    if (chunks !== undefined && !this.hasCards) throw refused('invalid_chunks');
    const texts = (chunks ?? []).map((chunk) => {
      if (chunk.type === 'task_update') this.cards.set(chunk.id, `${chunk.title}: ${chunk.status}`);
      return chunk.type === 'markdown_text' ? chunk.text : '';
    });
    return words ?? texts.join('');
  }

  #post(text: string, blocks: Message['blocks'], streaming: boolean, chunked = false) {
    const ts = `${String((this.#last += 1))}.000100`;
    this.messages.push({ ts, user: BOT, text, blocks, streaming, chunked });
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
