import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/kernel/logger.ts';
import { createLeash, type OnModelCall } from '../../src/model/leash.ts';
import { TurnTime } from '../../src/model/turn-time.ts';
import { Turnstile } from '../../src/model/turnstile.ts';
import { readSettings } from '../../src/settings.ts';

type Call = Parameters<OnModelCall>[0];
const TRACE = { model: 'm', prompt: 'p@1', tokensIn: 120, tokensOut: 30 };

function leash(usedUp = false) {
  const calls: Call[] = [];
  const { model: settings } = readSettings(null);
  let now = 0;
  const made = createLeash({
    ...{
      settings,
      turnTime: new TurnTime(settings.turnMs),
      turnstile: new Turnstile(settings.atOnce),
      logger: silentLogger,
    },
    use: {
      on: () => Promise.resolve({ person: usedUp ? settings.budget.perPerson : 0, all: 0 }),
      add: () => Promise.resolve(),
    },
    onCall: (call) => calls.push(call),
    now: () => (now += 250),
    today: () => '2026-11-24',
  });
  return { calls, take: () => made.take('U0PRIYA001') };
}

describe('what is told of each request to the model', () => {
  it('is how it ended, how long it took and what it cost', async () => {
    const { calls, take } = leash();
    const good = await take();
    if (good.ok) await good.value.done(TRACE);
    const bad = await take();
    if (bad.ok) await bad.value.failed(new Error('no such host'));
    expect(calls).toEqual([
      { outcome: 'ok', ms: expect.any(Number), tokensIn: 120, tokensOut: 30 },
      { outcome: expect.any(String), ms: expect.any(Number), tokensIn: 0, tokensOut: 0 },
    ]);
    expect(calls[1]?.outcome).not.toBe('ok');
  });

  it('is also that none was allowed', async () => {
    const { calls, take } = leash(true);
    expect((await take()).ok).toBe(false);
    expect(calls).toEqual([{ outcome: 'budget-person', ms: null, tokensIn: 0, tokensOut: 0 }]);
  });
});
