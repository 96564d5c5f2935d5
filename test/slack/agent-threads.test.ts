import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingOf } from '../../src/conversation/incoming.ts';
import { AgentThreads } from '../../src/slack/agent-threads.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import { eventually } from '../support/eventually.ts';
import { logLines } from '../jobs/log-lines.ts';
import { apiError, ScriptedSlack } from './scripted-slack.ts';

const STATUS = 'assistant.threads.setStatus';
const TITLE = 'assistant.threads.setTitle';

let slack: ScriptedSlack;
beforeEach(async () => {
  slack = await ScriptedSlack.start();
  slack.answer(STATUS, { ok: true });
  slack.answer(TITLE, { ok: true });
});
afterEach(() => slack.stop());

/** Threads whose turns take long, or not, as the test says. */
function threads(turns: 'long' | 'short'): AgentThreads {
  const { logger } = logLines();
  return new AgentThreads(slackClient('xoxb-1', slack.apiUrl, logger), logger, (_ms, run) => {
    if (turns === 'long') run();
    return () => undefined;
  });
}

function message(more: Partial<IncomingOf<'message'>> = {}): IncomingOf<'message'> {
  return {
    kind: 'message',
    conversation: 'slack:D0PRIYA001:1732440000.000100',
    place: 'D0PRIYA001',
    user: 'U0PRIYA001',
    text: 'Which control covers   event logs?',
    message: '1732440000.000100',
    permalink: null,
    addressed: true,
    direct: true,
    onlyVisibleToUser: false,
    files: 0,
    ...more,
  };
}

function callsTo(method: string) {
  return slack.callsOf(method).map(({ args }) => args);
}

describe('a thread with the assistant', () => {
  it('shows that a longer turn is being worked on, and that it has ended', async () => {
    await threads('long').whileWorking(message(), () => Promise.resolve());
    const statuses = await eventually('two statuses', () => {
      const calls = callsTo(STATUS);
      return calls.length === 2 ? calls.map((args) => args['status']) : null;
    });
    expect(statuses).toEqual(['is looking it up…', '']);
  });

  it('is named by its first message, and by no other', async () => {
    const agent = threads('short');
    await agent.whileWorking(message(), () => Promise.resolve());
    await agent.whileWorking(message({ message: '1732440009.000100' }), () => Promise.resolve());
    const titles = await eventually('a title', () => (callsTo(TITLE).length > 0 ? callsTo(TITLE) : null));
    expect(titles.map((args) => args['title'])).toEqual(['Which control covers event logs?']);
  });

  it('is not named after a concern, whose words would stay in the name', async () => {
    const text = 'I want to raise a concern: the scorecard refuses people from one part of town';
    await threads('long').whileWorking(message({ text }), () => Promise.resolve());
    await eventually('a status', () => callsTo(STATUS).length === 2);
    expect(callsTo(TITLE)).toEqual([]);
  });

  it('shows nothing for a quick turn, in a channel, or for what was only overheard', async () => {
    await threads('short').whileWorking(message({ message: 'x' }), () => Promise.resolve());
    const agent = threads('long');
    await agent.whileWorking(message({ conversation: 'slack:C0GENERAL1:1.1' }), () => Promise.resolve());
    await agent.whileWorking(message({ addressed: false }), () => Promise.resolve());
    expect(slack.calls).toEqual([]);
  });

  it('asks no more in a workspace that has no such threads', async () => {
    slack.answer(STATUS, apiError('unknown_method'));
    slack.answer(TITLE, apiError('unknown_method'));
    const agent = threads('long');
    await agent.whileWorking(message(), () => Promise.resolve());
    await eventually('both refusals', () => slack.calls.length >= 2);
    const before = slack.calls.length;
    expect(await agent.whileWorking(message(), () => Promise.resolve('done'))).toBe('done');
    expect(slack.calls.length).toBe(before);
  });

  it('gives the fault of a turn on as it is', async () => {
    const turn = threads('long').whileWorking(message(), () => Promise.reject(new Error('the turn')));
    await expect(turn).rejects.toThrow('the turn');
  });
});
