import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** How long Slack waits for an acknowledgement before it sends an event again; much shorter here. */
const ACK_WITHIN_MS = 300;
const ACCEPT_KEY = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

interface Pending {
  readonly payload: unknown;
  attempts: number;
  acknowledged: boolean;
}

/**
 * The side of Slack that Socket Mode talks to: any number of sockets, each event to one of them, and again until it is
 * acknowledged, also when its socket breaks or none is open. (local-slack drops what nobody takes.) A call to the Web API
 * is answered with `ok`, and posts are kept.
 */
export class SocketSlack {
  readonly posts: Record<string, string>[] = [];
  /** Answers nothing to a post while it is set, and keeps none. */
  holding = false;
  /** Posts that were left without an answer. */
  held = 0;
  /** As many posts are answered with 500 and not kept. */
  failing = 0;
  /** 503 to the call that gives a socket's address. */
  refusing = false;
  opened = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();
  readonly #pending = new Map<string, Pending>();
  readonly #timer: NodeJS.Timeout;
  #turn = 0;

  private constructor(server: Server) {
    this.#server = server;
    this.#timer = setInterval(() => this.#sendPending(), ACK_WITHIN_MS);
  }

  static async start(): Promise<SocketSlack> {
    const server = createServer();
    const slack = new SocketSlack(server);
    server.on('request', (request, response) => void slack.#answer(request, response));
    server.on('upgrade', (request, socket) => slack.#open(request, socket));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return slack;
  }

  get apiUrl(): string {
    return `http://localhost:${String(this.#port)}/api/`;
  }

  get sockets(): number {
    return this.#sockets.size;
  }

  get unacknowledged(): number {
    return [...this.#pending.values()].filter(({ acknowledged }) => !acknowledged).length;
  }

  /** How often each event was sent. */
  get attempts(): number[] {
    return [...this.#pending.values()].map(({ attempts }) => attempts);
  }

  event(id: string, payload: unknown): void {
    this.#pending.set(id, { payload, attempts: 0, acknowledged: false });
    this.#send(id);
  }

  /** Breaks every socket without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Says on every socket that it will be closed, as Slack does every few hours, and closes none by itself. */
  announceMove(): void {
    for (const socket of this.#sockets)
      socket.write(frame(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })));
  }

  stop(): Promise<void> {
    clearInterval(this.#timer);
    this.cut();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const args = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const method = (request.url ?? '').replace('/api/', '');
    if (method === 'apps.connections.open' && this.refusing) return void response.writeHead(503).end();
    if (method === 'chat.postMessage') {
      if (this.holding) return void (this.held += 1);
      if (this.failing > 0) {
        this.failing -= 1;
        return void response.writeHead(500).end('out of order');
      }
      this.posts.push(args);
    }
    const answer = { ok: true, ...this.#answerTo(method, args) };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  #answerTo(method: string, args: Record<string, string>): Record<string, unknown> {
    switch (method) {
      case 'auth.test':
        return { user_id: 'U0AIMSBOT1', bot_id: 'B0AIMSBOT1', url: 'https://harbour-mutual.slack.com/' };
      case 'apps.connections.open':
        return { url: `ws://localhost:${String(this.#port)}/link` };
      case 'chat.postMessage':
        return { ts: `${String(this.posts.length)}.000100`, channel: args['channel'] };
      case 'conversations.replies':
      case 'conversations.history':
        return { messages: this.#posted(args['channel'] ?? '') };
      case 'conversations.open':
        return { channel: { id: `D${args['users'] ?? ''}` } };
      default:
        return {};
    }
  }

  #posted(channel: string): unknown[] {
    return this.posts
      .map((post, index) => ({ post, ts: `${String(index + 1)}.000100` }))
      .filter(({ post }) => post['channel'] === channel)
      .map(({ post, ts }) => ({ ts, blocks: JSON.parse(post['blocks'] ?? '[]') as unknown }));
  }

  #open(request: IncomingMessage, socket: Duplex): void {
    const key = request.headers['sec-websocket-key'] ?? '';
    const accept = createHash('sha1')
      .update(key + ACCEPT_KEY)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    this.opened += 1;
    this.#sockets.add(socket);
    const reader = new FrameReader();
    socket.on('data', (data: Buffer) => {
      for (const { opcode, body } of reader.read(data)) this.#onFrame(socket, opcode, body);
    });
    const gone = (): void => void this.#sockets.delete(socket);
    socket.on('close', gone).on('error', gone);
    socket.write(frame(JSON.stringify({ type: 'hello', num_connections: this.#sockets.size })));
    this.#sendPending();
  }

  #onFrame(socket: Duplex, opcode: number, body: Buffer): void {
    if (opcode === CLOSE) {
      socket.end(frame(body, CLOSE));
      this.#sockets.delete(socket);
    } else if (opcode === PING) {
      socket.write(frame(body, PONG));
    } else if (opcode === TEXT) {
      const { envelope_id: id } = JSON.parse(body.toString()) as { envelope_id: string };
      const pending = this.#pending.get(id);
      if (pending !== undefined) pending.acknowledged = true;
    }
  }

  #sendPending(): void {
    for (const [id, { acknowledged }] of this.#pending) if (!acknowledged) this.#send(id);
  }

  #send(id: string): void {
    const pending = this.#pending.get(id);
    const sockets = [...this.#sockets];
    const socket = sockets[this.#turn++ % Math.max(sockets.length, 1)];
    if (pending === undefined || socket === undefined) return;
    const retries =
      pending.attempts === 0 ? {} : { retry_attempt: pending.attempts, retry_reason: 'timeout' };
    pending.attempts += 1;
    const envelope = { type: 'events_api', envelope_id: id, accepts_response_payload: false };
    socket.write(frame(JSON.stringify({ ...envelope, ...retries, payload: pending.payload })));
  }
}

const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10];

/** One unmasked frame (RFC 6455, 5.2); nothing here is longer than 64 kilobytes. */
function frame(content: string | Buffer, opcode = TEXT): Buffer {
  const body = Buffer.from(content);
  const head =
    body.length < 126
      ? Buffer.from([0x80 | opcode, body.length])
      : Buffer.from([0x80 | opcode, 126, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([head, body]);
}

/** Frames of a client, which are masked, out of however the bytes come. */
class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  *read(data: Buffer): Generator<{ readonly opcode: number; readonly body: Buffer }> {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      if (this.#rest.length < 6) return;
      const short = (this.#rest[1] ?? 0) & 0x7f;
      const long = short === 126;
      const length = long ? this.#rest.readUInt16BE(2) : short;
      const start = (long ? 4 : 2) + 4;
      if (this.#rest.length < start + length) return;
      const mask = this.#rest.subarray(start - 4, start);
      const body = Buffer.from(this.#rest.subarray(start, start + length));
      for (let n = 0; n < body.length; n++) body[n] = (body[n] ?? 0) ^ (mask[n % 4] ?? 0);
      const opcode = (this.#rest[0] ?? 0) & 0x0f;
      this.#rest = this.#rest.subarray(start + length);
      yield { opcode, body };
    }
  }
}
