import {
  LLMock,
  type ChatCompletionRequest,
  type FixtureOpts,
  type FixtureResponse,
} from '@copilotkit/aimock';
import { afterAll } from 'vitest';
import { keepConnections } from '../support/models/keep-connections.ts';

/** What the model is to say to a request; a function sees the request. */
export type Script =
  FixtureResponse | ((request: ChatCompletionRequest) => FixtureResponse | Promise<FixtureResponse>);

/** An endpoint that speaks OpenAI's protocol over HTTP and says what a test wrote down. */
export interface MockModel {
  readonly baseUrl: string;
  /** From now on this is the answer to every request. */
  says(script: Script, options?: FixtureOpts): void;
  /** The bodies of the requests so far, oldest first. */
  requests(): readonly ChatCompletionRequest[];
  /** An address of the same server that answers with plain HTTP, for what the protocol has no words for. */
  answersPlainly(status: number, headers: Readonly<Record<string, string>>, body: string): string;
  /** Requests to such addresses so far. */
  plainRequests(): number;
  stop(): Promise<void>;
}

export async function startMockModel(): Promise<MockModel> {
  const mock = new LLMock({ port: 0, logLevel: 'silent', latency: 0 });
  await mock.start();
  keepConnections(mock);
  afterAll(() => mock.stop());
  let plain = 0;
  let mounted = 0;
  return {
    plainRequests: () => plain,
    answersPlainly(status, headers, body) {
      mounted += 1;
      mock.clearRequests();
      plain = 0;
      const path = `/plain-${String(mounted)}`;
      mock.mount(path, {
        handleRequest: (_, response) => {
          plain += 1;
          response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
          return Promise.resolve(true);
        },
      });
      return `${mock.url}${path}`;
    },
    baseUrl: `${mock.url}/v1`,
    says(script, options) {
      mock.clearFixtures();
      mock.clearRequests();
      plain = 0;
      mock.addFixture({ match: { predicate: () => true }, response: script, ...options });
    },
    requests: () => mock.getRequests().map(({ body }) => body as ChatCompletionRequest),
    stop: () => mock.stop(),
  };
}

/** All that a request says to the model. */
export function textOf({ messages }: ChatCompletionRequest): string {
  return messages
    .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
    .join('\n');
}
