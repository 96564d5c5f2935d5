import {
  LLMock,
  type ChatCompletionRequest,
  type FixtureOpts,
  type FixtureResponse,
} from '@copilotkit/aimock';
import { afterAll } from 'vitest';

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
  stop(): Promise<void>;
}

export async function startMockModel(): Promise<MockModel> {
  const mock = new LLMock({ port: 0, logLevel: 'silent', latency: 0 });
  await mock.start();
  afterAll(() => mock.stop());
  return {
    baseUrl: `${mock.url}/v1`,
    says(script, options) {
      mock.clearFixtures();
      mock.clearRequests();
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
