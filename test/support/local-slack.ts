import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLE_WORKSPACE, type LocalSlackMode } from '../../src/slack/example-workspace.ts';
import { startLocalSlack } from '../../src/slack/start-local-slack.ts';
import { eventually } from './eventually.ts';

export const { app: APP, users: PEOPLE, channels: CHANNELS } = EXAMPLE_WORKSPACE;
export const [PRIYA, TOMAS, INGRID] = PEOPLE;
export const [GENERAL, GOVERNANCE] = CHANNELS;

export interface SlackBlock {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly SlackElement[];
  readonly element?: SlackElement;
}

export interface SlackElement {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly placeholder?: { readonly text: string };
  readonly positive_button?: { readonly value: string };
  readonly negative_button?: { readonly value: string };
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
}

export interface PostedMessage {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text: string;
  readonly blocks?: readonly SlackBlock[];
  readonly subtype?: string;
  readonly ephemeral_to?: string;
}

export interface SlackView {
  readonly id: string;
  readonly title: { readonly text: string };
  readonly blocks: readonly SlackBlock[];
  readonly private_metadata?: string;
}

export interface LogEntry {
  readonly direction: 'to_bot' | 'from_bot' | 'internal';
  readonly kind: string;
  readonly summary: string;
  readonly detail?: unknown;
}

/** A control by its label; `nth` counts from 0 where several have the same, and from -1 backwards. */
export type Used =
  | { readonly button: string; readonly nth?: number }
  | { readonly thumb: 'up' | 'down' }
  | { readonly choose: string; readonly option: string }
  | { readonly choose: string; readonly day: string }
  | { readonly choose: string; readonly person: string };

/**
 * A throwaway Slack with the example workspace, and what people do in it. The calls that reach the bot return when the
 * bot has acknowledged, or after five seconds when it has not.
 */
export class TestSlack {
  readonly url: string;
  readonly apiUrl: string;
  readonly #end: () => Promise<void>;
  readonly #page: WebSocket;
  #views: readonly SlackView[] = [];
  #viewErrors: Readonly<Record<string, string>> | null = null;

  private constructor(url: string, apiUrl: string, page: WebSocket, end: () => Promise<void>) {
    this.url = url;
    this.apiUrl = apiUrl;
    this.#page = page;
    this.#end = end;
    page.addEventListener('message', ({ data }) => this.#onPage(JSON.parse(String(data))));
  }

  static async start(mode: LocalSlackMode = 'socket'): Promise<TestSlack> {
    const dir = mkdtempSync(join(tmpdir(), 'aims-local-slack-'));
    const started = await startLocalSlack({ port: 0, dir, mode });
    if (!started.ok) throw started.error;
    const { url, apiUrl, stop } = started.value;
    const page = new WebSocket(`${url.replace('http', 'ws')}/ui`);
    await new Promise((resolve, reject) => {
      page.addEventListener('open', resolve, { once: true });
      page.addEventListener('error', reject, { once: true });
    });
    return new TestSlack(url, apiUrl, page, async () => {
      page.close();
      await stop();
      rmSync(dir, { recursive: true, force: true });
    });
  }

  stop(): Promise<void> {
    return this.#end();
  }

  /** Says something in a channel, a direct conversation (`directChannelOf`) or a thread. */
  async say(user: string, channel: string, text: string, thread?: string): Promise<PostedMessage> {
    const body = { channel, user, text, ...(thread === undefined ? {} : { thread_ts: thread }) };
    return ((await this.#control('message', body)) as { message: PostedMessage }).message;
  }

  async command(user: string, channel: string, text: string): Promise<void> {
    await this.#control('command', { channel, user, command: '/aims', text });
  }

  /** Presses the button with this label, or chooses in the control with this label, in a message of the bot. */
  async use(user: string, channel: string, message: PostedMessage, used: Used): Promise<void> {
    await this.#control('interact', {
      channel,
      messageTs: message.ts,
      user,
      action: actionFor(message, used),
    });
  }

  async edit(user: string, channel: string, ts: string, text: string): Promise<void> {
    await this.#control('edit-message', { channel, ts, user, text });
  }

  async delete(user: string, channel: string, ts: string): Promise<void> {
    await this.#control('delete-message', { channel, ts, user });
  }

  async openHome(user: string): Promise<void> {
    await this.#control('open-home', { user });
  }

  /** Sends a file with a text. */
  async upload(
    user: string,
    channel: string,
    name: string,
    text = '',
    content: string | Uint8Array<ArrayBuffer> = 'content',
  ): Promise<void> {
    const form = new FormData();
    form.append('channel', channel);
    form.append('user', user);
    form.append('text', text);
    form.append('file', new File([content], name));
    await fetch(`${this.url}/_control/upload`, { method: 'POST', body: form });
  }

  /** The form on the screen; undefined when there is none. */
  get view(): SlackView | undefined {
    return this.#views.at(-1);
  }

  /** By block, after a submission that was turned down. */
  get viewErrors(): Readonly<Record<string, string>> | null {
    return this.#viewErrors;
  }

  /** Submits the form. Values by block id: text, or the value of an option; what is not named was not touched. */
  submit(user: string, values: Readonly<Record<string, string | readonly string[]>>): void {
    const blocks = this.view?.blocks ?? [];
    const entered = Object.entries(values).map(([block, value]) => {
      const element = blocks.find((each) => each.block_id === block)?.element;
      if (element === undefined) throw new Error(`The form has no input ${block}`);
      return [block, { [element.action_id]: entry(element, value) }];
    });
    this.#page.send(JSON.stringify({ t: 'view_submit', user, values: Object.fromEntries(entered) }));
  }

  closeView(user: string): void {
    this.#page.send(JSON.stringify({ t: 'view_close', user }));
  }

  async messages(channel: string): Promise<readonly PostedMessage[]> {
    return ((await this.#get(`messages/${channel}`)) as { messages: PostedMessage[] }).messages;
  }

  /** All that the bot has posted anywhere, with its blocks. */
  async allText(): Promise<string> {
    const { channels } = await this.state();
    const posted = await Promise.all(channels.map(({ id }) => this.messages(id)));
    return JSON.stringify(posted.flat().filter(({ bot_id }) => bot_id !== undefined));
  }

  /** The replies in a thread, without the message that began it. */
  async replies(channel: string, thread: string): Promise<readonly PostedMessage[]> {
    return (await this.messages(channel)).filter((message) => message.thread_ts === thread);
  }

  /** Waits until the bot has said something there that fits; gives the newest such message. */
  replyWith(channel: string, thread: string | null, pattern: RegExp): Promise<PostedMessage> {
    return eventually(`a reply that matches ${String(pattern)}`, async () => {
      const said = thread === null ? await this.messages(channel) : await this.replies(channel, thread);
      return said.findLast((message) => message.bot_id !== undefined && pattern.test(message.text));
    });
  }

  /** What went back and forth between Slack and the bot, oldest first. */
  async log(): Promise<readonly LogEntry[]> {
    return ((await this.#get('log')) as { log: LogEntry[] }).log;
  }

  async state(): Promise<{ readonly channels: readonly { id: string; name: string; members: string[] }[] }> {
    return (await this.#get('state')) as { channels: { id: string; name: string; members: string[] }[] };
  }

  async #get(path: string): Promise<unknown> {
    return (await fetch(`${this.url}/_control/${path}`)).json();
  }

  async #control(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}/_control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`_control/${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  #onPage(event: { t: string; stack?: SlackView[]; errors?: Record<string, string> }): void {
    if (event.t === 'view') {
      this.#views = event.stack ?? [];
      this.#viewErrors = null;
    }
    if (event.t === 'view_errors') this.#viewErrors = event.errors ?? {};
  }
}

/** What Slack sends of a control that somebody used, as far as it is about the control. */
export function actionFor(message: PostedMessage, used: Used): Record<string, unknown> {
  const elements = (message.blocks ?? []).flatMap((block) => block.elements ?? []);
  if ('thumb' in used) return thumbFor(elements, used.thumb);
  const label = 'button' in used ? used.button : used.choose;
  const labelled = elements.filter((each) => (each.text ?? each.placeholder)?.text === label);
  const element = labelled.at(('nth' in used ? used.nth : 0) ?? 0);
  if (element === undefined) throw new Error(`The message has no control “${label}”: ${message.text}`);
  const { type, action_id, value, text } = element;
  if ('button' in used) return { type, action_id, value, text };
  if ('day' in used) return { type, action_id, selected_date: used.day };
  if ('person' in used) return { type, action_id, selected_user: used.person };
  return { type, action_id, selected_option: { value: used.option } };
}

/** As Slack sends it: the value of the thumb that was pressed. */
function thumbFor(elements: readonly SlackElement[], thumb: 'up' | 'down'): Record<string, unknown> {
  const element = elements.find(({ type }) => type === 'feedback_buttons');
  const { value } = (thumb === 'up' ? element?.positive_button : element?.negative_button) ?? {};
  if (element === undefined || value === undefined) throw new Error('The message has no thumbs');
  return { type: element.type, action_id: element.action_id, value };
}

function entry(element: SlackElement, value: string | readonly string[]): Record<string, unknown> {
  const option = (each: string) => ({ value: each });
  if (typeof value !== 'string') return { type: element.type, selected_options: value.map(option) };
  if (element.type === 'plain_text_input') return { type: element.type, value };
  if (element.type === 'users_select') return { type: element.type, selected_user: value };
  return { type: element.type, selected_option: option(value) };
}
