/**
 * What a language model costs beside plain answers, with one that answers at once over HTTP: what is left is our own
 * part. Prints one JSON object: tokens in and out of a typical answer and of a typical first message (characters divided
 * by four, as for an endpoint that does not count), and for each question the time of the plain answer, to the first
 * streamed sentence and to the whole written answer. Medians; times in milliseconds. `npm run bench:model`.
 */
import { LLMock, type ChatCompletionRequest } from '@copilotkit/aimock';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer } from '../src/answer/answer-question.ts';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { assistAnswers } from '../src/answer/written/assist-answers.ts';
import { understandFields } from '../src/capture/understand/understand-message.ts';
import { helpWithFields } from '../src/conversation/assist/help-with-fields.ts';
import { silentLogger } from '../src/kernel/logger.ts';
import { openModel } from '../src/model/open-model.ts';
import { loadPrompts } from '../src/model/prompts.ts';
import { TurnTime } from '../src/model/turn-time.ts';
import { Turnstile } from '../src/model/turnstile.ts';
import { ingest } from '../src/retrieval/ingest.ts';
import { openIndex } from '../src/retrieval/open-index.ts';
import { readSettings } from '../src/settings.ts';
import { goodReply } from '../test/support/models/good-replies.ts';
import { sentenceEncoder } from './meaning/vectors.ts';

const ROOT = join(import.meta.dirname, '..');
const TODAY = '2026-11-24';
const ROUNDS = 5;
const QUESTIONS = [
  'How long do we keep logs of our AI systems?',
  'How fast do I have to report an AI incident here?',
  'Who approves a change to a model?',
  'Which control covers the recording of event logs?',
  'What does clause 6.1.2 ask for?',
  'When is our AI policy reviewed?',
];
const MESSAGES = [
  'the support chatbot showed a customer someone else’s address yesterday around 3pm, about 40 people saw it',
  'last night the scoring model refused everybody under 25, we have switched it off and told the bank',
  'we will move the document search to the new embedding model on Monday because the old one is switched off',
];

const folder = mkdtempSync(join(tmpdir(), 'aims-model-bench-'));
const mock = new LLMock({ port: 0, logLevel: 'silent', latency: 0 });
mock.addFixture({ match: { predicate: () => true }, response: goodReply });
await mock.start();
const { model: settings } = readSettings(null);
const model = openModel({
  endpoint: { apiKey: 'bench', baseUrl: `${mock.url}/v1`, chatModel: 'bench-model' },
  settings,
  turnTime: new TurnTime(settings.turnMs),
  turnstile: new Turnstile(settings.atOnce),
  prompts: loadPrompts(join(ROOT, 'prompts')),
  use: { on: () => Promise.resolve({ person: 0, all: 0 }), add: () => Promise.resolve() },
  logger: silentLogger,
  now: () => Date.now(),
  today: () => TODAY,
});
const answers = await measureAnswers();
const firstMessage = await measureMessages();
await mock.stop();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ answers, firstMessage })}\n`);

async function measureAnswers() {
  const indexFile = join(folder, 'bench.idx');
  await ingest({
    root: join(ROOT, 'knowledge', 'example-organization'),
    collection: 'organization',
    indexFile,
  });
  const opened = await openIndex(indexFile);
  if (!opened.ok) throw opened.error;
  const { registry } = loadRegistry(join(ROOT, 'knowledge'));
  const today = () => TODAY;
  const [index, asker] = [opened.value, { user: 'bench', allows: () => true, memory: null }];
  const answerer = createAnswerer({ index, registry, today, encode: sentenceEncoder() });
  const assisted = assistAnswers({ answerer, index, registry, ...model, mayLeave: () => true, today });
  const found = {
    plain: [] as number[],
    first: [] as number[],
    whole: [] as number[],
    in: [] as number[],
    out: [] as number[],
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      const plain = await timed(() => Promise.resolve(answerer.answer(question, asker)));
      const from = performance.now();
      const stream = assisted.stream(question, asker);
      const first = await stream.next();
      const firstMs = performance.now() - from;
      let next = first;
      while (next.done !== true) next = await stream.next();
      // The first round loads and compiles.
      if (round === 0 || next.value.written === undefined) continue;
      found.plain.push(plain);
      found.first.push(firstMs);
      found.whole.push(performance.now() - from);
      found.in.push(next.value.written.trace.tokensIn);
      found.out.push(next.value.written.trace.tokensOut);
    }
  }
  return {
    measured: found.plain.length,
    tokensIn: median(found.in),
    tokensOut: median(found.out),
    plainMs: median(found.plain),
    firstSentenceMs: median(found.first),
    wholeMs: median(found.whole),
  };
}

async function measureMessages() {
  const context = {
    now: new Date(`${TODAY}T09:30:00Z`),
    timezone: 'Europe/Amsterdam',
    systems: [],
    author: 'bench',
  };
  const cost = { in: [] as number[], out: [] as number[], ms: [] as number[] };
  for (const text of MESSAGES) {
    mock.clearRequests();
    const { fields } = understandFields('incident', text, context);
    const words = { text, fields, source: null };
    cost.ms.push(await timed(() => helpWithFields('incident', words, context, model)));
    const [request] = mock.getRequests();
    cost.in.push(tokensOf(JSON.stringify(sentIn(request?.body as ChatCompletionRequest))));
    cost.out.push(tokensOf(JSON.stringify(goodReply(request?.body as ChatCompletionRequest))));
  }
  return { tokensIn: median(cost.in), tokensOut: median(cost.out), ms: median(cost.ms) };
}

/** What an endpoint counts: the messages, and the shape that it was asked for. */
function sentIn({ messages, response_format }: ChatCompletionRequest) {
  return [messages.map(({ content }) => content), response_format];
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / 4);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}
