/** What a failing endpoint does to drafting, to rewriting, to an answer that takes several looks, and to embedding. */
import { afterAll, describe, expect, it } from 'vitest';
import { ownTime } from '../support/own-time.ts';
import { BOUND_MS, faultsOf, modelFor, TOTAL_MS } from './endpoint-faults.ts';
import { embedderAt } from './embedder-at.ts';
import { looking, riskOnRecord } from './looking-organization.ts';
import { startMockModel } from './mock-model.ts';

const mock = await startMockModel();
const { all } = faultsOf(mock);
const RISK = riskOnRecord('RSK-2026-0001', { description: 'Scores may drift.' });
/** One for each of six calls, and the answer. */
const MOST_REQUESTS = 7;

async function timed<T>(work: () => Promise<T>, bound = BOUND_MS): Promise<T> {
  const { result, ms } = await ownTime(work);
  expect(ms).toBeLessThan(bound);
  return result;
}
const requests = () => mock.requests().length + mock.plainRequests();

describe.each(all)('$name', (fault) => {
  const asData = fault.toldAsData ?? fault.told;

  it('leaves a text for its person to write', async () => {
    const { drafter } = modelFor(mock, fault);
    const task = { label: 'Root cause', outline: ['why'], record: 'incident', similar: [] };
    const drafted = await timed(() => drafter.draft({ asker: 'U0ASKER', ...task }));
    expect(drafted).toEqual({ outcome: 'fault', fault: asData });
    expect(requests()).toBeLessThanOrEqual(1);
  });

  it('leaves a question as it was asked', async () => {
    const { rewriter } = modelFor(mock, fault);
    const task = { asker: 'U0ASKER', question: 'Hoe lang bewaren wij logs?', before: null };
    expect(await timed(() => rewriter.rewrite(task))).toEqual({ outcome: 'fault', fault: asData });
    expect(requests()).toBeLessThanOrEqual(1);
  });

  it('ends an answer that takes several looks', async () => {
    const found = await timed(() => looking(modelFor(mock, fault))([RISK]));
    expect(found.outcome).toBe('fault');
    expect(requests()).toBeLessThanOrEqual(MOST_REQUESTS);
  });
});

/** A reply with vectors is not streamed. */
const unstreamed = all.filter(({ name }) => !/words that drip|stream that stops/u.test(name));

afterAll(() => {
  console.log(
    `faults: ${String(all.length)} kinds in a question, a first message, behind a command, a first text, a rewriting and an answer of ` +
      `several looks; ${String(unstreamed.length)} in embedding, each for a question and for passages`,
  );
});

describe('embedding fails, and no vector is made up, where the endpoint shows', () => {
  it.each(unstreamed)('$name', async (fault) => {
    const address = fault.setUp() ?? mock.baseUrl;
    const { embedder } = embedderAt(address, { retries: 1, questionMs: TOTAL_MS, documentsMs: TOTAL_MS });
    for (const person of [undefined, 'U0ASKER']) {
      const embedded = () =>
        embedder.embed(['a passage'], person).then(
          () => 'embedded',
          (thrown: unknown) => (thrown as Error).message,
        );
      expect(await timed(embedded)).toMatch(/while test was to embed texts; .+/u);
    }
    // One further try of a passing fault for each.
    expect(requests()).toBeLessThanOrEqual(4);
  });
});
