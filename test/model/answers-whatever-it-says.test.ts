import { LLMock } from '@copilotkit/aimock';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { onlyKnownIds } from '../../src/answer/known-ids.ts';
import { assistAnswers } from '../../src/answer/written/assist-answers.ts';
import { ingest } from '../../src/retrieval/ingest.ts';
import { openIndex } from '../../src/retrieval/open-index.ts';
import { encode, keep, KNOWLEDGE, registry } from '../answer/knowledge.ts';
import { goodReply } from '../support/models/good-replies.ts';
import { hostileReplies } from '../support/models/hostile-replies.ts';
import { jsonLines } from './json-lines.ts';
import { testModel } from './test-model.ts';

const today = () => '2026-11-24';
const indexFile = join(mkdtempSync(join(tmpdir(), 'aims-whatever-')), 'example.idx');
await ingest({ root: join(KNOWLEDGE, 'example-organization'), collection: 'organization', indexFile });
const opened = await openIndex(indexFile);
if (!opened.ok) throw opened.error;
const index = opened.value;
const answerer = createAnswerer({ index, registry, encode, keep, today });
const asker = { user: 'U0ASKER', allows: () => true, memory: null };

/** Every so many questions of each set: each kind of answer is among them. */
const QUESTIONS = ['clauses', 'controls', 'organization', 'premises', 'declines'].flatMap((set) => {
  const all = jsonLines(`../eval/${set}.jsonl`).map(({ question }) => String(question));
  const step = Math.ceil(all.length / 8);
  return all.filter((_, at) => at % step === 0);
});

const MODELS = [
  ['good', goodReply],
  ['hostile', hostileReplies()],
] as const;

describe.each(MODELS)('with a %s model', (name, response) => {
  it('every question is answered or declined as without one, from the same places', async () => {
    const mock = new LLMock({ port: 0, logLevel: 'silent', latency: 0 });
    mock.addFixture({ match: { predicate: () => true }, response });
    await mock.start();
    const rest = { afterFailures: 1_000_000, forMs: 1 };
    const model = testModel(`${mock.url}/v1`, { settings: { rest } });
    const assisted = assistAnswers({ answerer, index, registry, ...model, mayLeave: () => true, today });
    let written = 0;
    for (const question of QUESTIONS) {
      const [plain, answer] = [answerer.answer(question, asker), await assisted.answer(question, asker)];
      expect(answer.outcome, question).toBe(plain.outcome);
      expect(answer.references, question).toEqual(plain.references);
      expect(answer.citations, question).toEqual(plain.citations);
      const said = (answer.written?.sentences ?? []).map(({ text }) => text).join(' ');
      if (said !== '') written += 1;
      expect(onlyKnownIds(said, registry), said).toBe(true);
      expect(said).not.toMatch(/evil|<!|PWNED|INC-2026|RSK-2026|4,711|nobody has to report/u);
    }
    await mock.stop();
    if (name === 'good') expect(written).toBeGreaterThan(5);
  });
});
