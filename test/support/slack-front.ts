import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EXAMPLE_WORKSPACE } from '../../src/slack/example-workspace.ts';
import { callProblems } from '../slack/call-problems.ts';
import { SlackStreams } from './slack-streams.ts';

type Args = Readonly<Record<string, string>>;
type Answer = Readonly<Record<string, unknown>>;

export interface FrontCall {
  readonly method: string;
  readonly args: Args;
}

export interface FrontView {
  readonly blocks: readonly Record<string, unknown>[];
}

const OK: Answer = { ok: true };
/** The id of what is opened here: local-slack opens nothing for a trigger that it did not give out itself. */
const VIEW = 'VFRONT00001';

/**
 * What local-slack lacks, in front of it: pauses of notifications, people's time zones, threads with an assistant, streams,
 * previews of links, and refusals. Every other call goes through to local-slack. And what it cannot send: a shortcut, a
 * shared link and an opened conversation reach the assistant signed as Slack signs them.
 */
export class SlackFront {
  readonly calls: FrontCall[] = [];
  /** By user id, ISO 8601: until then their notifications are paused. */
  readonly pausedUntil = new Map<string, string>();
  /** By user id: an IANA zone; without one it is that of the example workspace. */
  readonly zones = new Map<string, string>(EXAMPLE_WORKSPACE.users.map(({ id, tz }) => [id, tz]));
  /** By user id: Slack's code for whoever can no longer be written to. */
  readonly gone = new Map<string, string>();
  /** Without it a workspace answers `unknown_method` to streams, statuses and titles, as many do. */
  hasAgents = true;
  /** The form or list that a shortcut or a press in the Home tab has opened. */
  view: FrontView | null = null;
  readonly #upstream: string;
  readonly #server: Server;
  readonly #streams: SlackStreams;
  #sent = 0;

  private constructor(upstream: string, server: Server) {
    this.#upstream = upstream;
    this.#server = server;
    this.#streams = new SlackStreams((method, args) => this.#forwardArgs(method, args));
  }

  /** `upstream` is local-slack's address for the Web API. */
  static async start(upstream: string): Promise<SlackFront> {
    const server = createServer();
    const front = new SlackFront(upstream, server);
    server.on('request', (request, response) => void front.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return front;
  }

  get apiUrl(): string {
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}/api/`;
  }

  /** @throws Error when Slack itself would have refused something that was shown here. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
    const problems = this.calls.flatMap((call) => callProblems(call));
    if (problems.length > 0) throw new Error(`Slack would refuse: ${problems.join('; ')}`);
  }

  callsOf(method: string): readonly Args[] {
    return this.calls.filter((call) => call.method === method).map(({ args }) => args);
  }

  /** Sends an event of Slack's to the assistant that listens on this port. */
  event(port: number, event: Record<string, unknown>): Promise<Response> {
    this.#sent += 1;
    const envelope = { type: 'event_callback', event_id: `EvFront${String(this.#sent)}`, event };
    return send(port, JSON.stringify(envelope), 'application/json');
  }

  /** Sends a shortcut, or anything else that a person does in Slack's own menus. */
  interactive(port: number, payload: Record<string, unknown>): Promise<Response> {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    return send(port, body, 'application/x-www-form-urlencoded');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const method = (request.url ?? '').replace(/^\/api\//u, '').replace(/\?.*$/u, '');
    const type = request.headers['content-type'] ?? '';
    const args = type.includes('json')
      ? (JSON.parse(String(body)) as Args)
      : Object.fromEntries(new URLSearchParams(String(body)));
    this.calls.push({ method, args });
    const own = this.#refusal(method, args) ?? (await this.#ownAnswer(method, args));
    const answer = own ?? this.#completed(method, args, await this.#forward(request, body));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  /** A person who left, or takes no messages, is refused where a message to them would begin. */
  #refusal(method: string, args: Args): Answer | null {
    const person = method === 'conversations.open' ? args['users'] : personOf(args['channel']);
    const code = person === undefined ? undefined : this.gone.get(person);
    const writes = method === 'conversations.open' || method === 'chat.postMessage';
    return code === undefined || !writes ? null : { ok: false, error: code };
  }

  /** Null for what local-slack knows itself. */
  async #ownAnswer(method: string, args: Args): Promise<Answer | null> {
    if (method === 'dnd.info') return this.#pauseOf(args['user'] ?? '');
    if (method === 'chat.unfurl') return OK;
    if (method === 'views.update' && args['view_id'] === VIEW) return this.#show(args);
    const isAgents = method.startsWith('assistant.') || SlackStreams.takes(method);
    if (!isAgents) return null;
    if (!this.hasAgents) return { ok: false, error: 'unknown_method' };
    return SlackStreams.takes(method) ? this.#streams.answer(method, args) : OK;
  }

  #show({ view = '' }: Args): Answer {
    this.view = JSON.parse(view) as FrontView;
    return { ...OK, view: { id: VIEW } };
  }

  #pauseOf(user: string): Answer {
    const until = this.pausedUntil.get(user);
    if (until === undefined) return { ...OK, dnd_enabled: false, snooze_enabled: false };
    const snooze_endtime = Date.parse(until) / 1000;
    return { ...OK, dnd_enabled: false, snooze_enabled: true, snooze_endtime };
  }

  /** local-slack keeps no time zones, and knows no triggers but its own. */
  #completed(method: string, args: Args, answer: Answer): Answer {
    if (/^views\.(?:open|push)$/u.test(method) && answer['error'] === 'invalid_trigger_id')
      return this.#show(args);
    const zoned = (user: unknown): unknown => {
      const { id } = user as { readonly id: string };
      return { ...(user as object), tz: this.zones.get(id) };
    };
    if (method === 'users.info' && 'user' in answer) return { ...answer, user: zoned(answer['user']) };
    const members = answer['members'];
    if (method !== 'users.list' || !Array.isArray(members)) return answer;
    return { ...answer, members: members.map(zoned) };
  }

  async #forward({ url = '', headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    const { authorization = '', 'content-type': type = '' } = headers;
    const answer = await fetch(`${this.#upstream}${url.replace(/^\/api\//u, '')}`, {
      method: 'POST',
      body,
      headers: { authorization, 'content-type': type },
    });
    return (await answer.json()) as Answer;
  }

  async #forwardArgs(method: string, args: Args): Promise<Answer> {
    const authorization = `Bearer ${EXAMPLE_WORKSPACE.app.botToken}`;
    const answer = await fetch(`${this.#upstream}${method}`, {
      method: 'POST',
      body: new URLSearchParams(args),
      headers: { authorization },
    });
    return (await answer.json()) as Answer;
  }
}

/** `D0PRIYA001` is where `U0PRIYA001` is written to. */
function personOf(channel: string | undefined): string | undefined {
  return channel?.startsWith('D') === true ? `U${channel.slice(1)}` : channel;
}

function send(port: number, body: string, type: string): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', EXAMPLE_WORKSPACE.app.signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return fetch(`http://localhost:${String(port)}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
}
