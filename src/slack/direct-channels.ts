import type { webApi } from '@slack/bolt';

/** The direct conversation with each person. Slack gives the same channel for a person every time. */
export class DirectChannels {
  readonly #client: webApi.WebClient;
  readonly #known = new Map<string, string>();

  constructor(client: webApi.WebClient) {
    this.#client = client;
  }

  /** Throws what the call throws: `callFailure` says what it means. */
  async of(user: string): Promise<string> {
    const known = this.#known.get(user);
    if (known !== undefined) return known;
    const opened = await this.#client.conversations.open({ users: user });
    const channel = opened.channel?.id;
    if (channel === undefined) throw new Error('conversations.open named no channel');
    this.#known.set(user, channel);
    return channel;
  }
}
