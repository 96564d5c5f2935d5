import { afterAll, expect } from 'vitest';
import { TestSlack } from './local-slack.ts';
import { startAssistant, type RunningAssistant } from './running-assistant.ts';

/** An assistant over Socket Mode for all tests of a file: behind them it has to end by itself. */
export async function assistantInSlack(): Promise<{
  readonly slack: TestSlack;
  readonly assistant: RunningAssistant;
}> {
  const slack = await TestSlack.start('socket');
  const assistant = await startAssistant({ apiUrl: slack.apiUrl });
  afterAll(async () => {
    const code = await assistant.stop();
    await slack.stop();
    expect(code).toBe(0);
  });
  return { slack, assistant };
}
