// An answer that a model writes, in a workspace that shows it while it is written, and in one that does not.
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { freePort } from '../../src/slack/free-port.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { eventually } from '../support/eventually.ts';
import { APP, TOMAS } from '../support/local-slack.ts';
import { LOGGING_STANDARD } from '../support/logging-standard.ts';
import { goodReply } from '../support/models/good-replies.ts';

const PLACE = directChannelOf(TOMAS.id);

let model: LLMock;
let aims: AssistantByTheClock;
let metricsPort: number;
beforeAll(async () => {
  // Long enough for a person to notice that something is being done.
  model = new LLMock({ port: 0, logLevel: 'silent', latency: 150 });
  model.addFixture({ match: { predicate: () => true }, response: goodReply });
  await model.start();
  metricsPort = (await freePort(0)) ?? 0;
  aims = await AssistantByTheClock.start({
    at: '2026-11-24T09:30:00Z',
    documents: { 'logging.md': LOGGING_STANDARD },
    environment: {
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_KEY: 'test-key',
      AIMS_CHAT_MODEL: 'test-model',
      AIMS_METRICS_PORT: String(metricsPort),
    },
  });
});
afterAll(async () => {
  await aims.stop();
  await model.stop();
});

async function answerTo(question: string) {
  const { ts } = await aims.slack.say(TOMAS.id, PLACE, question);
  await aims.slack.replyWith(PLACE, ts, /24 months[\s\S]*Sources/u);
  await aims.idle();
  return { ts, replies: (await aims.slack.replies(PLACE, ts)).filter(({ user }) => user === APP.botUserId) };
}

it('grows in one message, with a status until its first words, and ends with its sources and thumbs', async () => {
  const { ts, replies } = await answerTo('How long do we keep the event logs of an AI system?');
  expect(replies).toHaveLength(1);
  expect(aims.front.callsOf('chat.startStream')).toEqual([
    expect.objectContaining({ thread_ts: ts, recipient_user_id: TOMAS.id }),
  ]);
  expect(aims.front.callsOf('chat.stopStream')).toHaveLength(1);
  const status = await eventually('a status', () =>
    aims.front.callsOf('assistant.threads.setStatus').find((call) => call['thread_ts'] === ts),
  );
  expect(status['status']).toBe('is looking it up…');
  expect(replies[0]?.blocks?.flatMap(({ elements = [] }) => elements.map(({ type }) => type))).toContain(
    'feedback_buttons',
  );
});

it('is one plain message where the workspace has no streams', async () => {
  aims.front.hasAgents = false;
  const before = aims.front.callsOf('chat.startStream').length;
  const first = await answerTo('For how many months are event logs of AI systems kept here?');
  const second = await answerTo('How many months do we keep event logs?');
  expect([first.replies.length, second.replies.length]).toEqual([1, 1]);
  expect(aims.front.callsOf('chat.startStream').length - before).toBeLessThanOrEqual(1);
});

it('is counted for the metrics, with what the model took', async () => {
  const metrics = await (await fetch(`http://localhost:${String(metricsPort)}/metrics`)).text();
  expect(metrics).toMatch(/aims_model_calls_total\{outcome="ok",purpose="chat"\} [1-9]/u);
  expect(metrics).toMatch(/aims_model_call_seconds_count\{purpose="chat"\} [1-9]/u);
  expect(metrics).toMatch(/aims_model_tokens_total\{direction="in",purpose="chat"\} [1-9]/u);
  expect(metrics).toMatch(/aims_model_tokens_total\{direction="out",purpose="chat"\} [1-9]/u);
  expect(metrics).toMatch(/aims_answers_total\{outcome="answered"\} 3/u);
});
