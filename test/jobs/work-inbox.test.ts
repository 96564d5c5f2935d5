import { afterEach, beforeEach, expect, it } from 'vitest';
import type { InboxItem } from '../../src/jobs/ports.ts';
import { RETRIES } from '../../src/jobs/retry-schedule.ts';
import type { Worker } from '../../src/jobs/run-worker.ts';
import { startInboxWorker, type InboxWorkerOptions, type TurnRun } from '../../src/jobs/work-inbox.ts';
import { decidedAnew } from '../../src/wiring/decided-anew.ts';
import type { Store } from '../../src/store/store.ts';
import { onSqlite } from '../support/databases.ts';
import { logLines } from './log-lines.ts';
import { gate, settled, VirtualTime } from './virtual-time.ts';

const IDLE_MS = 500;
const LEASE_MS = 30_000;

onSqlite('the inbox worker', (database) => {
  let time: VirtualTime;
  let store: Store;
  let log: ReturnType<typeof logLines>;
  let workers: Worker[];
  let runs: string[];

  beforeEach(async () => {
    time = new VirtualTime();
    store = await (await database.newPlace()).open({ clock: time });
    log = logLines();
    workers = [];
    runs = [];
  });
  afterEach(async () => {
    for (const worker of workers) await worker.stop();
  });

  const save = (key: string, lane = key) => store.inbox.save({ key, lane, envelope: null }, time.now());
  const start = (run: (item: InboxItem) => Promise<TurnRun>, changed: Partial<InboxWorkerOptions> = {}) => {
    const worker = startInboxWorker({
      inbox: store.inbox,
      run: (item) => {
        runs.push(item.id);
        return run(item);
      },
      clock: time,
      logger: log.logger,
      idleMs: IDLE_MS,
      concurrency: 4,
      wait: time.wait,
      chance: () => 1,
      ...changed,
    });
    workers.push(worker);
    return worker;
  };
  const turn = { changes: [], replies: () => [] };
  const commit = async (item: InboxItem): Promise<TurnRun> =>
    decidedAnew(await store.commitTurn(turn, { claim: item, actor: 'x', now: time.now() }));
  const nothing = (): Promise<TurnRun> => Promise.resolve({ outcome: 'nothing' });
  const waiting = async () => (await store.queueHealth()).waiting;

  it('works off what was saved before it started, in order', async () => {
    for (const key of ['a1', 'a2', 'a3']) await save(key, 'a');
    start(commit);
    await settled();
    expect(runs).toEqual(['a1', 'a2', 'a3']);
    expect(await waiting()).toBe(0);
  });

  it('starts at once when it is woken', async () => {
    const worker = start(commit);
    await settled();
    await save('a');
    await settled();
    expect(runs).toEqual([]);
    worker.wake();
    await settled();
    expect(runs).toEqual(['a']);
  });

  it('finds within a poll what another process has saved', async () => {
    start(commit);
    await settled();
    await save('a');
    await time.pass(IDLE_MS - 1);
    expect(runs).toEqual([]);
    await time.pass(1);
    expect(runs).toEqual(['a']);
  });

  it('looks once a poll while there is nothing to do', async () => {
    let looks = 0;
    const inbox: Store['inbox'] = {
      ...store.inbox,
      claim: (...args) => (looks++, store.inbox.claim(...args)),
    };
    start(commit, { inbox });
    await time.pass(20 * IDLE_MS);
    expect(looks).toBe(21);
  });

  it('looks once more when it is woken while it looks', async () => {
    const worker = start(nothing, {
      inbox: {
        ...store.inbox,
        async claim(...args) {
          const found = await store.inbox.claim(...args);
          if (found === null && runs.length === 0 && (await save('late')) === 'saved') worker.wake();
          return found;
        },
      },
    });
    await settled();
    expect(runs).toEqual(['late']);
  });

  it('works on several lanes at once, as many as it may, and on one item of each', async () => {
    for (const key of ['a1', 'a2', 'b1', 'c1']) await save(key, key[0]);
    const gates = new Map(['a1', 'a2', 'b1', 'c1'].map((key) => [key, gate()]));
    start(
      async (item) => {
        await gates.get(item.id)?.passed;
        return commit(item);
      },
      { concurrency: 2 },
    );
    await settled();
    expect(runs).toEqual(['a1', 'b1']);
    gates.get('a1')?.open();
    await settled();
    expect(runs).toEqual(['a1', 'b1', 'a2']);
    gates.get('b1')?.open();
    await settled();
    expect(runs).toEqual(['a1', 'b1', 'a2', 'c1']);
    for (const each of gates.values()) each.open();
  });

  it('settles an item that changes nothing', async () => {
    await save('a');
    start(nothing);
    await settled();
    expect(await waiting()).toBe(0);
  });

  it('decides again at once when a turn is stale', async () => {
    await save('a');
    start((item) => (runs.length < 3 ? Promise.resolve({ outcome: 'stale' }) : commit(item)));
    await settled();
    expect(runs).toEqual(['a', 'a', 'a']);
    expect(await waiting()).toBe(0);
  });

  it('tries again later when a turn stays stale', async () => {
    await save('a');
    start((item) => (runs.length <= 5 ? Promise.resolve({ outcome: 'stale' }) : commit(item)));
    await settled();
    expect(runs).toHaveLength(5);
    await time.pass(RETRIES.inbox.firstMs + IDLE_MS);
    expect(await waiting()).toBe(0);
  });

  it('leaves an item alone that another worker took over', async () => {
    await save('a');
    start(() => Promise.resolve({ outcome: 'claim-lost' }));
    await settled();
    expect(await waiting()).toBe(1);
    expect(log.lines).toMatchObject([{ level: 'warn', item: 'a' }]);
  });

  it('waits longer before each attempt, and gives up after the last', async () => {
    await save('a');
    const started: number[] = [];
    const gaveUp: string[] = [];
    start(
      () => {
        started.push(time.now().getTime());
        return Promise.reject(new Error('no disk'));
      },
      { idleMs: 10, gaveUp: (item, why) => (gaveUp.push(`${item.id}: ${why}`), Promise.resolve()) },
    );
    await time.pass(10 * 60_000);
    expect(started).toHaveLength(RETRIES.inbox.attempts);
    const waits = started.slice(1).map((at, index) => at - started[index]!);
    expect(waits.map((ms) => Math.floor(ms / 100) * 100)).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ]);
    expect(await store.queueHealth()).toMatchObject({ waiting: 0, dead: [{ id: 'a', error: 'no disk' }] });
    expect(gaveUp).toEqual(['a: no disk']);
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', message: 'an item was given up', attempt: 10 });
  });

  it('goes on with other lanes while one waits to be tried again', async () => {
    await save('a1', 'a');
    await save('a2', 'a');
    await save('b', 'b');
    start((item) => (item.id === 'a1' ? Promise.reject(new Error('no')) : commit(item)));
    await settled();
    expect(runs).toEqual(['a1', 'b']);
  });

  it('gives up an item that ends the process each time', async () => {
    await save('a');
    for (let attempt = 0; attempt < RETRIES.inbox.attempts; attempt++) {
      await store.inbox.claim(time.now(), LEASE_MS);
      await time.pass(LEASE_MS);
    }
    start(commit);
    await settled();
    expect(runs).toEqual([]);
    expect((await store.queueHealth()).dead).toMatchObject([
      { id: 'a', error: 'none of 10 attempts came to an end' },
    ]);
  });

  it('takes over from a worker that died, once its lease has ended', async () => {
    await save('a');
    await store.inbox.claim(time.now(), LEASE_MS);
    start(commit);
    await time.pass(LEASE_MS - 1);
    expect(runs).toEqual([]);
    await time.pass(IDLE_MS);
    expect(runs).toEqual(['a']);
  });

  it('keeps the claim of an item that takes longer than a lease', async () => {
    await save('a');
    const slow = gate();
    start(async (item) => {
      await slow.passed;
      return commit(item);
    });
    start(commit);
    await time.pass(10 * LEASE_MS);
    expect(runs).toEqual(['a']);
    slow.open();
    await settled();
    expect(await waiting()).toBe(0);
    expect(log.lines).toEqual([]);
  });

  it('finishes what is under way when it stops, and claims nothing more', async () => {
    for (const key of ['a', 'b']) await save(key);
    const slow = gate();
    const worker = start(
      async (item) => {
        await slow.passed;
        return commit(item);
      },
      { concurrency: 1 },
    );
    await settled();
    let stopped = false;
    const stopping = worker.stop().then(() => (stopped = true));
    await time.pass(60_000);
    expect(stopped).toBe(false);
    slow.open();
    await stopping;
    expect(runs).toEqual(['a']);
    expect(await waiting()).toBe(1);
  });

  it('waits longer each time the store fails, whoever wakes it, and goes on when the store is back', async () => {
    let broken = true;
    let looks = 0;
    const worker = start(commit, {
      inbox: {
        ...store.inbox,
        claim(...args) {
          looks++;
          return broken ? Promise.reject(new Error('connection lost')) : store.inbox.claim(...args);
        },
      },
    });
    await save('a');
    for (let second = 0; second < 60; second++) {
      worker.wake();
      await time.pass(1_000);
    }
    expect(looks).toBeLessThan(12);
    broken = false;
    await time.pass(10_000);
    expect(runs).toEqual(['a']);
  });

  it('survives a store that cannot note what became of an item', async () => {
    await save('a');
    let broken = true;
    start((item) => (broken ? Promise.reject(new Error('no')) : commit(item)), {
      inbox: {
        ...store.inbox,
        fail: () => Promise.reject(new Error('connection lost')),
      },
    });
    await settled();
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', item: 'a', why: 'connection lost' });
    broken = false;
    await time.pass(LEASE_MS + IDLE_MS);
    expect(runs).toEqual(['a', 'a']);
    expect(await waiting()).toBe(0);
  });
});
