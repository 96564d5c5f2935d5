import { beforeEach, describe, expect, it } from 'vitest';
import { startTimer } from '../../src/jobs/start-timer.ts';
import { logLines } from './log-lines.ts';
import { gate, settled, VirtualTime } from './virtual-time.ts';

describe('a timer', () => {
  let time: VirtualTime;
  let log: ReturnType<typeof logLines>;
  let ticks: number;
  beforeEach(() => {
    time = new VirtualTime();
    log = logLines();
    ticks = 0;
  });

  const start = (tick: () => Promise<void>) =>
    startTimer({
      name: 'weekly review',
      everyMs: 60_000,
      tick: () => {
        ticks += 1;
        return tick();
      },
      logger: log.logger,
      wait: time.wait,
    });

  it('ticks at once, and then at its interval', async () => {
    const timer = start(() => Promise.resolve());
    await settled();
    expect(ticks).toBe(1);
    await time.pass(180_000);
    expect(ticks).toBe(4);
    await timer.stop();
    await time.pass(180_000);
    expect(ticks).toBe(4);
  });

  it('begins no tick before the one before it has ended', async () => {
    const slow = gate();
    const timer = start(() => slow.passed);
    await time.pass(600_000);
    expect(ticks).toBe(1);
    slow.open();
    await time.pass(60_000);
    expect(ticks).toBe(2);
    await timer.stop();
  });

  it('goes on after a tick that fails, and logs it', async () => {
    const timer = start(() => Promise.reject(new Error('no database')));
    await time.pass(60_000);
    expect(ticks).toBe(2);
    expect(log.lines[0]).toMatchObject({ level: 'error', job: 'weekly review', why: 'no database' });
    await timer.stop();
  });

  it('waits for the tick under way when it stops', async () => {
    const slow = gate();
    const timer = start(() => slow.passed);
    let stopped = false;
    const stopping = timer.stop().then(() => (stopped = true));
    await settled();
    expect(stopped).toBe(false);
    slow.open();
    await stopping;
    expect(ticks).toBe(1);
  });
});
