import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ApiCall {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

/** What the server answers: a Web API body, or a status with headers for what Slack says by those. */
export type ApiAnswer =
  | Readonly<Record<string, unknown>>
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A Web API on a real port that answers as a test says, for the failures that local-slack does not make. */
export class ScriptedSlack {
  readonly calls: ApiCall[] = [];
  readonly #server: Server;
  readonly #answers = new Map<string, ApiAnswer[]>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<ScriptedSlack> {
    const server = createServer();
    const slack = new ScriptedSlack(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += String(data)));
      request.on('end', () => {
        const method = (request.url ?? '').replace(/^\/(api\/)?/, '');
        const json = request.headers['content-type']?.includes('json') === true;
        const args = json
          ? (JSON.parse(body) as ApiCall['args'])
          : Object.fromEntries(new URLSearchParams(body));
        slack.calls.push({ method, args });
        const answer = slack.#answerTo(method);
        const status = typeof answer['status'] === 'number' ? answer['status'] : 200;
        const headers = (answer as { headers?: Record<string, string> }).headers ?? {};
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify('status' in answer ? {} : answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return slack;
  }

  get url(): string {
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** The last answer is given again and again. */
  answer(method: string, ...answers: ApiAnswer[]): void {
    this.#answers.set(method, answers);
  }

  callsOf(method: string): ApiCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #answerTo(method: string): Record<string, unknown> {
    const answers = this.#answers.get(method) ?? [];
    return {
      ...((answers.length > 1 ? answers.shift() : answers[0]) ?? { ok: false, error: 'unknown_method' }),
    };
  }
}

export function apiError(error: string): ApiAnswer {
  return { ok: false, error };
}
