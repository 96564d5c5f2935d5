// A model that writes what does the most harm, in a workspace that shows an answer while it is written.
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { APP, TOMAS } from '../support/local-slack.ts';
import { LOGGING_STANDARD } from '../support/logging-standard.ts';
import { HOSTILE_WORDS, hostileReplies } from '../support/models/hostile-replies.ts';

const PLACE = directChannelOf(TOMAS.id);
/** As many as the model has harmful answers, and one more. */
const QUESTIONS = Array.from(
  { length: 10 },
  (_, at) => `How long do we keep the event logs of AI system number ${String(at + 1)}?`,
);

let model: LLMock;
let aims: AssistantByTheClock;
beforeAll(async () => {
  model = new LLMock({ port: 0, logLevel: 'silent' });
  model.addFixture({ match: { predicate: () => true }, response: hostileReplies() });
  await model.start();
  aims = await AssistantByTheClock.start({
    at: '2026-11-24T09:30:00Z',
    documents: { 'logging.md': LOGGING_STANDARD },
    environment: {
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_KEY: 'test-key',
      AIMS_CHAT_MODEL: 'test-model',
    },
  });
});
afterAll(async () => {
  await aims.stop();
  await model.stop();
});

it('shows nothing of it, not even for a moment, and says the plain answer once', async () => {
  for (const question of QUESTIONS) {
    const { ts } = await aims.slack.say(TOMAS.id, PLACE, question);
    await aims.slack.replyWith(PLACE, ts, /24 months/u);
    await aims.idle();
    const replies = (await aims.slack.replies(PLACE, ts)).filter(({ user }) => user === APP.botUserId);
    expect(replies).toHaveLength(1);
    expect(JSON.stringify(replies)).not.toMatch(HOSTILE_WORDS);
  }
  expect(model.getRequests().length).toBeGreaterThan(0);
  for (const method of [
    'chat.startStream',
    'chat.appendStream',
    'chat.stopStream',
    'chat.postMessage',
    'chat.update',
  ])
    expect(JSON.stringify(aims.front.callsOf(method)), method).not.toMatch(HOSTILE_WORDS);
});
