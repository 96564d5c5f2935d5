import { describe, expect, it } from 'vitest';
import type { CommandIo } from '../../src/cli/command-io.ts';
import { queueCommand, type QueueDeps } from '../../src/cli/queue.ts';
import { queueFindings } from '../../src/wiring/queue-findings.ts';

const SINCE = '2026-11-24T10:00:00.000Z';
const dead = [{ id: 'message:C1:1', queue: 'inbox', error: 'no disk', since: SINCE }] as const;
const counts = [
  { queue: 'inbox', waiting: 0, oldestWaiting: null, dead: 1 },
  { queue: 'outbox', waiting: 2, oldestWaiting: SINCE, dead: 0 },
] as const;

function deps(done: string[] = []): QueueDeps {
  const act = (what: string) => (id: string) => {
    done.push(`${what} ${id}`);
    return Promise.resolve(id === 'message:C1:1' ? ('inbox' as const) : null);
  };
  return {
    queueCounts: () => Promise.resolve(counts),
    queueHealth: () => Promise.resolve({ waiting: 2, oldestWaiting: SINCE, dead }),
    retryDeadLetter: act('retry'),
    dropDeadLetter: act('drop'),
  };
}

async function run(args: readonly string[], done: string[] = [], given = deps(done)) {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), error: (line: string) => lines.push(line) };
  const code = await queueCommand(args, io as unknown as CommandIo, given);
  return { code, lines };
}

describe('aims queue', () => {
  it('lists what waits, what was given up, and how to go on', async () => {
    const { code, lines } = await run([]);
    expect([code, ...lines]).toEqual([
      0,
      'inbox: 0 waiting',
      `outbox: 2 waiting, the oldest since ${SINCE}`,
      `Given up since ${SINCE}: inbox message:C1:1: no disk`,
      'Try one again with: aims queue retry ID. Drop one with: aims queue drop ID.',
    ]);
  });

  it('retries and drops by id, or all of them', async () => {
    const done: string[] = [];
    expect((await run(['retry', 'message:C1:1'], done)).lines).toEqual([
      'message:C1:1 waits in the inbox again.',
    ]);
    expect((await run(['drop', 'all'], done)).code).toBe(0);
    expect(done).toEqual(['retry message:C1:1', 'drop message:C1:1']);
  });

  it('says so where nothing was given up', async () => {
    const none = {
      ...deps(),
      queueHealth: () => Promise.resolve({ waiting: 0, oldestWaiting: null, dead: [] }),
    };
    expect((await run(['drop', 'all'], [], none)).lines).toEqual([
      'Nothing was given up: there is nothing to drop.',
    ]);
  });

  it('fails when an id names nothing that was given up, and when none is named', async () => {
    expect((await run(['retry', 'x'])).code).toBe(1);
    await expect(run(['retry'])).rejects.toThrow(/aims queue retry ID/u);
    await expect(run(['purge', 'x'])).rejects.toThrow(/aims queue drop ID/u);
  });
});

describe('the doctor on queues', () => {
  it('finds what has waited too long, and names the command for what was given up', () => {
    const now = new Date('2026-11-24T10:20:00.000Z');
    const found = queueFindings(counts, { dead }, now);
    expect(found.map(({ state }) => state)).toEqual(['ok', 'problem', 'note']);
    expect(found[2]?.fix).toContain("aims -- queue retry 'message:C1:1'");
    expect(queueFindings(counts, { dead: [] }, new Date(SINCE)).map(({ state }) => state)).toEqual([
      'ok',
      'ok',
      'note',
    ]);
  });
});
