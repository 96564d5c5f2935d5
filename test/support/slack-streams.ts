type Args = Readonly<Record<string, string>>;
type Answer = Readonly<Record<string, unknown>>;

const METHODS: ReadonlySet<string> = new Set(['chat.startStream', 'chat.appendStream', 'chat.stopStream']);

/** Streamed messages as ordinary ones that grow, for a Slack that has no streams: what a person sees is the same. */
export class SlackStreams {
  readonly #call: (method: string, args: Args) => Promise<Answer>;
  readonly #open = new Map<string, string>();

  constructor(call: (method: string, args: Args) => Promise<Answer>) {
    this.#call = call;
  }

  static takes(method: string): boolean {
    return METHODS.has(method);
  }

  async answer(method: string, args: Args): Promise<Answer> {
    const { channel = '', ts = '', thread_ts = '', markdown_text: text = '' } = args;
    if (method === 'chat.startStream') {
      const posted = await this.#call('chat.postMessage', { channel, thread_ts, text });
      this.#open.set(String(posted['ts']), text);
      return posted;
    }
    const before = this.#open.get(ts);
    if (before === undefined) return { ok: false, error: 'message_not_in_streaming_state' };
    if (method === 'chat.stopStream') {
      this.#open.delete(ts);
      return { ok: true, channel, ts };
    }
    this.#open.set(ts, before + text);
    return this.#call('chat.update', { channel, ts, text: before + text });
  }
}
