import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ModelFault } from '../../src/kernel/model-fault.ts';
import type { ModelSettings } from '../../src/model/model-settings.ts';
import type { Model } from '../../src/model/open-model.ts';
import type { MockModel, Script } from './mock-model.ts';
import { testModel } from './test-model.ts';

/** Something that goes wrong at the endpoint. */
export interface Fault {
  readonly name: string;
  /** Sets the endpoint up; its address, when it is not the mock's own. */
  setUp(): string | undefined;
  readonly told: ModelFault;
  /** What a structured reply is told as, where that differs. */
  readonly toldAsData?: ModelFault;
}

export const FIRST_WORD_MS = 1_500;
export const TOTAL_MS = 2_500;
/** The longest that anybody waits for a reply (`ownTime`): the time that is set, and room for the work itself. */
export const BOUND_MS = TOTAL_MS + 3_000;
export const LONG = 'Prompt logs are kept for 13 months. [1] ';

/** The faults that an endpoint can show, played by a mock. */
export function faultsOf(mock: MockModel) {
  const says = (script: Script, options?: Parameters<typeof mock.says>[1]) => () => {
    mock.says(script, options);
    return undefined;
  };
  const error = (status: number, retryAfter?: number) =>
    says({
      error: { message: 'no', type: 'error' },
      status,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });

  const all: readonly Fault[] = [
    { name: 'an endpoint that is down', setUp: () => closedPort, told: 'unreachable' },
    { name: 'a 401', setUp: error(401), told: 'unauthorized' },
    { name: 'a 403', setUp: error(403), told: 'unauthorized' },
    { name: 'a 404', setUp: error(404), told: 'unreachable' },
    { name: 'a 400', setUp: error(400), told: 'server-error' },
    { name: 'a 429 with Retry-After', setUp: error(429, 30), told: 'rate-limited' },
    {
      name: 'a 429 without Retry-After',
      setUp: () => mock.answersPlainly(429, {}, '{}'),
      told: 'rate-limited',
    },
    {
      name: 'a 429 because the quota is gone',
      setUp: () => mock.answersPlainly(429, {}, '{"error":{"code":"insufficient_quota","message":"quota"}}'),
      told: 'rate-limited',
    },
    { name: 'a 500', setUp: error(500), told: 'server-error' },
    {
      name: 'a 503 with a page of HTML',
      setUp: () => mock.answersPlainly(503, {}, '<h1>Busy</h1>'),
      told: 'server-error',
    },
    {
      name: 'a slow first word',
      setUp: says({ content: LONG }, { chaos: { latencyMs: 6_000 } }),
      told: 'too-slow',
    },
    {
      name: 'words that drip',
      setUp: says({ content: LONG.repeat(9) }, { chunkSize: 4, streamingProfile: { ttft: 10, tps: 4 } }),
      told: 'too-slow',
      toldAsData: 'unreadable',
    },
    {
      name: 'a stream that stops',
      setUp: says(
        { content: LONG.repeat(9) },
        { chunkSize: 8, truncateAfterChunks: 12, streamingProfile: { ttft: 10, tps: 60 } },
      ),
      told: 'cut-off',
      toldAsData: 'unreadable',
    },
    {
      name: 'JSON that is broken',
      setUp: () => mock.answersPlainly(200, {}, '{"choices":[{"mess'),
      told: 'empty',
      toldAsData: 'unreadable',
    },
    {
      name: 'a reply without choices',
      setUp: () => mock.answersPlainly(200, {}, '{}'),
      told: 'empty',
      toldAsData: 'unreadable',
    },
    {
      name: 'JSON where words were asked for',
      setUp: says({ content: '{"answer": 42}' }),
      told: 'unsupported',
      toldAsData: 'unreadable',
    },
    {
      name: 'a reply of the wrong shape',
      setUp: says({ content: '{"fields":"all","question":[]}' }),
      told: 'unsupported',
      toldAsData: 'unreadable',
    },
    { name: 'an empty reply', setUp: says({ content: '' }), told: 'empty' },
    { name: 'white space', setUp: says({ content: ' \n \n' }), told: 'empty', toldAsData: 'unreadable' },
    {
      name: 'a refusal',
      setUp: says({ content: 'I’m sorry, but I can’t help with that.' }),
      told: 'unsupported',
      toldAsData: 'unreadable',
    },
    { name: 'a filter', setUp: says({ content: 'I', finishReason: 'content_filter' }), told: 'refused' },
    {
      name: '200,000 characters',
      setUp: says({ content: LONG.repeat(5_000) }),
      told: 'endless',
      toldAsData: 'unreadable',
    },
    {
      name: '200,000 characters without a sentence',
      setUp: says({ content: 'a'.repeat(200_000) }),
      told: 'endless',
      toldAsData: 'unreadable',
    },
  ];

  return { all, says, error };
}

const closedPort = await new Promise<string>((resolve) => {
  const server = createServer().listen(0, () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(`http://127.0.0.1:${String(port)}/v1`));
  });
});

/** The model at an endpoint that shows a fault; within times of a test. */
export function modelFor(
  mock: MockModel,
  fault: Pick<Fault, 'setUp'>,
  settings: Partial<ModelSettings> = {},
): Model {
  const address = fault.setUp() ?? mock.baseUrl;
  return testModel(address, {
    settings: { firstWordMs: FIRST_WORD_MS, totalMs: TOTAL_MS, retries: 0, ...settings },
  });
}
