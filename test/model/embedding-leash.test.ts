// Embeddings are on the leash that chat is on: the same line and budget, a circuit breaker of their own, a bounded time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FixtureResponse } from '@copilotkit/aimock';
import { afterAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/kernel/logger.ts';
import { Turnstile } from '../../src/model/turnstile.ts';
import { buildSearchIndex } from '../../src/retrieval/build-search-index.ts';
import { meaningWith } from '../../src/wiring/open-meaning.ts';
import { documentOf } from '../retrieval/support/documents-of.ts';
import { ownTime } from '../support/own-time.ts';
import { embedderAt } from './embedder-at.ts';
import { BOUND_MS, faultsOf } from './endpoint-faults.ts';
import { startMockModel } from './mock-model.ts';
import { TEST_SETTINGS, testModel } from './test-model.ts';

const mock = await startMockModel();
const { error } = faultsOf(mock);
const dir = mkdtempSync(join(tmpdir(), 'aims-leash-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const VECTOR: FixtureResponse = { embedding: [1, 0, 0] };
const ENGLISH: FixtureResponse = { content: JSON.stringify({ question: 'How long?', language: 'nl' }) };
const DUTCH = { asker: 'U0ASKER', question: 'Hoe lang?', before: null };
const requests = () => mock.requests().length + mock.plainRequests();
const ended = (work: Promise<unknown>) =>
  work.then(
    () => 'embedded',
    (thrown: unknown) => (thrown as Error).message,
  );

describe('requests for embeddings', () => {
  it('wait in one line with those to the chat model', async () => {
    let [inside, most] = [0, 0];
    const two = Promise.withResolvers<undefined>();
    mock.says(async (request) => {
      most = Math.max(most, (inside += 1));
      // The first waits for a second one: that they meet is no matter of time.
      if (inside === 2) two.resolve(undefined);
      await two.promise;
      inside -= 1;
      return 'input' in request || request.messages.length < 2 ? VECTOR : ENGLISH;
    });
    const turnstile = new Turnstile(2);
    const { embedder } = embedderAt(mock.baseUrl, { turnstile, questionMs: 30_000 });
    const { rewriter } = testModel(mock.baseUrl, { turnstile, settings: { waitMs: 30_000 } });
    const all = await Promise.all([
      ...[1, 2, 3].map((n) => ended(embedder.embed([`question ${n}`], 'U0ASKER'))),
      ...[1, 2, 3].map(() => rewriter.rewrite(DUTCH).then(({ outcome }) => outcome)),
    ]);
    expect(most).toBe(2);
    expect(all).toEqual(['embedded', 'embedded', 'embedded', 'rewritten', 'rewritten', 'rewritten']);
  });

  it('count for their person, passages for nobody, and all for the day', async () => {
    mock.says(VECTOR);
    const { embedder, use, calls } = embedderAt(mock.baseUrl);
    await embedder.embed(['a question of four words'], 'U0ASKER');
    await embedder.embed(['a passage', 'another passage']);
    expect(use.added.map(({ person }) => person)).toEqual(['U0ASKER', 'documents']);
    expect(use.added.every(({ tokens }) => tokens > 0)).toBe(true);
    expect(calls.map(({ outcome, tokensIn }) => [outcome, tokensIn])).toEqual(
      use.added.map(({ tokens }) => ['ok', tokens]),
    );
  });

  it('are not made beyond the budget of a person nor of the day, of which passages leave half to questions', async () => {
    mock.says(VECTOR);
    const { embedder, use } = embedderAt(mock.baseUrl, { budget: { perPerson: 100, inAll: 300 } });
    await use.add('2026-11-24', 'U1', 100);
    expect(await ended(embedder.embed(['a question'], 'U1'))).toMatch(
      /^Your share of the language model is used up for today.*; it goes on tomorrow/u,
    );
    expect(requests()).toBe(0);
    expect(await ended(embedder.embed(['a passage']))).toBe('embedded');
    await use.add('2026-11-24', 'U2', 50);
    expect(await ended(embedder.embed(['a passage']))).toMatch(/budget .* is used up for today/u);
    expect(await ended(embedder.embed(['a question'], 'U3'))).toBe('embedded');
    await use.add('2026-11-24', 'U2', 150);
    expect(await ended(embedder.embed(['a question'], 'U3'))).toMatch(/budget .* is used up for today/u);
    expect(requests()).toBe(2);
  });

  it('are held back after three failures, while the chat model goes on', async () => {
    mock.says((request) =>
      'input' in request || request.messages.length < 2 ? { error: { message: 'no' }, status: 500 } : ENGLISH,
    );
    const { embedder } = embedderAt(mock.baseUrl, { retries: 0 });
    const told: string[] = [];
    for (let n = 0; n < 5; n += 1) told.push(await ended(embedder.embed(['a question'], 'U0ASKER')));
    expect(requests()).toBe(3);
    expect(told.at(-1)).toContain('I leave it alone for a moment');
    const { rewriter } = testModel(mock.baseUrl);
    expect(await rewriter.rewrite(DUTCH)).toMatchObject({ outcome: 'rewritten' });
  });

  it('are held back at once for as long as a 429 says, and tried by one of them then', async () => {
    let now = 0;
    error(429, 30)();
    const { embedder } = embedderAt(mock.baseUrl, { now: () => now });
    await ended(embedder.embed(['a passage']));
    now = 29_999;
    await ended(embedder.embed(['a question'], 'U0ASKER'));
    expect(requests()).toBe(1);
    now = 30_000;
    mock.says(VECTOR, { latency: 300 });
    const tried = await Promise.all(
      [1, 2, 3].map((n) => ended(embedder.embed([`question ${n}`], 'U0ASKER'))),
    );
    expect(tried.filter((each) => each === 'embedded')).toHaveLength(1);
    expect(requests()).toBe(1);
  });

  it('end in time when the reply never comes', async () => {
    mock.says(() => new Promise<FixtureResponse>(() => undefined));
    const { embedder } = embedderAt(mock.baseUrl, { questionMs: 500, retries: 1 });
    const { result, ms } = await ownTime(() => ended(embedder.embed(['a question'], 'U0ASKER')));
    expect(result).toMatch(/^The language model took too long while test was to embed texts; try again/u);
    expect(ms).toBeLessThan(BOUND_MS);
  });
});

describe('questions while the embedding model fails', () => {
  it('are answered by their words, and after three of them without a request', async () => {
    const index = buildSearchIndex([documentOf('Leave', ['Lunch is at noon.', 'Rooms are booked.'])]);
    const { embedder } = embedderAt(mock.baseUrl, { retries: 0 });
    mock.says(VECTOR);
    const embedders = { question: () => embedder, documents: embedder };
    const meaning = await meaningWith(embedders, join(dir, 'x.vec'), TEST_SETTINGS, silentLogger);
    await meaning.keepUp(index);
    error(500)();
    const over = meaning.over(index);
    for (let n = 0; n < 6; n += 1) {
      const asked = { question: 'when is lunch?', person: 'U0ASKER' };
      const hits = await meaning.about(asked, () => over.search('lunch', { limit: 1 }));
      expect(hits.map(({ passage }) => passage.text)).toEqual(['Lunch is at noon.']);
    }
    expect(requests()).toBe(3);
  });
});
