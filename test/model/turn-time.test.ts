import { describe, expect, it } from 'vitest';
import { startMockModel } from './mock-model.ts';
import { asker, assisted } from './assisted-organization.ts';
import { testModel } from './test-model.ts';

const mock = await startMockModel();
const QUESTION = 'How long do we keep prompt logs?';

describe('the time of one turn', () => {
  it('ends all that is asked of the model within it, with one sentence and the plain answer', async () => {
    mock.says({ content: 'Prompt logs are kept for 13 months. [1]' }, { chaos: { latencyMs: 5_000 } });
    const model = testModel(mock.baseUrl, { settings: { turnMs: 400, retries: 0 } });
    const [first, second] = await model.withinTurn(async () => [
      await assisted(model).answer(QUESTION, asker()),
      await assisted(model).answer(QUESTION, asker()),
    ]);
    for (const answer of [first, second]) {
      expect(answer?.lead).toContain('13 months');
      expect(answer?.note).toBe(
        'The language model has had its time for this message; this is the plain answer.',
      );
    }
    expect(mock.requests().length).toBeLessThan(2);
  });

  it('is shared by a turn within a turn, and begins anew with the next', async () => {
    mock.says({ content: 'Prompt logs are kept for 13 months. [1]' });
    const model = testModel(mock.baseUrl, { settings: { turnMs: 0.000_001 } });
    const within = await model.withinTurn(() =>
      model.withinTurn(() => assisted(model).answer(QUESTION, asker())),
    );
    expect(within.written).toBeUndefined();
    expect(mock.requests()).toEqual([]);
    const generous = testModel(mock.baseUrl);
    const answer = await generous.withinTurn(() => assisted(generous).answer(QUESTION, asker()));
    expect(answer.written?.sentences).toHaveLength(1);
  });
});
