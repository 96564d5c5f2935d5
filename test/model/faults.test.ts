import type { FixtureResponse } from '@copilotkit/aimock';
import { describe, expect, it } from 'vitest';
import { understandFields } from '../../src/capture/understand/understand-message.ts';
import { helpWithFields } from '../../src/conversation/assist/help-with-fields.ts';
import { faultInWords } from '../../src/kernel/model-fault.ts';
import type { ModelSettings } from '../../src/model/model-settings.ts';
import type { Model } from '../../src/model/open-model.ts';
import { asker, assisted } from './assisted-organization.ts';
import { ownTime } from '../support/own-time.ts';
import { BOUND_MS, faultsOf, LONG, modelFor as modelAt, type Fault } from './endpoint-faults.ts';
import { startMockModel } from './mock-model.ts';
import { testModel } from './test-model.ts';

const mock = await startMockModel();
const { all: FAULTS, error } = faultsOf(mock);
const modelFor = (fault: Pick<Fault, 'setUp'>, settings: Partial<ModelSettings> = {}) =>
  modelAt(mock, fault, settings);

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const { result, ms } = await ownTime(work);
  expect(ms).toBeLessThan(BOUND_MS);
  return result;
}

/** A reply that does not come. */
const never = new Promise<FixtureResponse>(() => undefined);
const requests = () => mock.requests().length + mock.plainRequests();

describe('a question while the model shows', () => {
  for (const fault of FAULTS) {
    it(`${fault.name} gets the plain answer with one sentence`, async () => {
      const model = modelFor(fault);
      const answer = await timed(() => assisted(model).answer('How long do we keep prompt logs?', asker()));
      expect(answer.written).toBeUndefined();
      expect(answer.lead).toContain('13 months');
      expect(answer.note).toBe(`${faultInWords(fault.told)}; this is the plain answer.`);
      expect(requests()).toBeLessThanOrEqual(1);
    });
  }
});

describe('a first message while the model shows', () => {
  const context = {
    ...{ now: new Date('2026-11-24T09:30:00Z'), timezone: 'Europe/Amsterdam' },
    ...{ systems: [], author: 'U0AUTHOR' },
  };
  const text = 'log an incident: gestern hat der Chatbot ganz schlimme Sachen gesagt';

  for (const fault of FAULTS) {
    it(`${fault.name} is read by the rules, with one sentence`, async () => {
      const { suggester } = modelFor(fault);
      const { fields } = understandFields('incident', text, context);
      const help = await timed(() =>
        helpWithFields('incident', { text, fields, source: null }, context, { suggester }),
      );
      const told = fault.toldAsData ?? fault.told;
      expect(help).toEqual({
        ...{ answers: {}, conflicts: [] },
        note: `${faultInWords(told)}; I read your message without it.`,
      });
      expect(requests()).toBeLessThanOrEqual(1);
    });
  }
});

describe('a failing endpoint', () => {
  const ask = (model: Model) => assisted(model).answer('How long do we keep prompt logs?', asker());

  it('is tried once more after a 500, and no more', async () => {
    const model = modelFor({ setUp: error(500) }, { retries: 1, totalMs: 8_000, firstWordMs: 8_000 });
    expect((await ask(model)).note).toContain('failed');
    expect(requests()).toBe(2);
  });

  it('is left alone after three failures', async () => {
    const model = modelFor({ setUp: error(500) });
    const notes: (string | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) notes.push((await ask(model)).note);
    expect(requests()).toBe(3);
    expect(notes.at(-1)).toContain('I leave it alone for a moment');
  });

  it('is left alone at once when it asks for it, for as long as it asks', async () => {
    let now = 0;
    error(429, 30)();
    const model = testModel(mock.baseUrl, { now: () => now });
    for (let n = 0; n < 3; n += 1) await ask(model);
    expect(requests()).toBe(1);
    now = 29_999;
    await ask(model);
    expect(requests()).toBe(1);
    now = 30_000;
    mock.says({ content: LONG });
    expect(await ask(model)).toMatchObject({ written: {} });
  });

  it('gets one request at a time after its rest, until one succeeds', async () => {
    let now = 0;
    error(401)();
    const model = testModel(mock.baseUrl, { now: () => now });
    await ask(model);
    now = 60_000;
    mock.says({ content: LONG }, { latency: 300 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(model)));
    expect(requests()).toBe(1);
    expect(answers.filter(({ written }) => written !== undefined)).toHaveLength(1);
  });

  it('is replaced by the fallback model', async () => {
    mock.says(({ model }) =>
      model === 'second-model' ? { content: LONG } : { error: { message: 'no' }, status: 500 },
    );
    const model = testModel(mock.baseUrl, { settings: { fallbackModel: 'second-model' } });
    expect((await ask(model)).written?.trace.model).toBe('second-model');
  });
});

describe('a model whose first word is slow', () => {
  const slowFirst = (second: () => Promise<FixtureResponse>) => {
    mock.says(({ model }) => (model === 'second-model' ? second() : never));
    return testModel(mock.baseUrl, {
      settings: { fallbackModel: 'second-model', firstWordMs: 500, totalMs: 5_000, retries: 0 },
    });
  };
  const asked = () => mock.requests().map(({ model }) => model);

  it('gives way to the fallback model', async () => {
    const model = slowFirst(() => Promise.resolve({ content: LONG }));
    const answer = await timed(() => assisted(model).answer('How long do we keep prompt logs?', asker()));
    expect(answer.written?.trace.model).toBe('second-model');
    const { rewriter } = slowFirst(() =>
      Promise.resolve({ content: JSON.stringify({ question: 'How long?', language: 'nl' }) }),
    );
    const task = { asker: 'U0ASKER', question: 'Hoe lang?', before: null };
    expect(await timed(() => rewriter.rewrite(task))).toMatchObject({ outcome: 'rewritten' });
  });

  it('gives way to the plain answer in time where the fallback model is slow as well', async () => {
    const model = slowFirst(() => never);
    const answer = await timed(() => assisted(model).answer('How long do we keep prompt logs?', asker()));
    expect(answer.note).toBe('The language model took too long; this is the plain answer.');
    expect(asked().length).toBeLessThanOrEqual(2);
  });

  it('has opened its stream long before: that does not count', async () => {
    mock.says(({ model }) => ({ content: model === 'second-model' ? 'no' : LONG }), {
      streamingProfile: { ttft: 3_000, tps: 50 },
    });
    const model = testModel(mock.baseUrl, { settings: { firstWordMs: 500, totalMs: 5_000, retries: 0 } });
    const answer = await timed(() => assisted(model).answer('How long do we keep prompt logs?', asker()));
    expect(answer.note).toBe('The language model took too long; this is the plain answer.');
  });
});

describe('a model within limits', () => {
  it('is asked at most so many things at once', async () => {
    let [inside, most] = [0, 0];
    const two = Promise.withResolvers<undefined>();
    mock.says(async () => {
      most = Math.max(most, (inside += 1));
      // The first waits for a second one: that they meet is no matter of time.
      if (inside === 2) two.resolve(undefined);
      await two.promise;
      inside -= 1;
      return { content: LONG };
    });
    const model = testModel(mock.baseUrl, { settings: { atOnce: 2, waitMs: 30_000 } });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => assisted(model).answer('How long do we keep prompt logs?', asker())),
    );
    expect(most).toBe(2);
    expect(answers.every(({ written }) => written !== undefined)).toBe(true);
  });

  it('says that it is busy to whom waited long enough', async () => {
    mock.says({ content: LONG }, { latency: 800 });
    const model = testModel(mock.baseUrl, { settings: { atOnce: 1, waitMs: 50 } });
    const answers = await Promise.all(
      [1, 2].map(() => assisted(model).answer('How long do we keep prompt logs?', asker())),
    );
    expect(answers.map(({ note }) => note).filter((note) => note?.includes('busy'))).toHaveLength(1);
  });

  it('is not asked beyond the budget of a person, nor of all', async () => {
    mock.says({ content: LONG, usage: { prompt_tokens: 400, completion_tokens: 20 } });
    const model = testModel(mock.baseUrl, { settings: { budget: { perPerson: 400, inAll: 800 } } });
    const ask = (user: string) => assisted(model).answer('How long do we keep prompt logs?', asker({ user }));
    expect(await ask('U1')).toMatchObject({ written: {} });
    expect((await ask('U1')).note).toBe(
      'Your share of the language model is used up for today; this is the plain answer.',
    );
    expect((await ask('U2')).written).toBeDefined();
    expect((await ask('U3')).note).toBe(
      'The budget for the language model is used up for today; this is the plain answer.',
    );
  });
});
