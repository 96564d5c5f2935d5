import { expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations.ts';
import { OPERATOR } from '../../src/records/access.ts';
import { onEachDatabase } from '../support/databases.ts';
import { startScript } from './in-process.ts';
import { NOW } from './register-fixtures.ts';

onEachDatabase('several processes', (database) => {
  it('make the tables of one new database between them', async () => {
    const { options, sql, open } = await database.newPlace();
    const started = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
      startScript({ ...options, job: 'open', name, count: 0 }),
    );
    for (const { ended } of started) expect(await ended).toEqual({ code: 0, output: ['opened'] });
    expect(await sql('select name from aims_migration order by name')).toHaveLength(
      Object.keys(migrations).length,
    );
    expect(await (await open()).verifyDatabase()).toEqual({ events: 0, ok: true });
  }, 60_000);

  it('make the tables once when one process opens a new database many times at once', async () => {
    const { open } = await database.newPlace();
    const stores = await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(await stores[5]!.verifyDatabase()).toEqual({ events: 0, ok: true });
  });

  it('write to one register without gaps, twins or a fork of the chain', async () => {
    const place = await database.newPlace();
    const store = await place.open();
    const started = ['a', 'b', 'c'].map((name) =>
      startScript({ ...place.options, job: 'commit', name, count: 40 }),
    );
    const printed = (await Promise.all(started.map(({ ended }) => ended))).flatMap(({ output }) => output);
    const counters = printed.map((number) => Number(number.slice(-4))).sort((a, b) => a - b);
    expect(counters).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
    expect(await store.verifyDatabase()).toEqual({ events: 120, ok: true });
  }, 60_000);

  it('share an inbox, and each item is worked on by one of them', async () => {
    const place = await database.newPlace();
    const store = await place.open();
    const keys = Array.from({ length: 60 }, (_, n) => `e${String(n).padStart(2, '0')}`);
    for (const key of keys)
      await store.inbox.save({ key, lane: `L${Number(key.slice(1)) % 7}`, envelope: null }, NOW);
    const started = ['a', 'b'].map((name) => startScript({ ...place.options, job: 'work', name, count: 0 }));
    const printed = (await Promise.all(started.map(({ ended }) => ended))).flatMap(({ output }) => output);
    expect(printed.sort()).toEqual(keys.map((key) => `committed ${key}`));
    expect((await store.gaps()).map(({ question }) => question).sort()).toEqual(keys);
    const titles = (await store.recordVersions()).map((version) => version.data['title'] as string);
    for (const lane of [0, 1, 2, 3, 4, 5, 6]) {
      const ofLane = titles.filter((key) => Number(key.slice(1)) % 7 === lane);
      expect(ofLane).toEqual([...ofLane].sort());
    }
  }, 60_000);

  it('lose nothing that was reported, and keep nothing half done, when one is killed', async () => {
    const place = await database.newPlace();
    const store = await place.open();
    const { child, lines, ended } = startScript({
      ...place.options,
      job: 'commit',
      name: 'killed',
      count: 100_000,
    });
    let seen = 0;
    lines.on('line', () => {
      if (++seen === 25) child.kill('SIGKILL');
    });
    const { output } = await ended;
    const kept = (await store.register.list({}, OPERATOR)).map(({ number }) => number);
    expect(kept).toEqual(expect.arrayContaining([...output]));
    expect(kept.length).toBeGreaterThanOrEqual(25);
    expect(await store.verifyDatabase()).toEqual({ events: kept.length, ok: true });
    expect((await store.queueHealth()).waiting).toBe(kept.length);
  }, 60_000);
});
