import type { ChatCompletionRequest } from '@copilotkit/aimock';
import { afterAll, describe, expect, it } from 'vitest';
import type { ModelFault } from '../../src/kernel/model-fault.ts';
import { ownTime } from '../support/own-time.ts';
import { looking, riskOnRecord } from './looking-organization.ts';
import { startMockModel, textOf, type Script } from './mock-model.ts';
import { testModel } from './test-model.ts';

const mock = await startMockModel();
const RISK = riskOnRecord('RSK-2026-0001', { description: 'Scores may drift.' });
const FINE = 'RSK-2026-0001 has no control in place. [2]';
const MOST_REQUESTS = 7;

const ask = (settings: Parameters<typeof testModel>[1] = {}) =>
  looking(testModel(mock.baseUrl, { settings: { retries: 0, ...settings?.settings } }))([RISK]);

const looks = ({ messages }: ChatCompletionRequest) => messages.filter(({ role }) => role === 'tool').length;
const call = (name: string, args: string) => ({ toolCalls: [{ name, arguments: args }] });
const LIST = call('list_records', '{"words":"open risks"}');
const thenFails =
  (fault: Exclude<Script, (...given: never[]) => unknown>): Script =>
  (request) =>
    looks(request) === 0 ? LIST : fault;
let tried = 0;

const FATAL: readonly { readonly name: string; readonly script: Script; readonly told: ModelFault }[] = [
  { name: 'calls a tool for ever', script: LIST, told: 'endless' },
  { name: 'calls an unknown tool for ever', script: call('create_record', '{"title":"x"}'), told: 'endless' },
  {
    name: 'gives arguments of a wrong shape for ever',
    script: call('list_records', '{"query":7}'),
    told: 'endless',
  },
  { name: 'gives arguments that are no JSON', script: call('look_up', '{"words": '), told: 'empty' },
  { name: 'says nothing', script: thenFails({ content: '' }), told: 'empty' },
  { name: 'says that it found nothing', script: thenFails({ content: 'NONE' }), told: 'empty' },
  {
    name: 'says what no tool showed',
    script: thenFails({ content: 'All 40 risks are fine. [2] Trust me. [9]' }),
    told: 'unsupported',
  },
  {
    name: 'names no source',
    script: thenFails({ content: 'RSK-2026-0001 has no control in place.' }),
    told: 'unsupported',
  },
  { name: 'says 200,000 characters', script: thenFails({ content: 'a'.repeat(200_000) }), told: 'endless' },
  {
    name: 'gets a 401 in the middle',
    script: thenFails({ error: { message: 'no' }, status: 401 }),
    told: 'unauthorized',
  },
  {
    name: 'gets a 429 in the middle',
    script: thenFails({ error: { message: 'no' }, status: 429 }),
    told: 'rate-limited',
  },
  {
    name: 'gets a 500 in the middle',
    script: thenFails({ error: { message: 'no' }, status: 500 }),
    told: 'server-error',
  },
];

describe('a model with tools that', () => {
  for (const { name, script, told } of FATAL) {
    it(`${name} leaves the plain answer`, async () => {
      tried += 1;
      mock.says(script);
      expect(await ask()).toMatchObject({ outcome: 'fault', fault: told });
      expect(mock.requests().length).toBeLessThanOrEqual(MOST_REQUESTS);
    });
  }

  const MENDED: readonly (readonly [string, Script])[] = [
    ['calls a tool that does not exist', call('delete_record', '{"words":"RSK-2026-0001"}')],
    ['gives no arguments', call('list_records', '{}')],
    ['gives a number for words', call('list_records', '{"words":7}')],
    ['gives words without end', call('search_passages', JSON.stringify({ words: 'a '.repeat(5_000) }))],
  ];
  for (const [name, first] of MENDED) {
    it(`${name} hears so, and may still answer`, async () => {
      tried += 1;
      let asked = 0;
      mock.says((request) => {
        asked += 1;
        if (asked === 1) return typeof first === 'function' ? first(request) : first;
        return asked === 2 ? LIST : { content: FINE };
      });
      expect(await ask()).toMatchObject({
        outcome: 'answered',
        answer: { lead: expect.stringContaining('no control') },
      });
    });
  }

  it('calls two hundred tools at once reads six times', async () => {
    tried += 1;
    const many = Array.from({ length: 200 }, (_, at) => ({
      name: 'list_records',
      arguments: JSON.stringify({ words: `open risks ${String(at)}` }),
    }));
    mock.says((request) => (looks(request) === 0 ? { toolCalls: many } : { content: FINE }));
    const { shown } = await ask();
    expect(new Set(shown).size).toBeLessThanOrEqual(6);
  });

  it('is slow is stopped in time, between looks as well', async () => {
    tried += 1;
    mock.says(LIST, { chaos: { latencyMs: 700 } });
    const found = await ownTime(() => ask({ settings: { firstWordMs: 1_500, totalMs: 1_800 } }));
    expect(found.result).toMatchObject({ outcome: 'fault', fault: 'too-slow' });
    expect(found.ms).toBeLessThan(5_000);
  });

  it('fails is replaced by the fallback model', async () => {
    tried += 1;
    mock.says((request) =>
      request.model === 'second-model'
        ? looks(request) === 0
          ? LIST
          : { content: FINE }
        : { error: { message: 'no' }, status: 500 },
    );
    expect(await ask({ settings: { fallbackModel: 'second-model' } })).toMatchObject({ outcome: 'answered' });
  });

  it('costs what all its requests cost', async () => {
    tried += 1;
    const usage = { prompt_tokens: 300, completion_tokens: 20 };
    mock.says((request) => ({ ...(looks(request) === 0 ? LIST : { content: FINE }), usage }));
    expect(await ask()).toMatchObject({
      answer: { written: { trace: { tokensIn: 600, tokensOut: 40, prompt: 'investigate@3' } } },
    });
  });

  it('gets addresses and numbers of people masked, and has them back in what it asks for', async () => {
    tried += 1;
    mock.says((request) =>
      looks(request) === 0 ? LIST : { content: 'RSK-2026-0001 has no control in place. [2]' },
    );
    const risk = riskOnRecord('RSK-2026-0001', { description: 'Write to jane@example.org about drift.' });
    await looking(testModel(mock.baseUrl))([risk]);
    expect(mock.requests().map(textOf).join('\n')).not.toContain('jane@example.org');
  });
});

afterAll(() => console.log(`faults with tools: ${String(tried)}`));
