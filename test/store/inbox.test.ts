import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { NOW } from './register-fixtures.ts';

const LEASE_MS = 1_000;
const after = (ms: number) => new Date(NOW.getTime() + ms);

async function turnsOfTheLoop(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

onEachDatabase('the inbox', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open({ clock: { now: () => NOW } });
  });

  const save = (key: string, lane = key, at = NOW) => store.inbox.save({ key, lane, envelope: { key } }, at);
  const claim = (at = NOW) => store.inbox.claim(at, LEASE_MS);

  it('gives back the envelope as it came', async () => {
    const envelope = { text: 'ünï 🎉 \u0000 \ud83d', list: [1, null, { deep: true }] };
    await store.inbox.save({ key: 'e1', lane: 'L', envelope }, NOW);
    expect(await claim()).toEqual({
      id: 'e1',
      token: expect.any(String),
      earlierAttempts: 0,
      envelope,
      receivedAt: NOW.toISOString(),
    });
  });

  it('saves an event once however often it is delivered', async () => {
    expect(await save('e1')).toBe('saved');
    expect(await save('e1')).toBe('duplicate');
    const item = await claim();
    expect(await save('e1')).toBe('duplicate');
    await store.inbox.forget(item!);
    expect(await save('e1')).toBe('duplicate');
    expect(await claim()).toBeNull();
  });

  it('takes an event that is kept under another of its keys for the same one', async () => {
    expect(await save('e1')).toBe('saved');
    const again = { key: 'e2', alias: 'e1', lane: 'L', envelope: null };
    expect(await store.inbox.save(again, NOW)).toBe('duplicate');
    expect(await store.inbox.save({ ...again, alias: 'e0' }, NOW)).toBe('saved');
  });

  it('saves an event once when it is delivered many times at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => save('e1')));
    expect(results.filter((result) => result === 'saved')).toHaveLength(1);
  });

  it('works a lane off in order, one at a time', async () => {
    for (const key of ['a1', 'a2', 'b1']) await save(key, key[0]);
    const first = await claim();
    expect(first?.id).toBe('a1');
    expect((await claim())?.id).toBe('b1');
    expect(await claim()).toBeNull();
    await store.inbox.forget(first!);
    expect((await claim())?.id).toBe('a2');
  });

  it('gives an item to one of many that ask at once', async () => {
    for (const key of ['a1', 'b1', 'c1', 'a2', 'b2', 'c2']) await save(key, key[0]);
    const claims = await Promise.all(Array.from({ length: 12 }, () => claim()));
    const ids = claims.flatMap((item) => (item === null ? [] : [item.id])).sort();
    expect(ids).toEqual(['a1', 'b1', 'c1']);
  });

  it('passes over an item that another worker is claiming at this moment', async () => {
    for (const key of ['a', 'b']) await save(key);
    const other = await place.hold(
      `update inbox set token = 'other', available_at = '2999-01-01T00:00:00.000Z' where id = 'a'`,
    );
    const claiming = claim();
    // SQLite lets one writer in after the other; PostgreSQL does not wait at all.
    if (database.name === 'SQLite') await turnsOfTheLoop(3).then(() => other.commit());
    expect((await claiming)?.id).toBe('b');
    if (database.name === 'PostgreSQL') await other.commit();
    expect(await claim()).toBeNull();
  });

  it('keeps a lane closed while its oldest item waits to be tried again', async () => {
    for (const key of ['a1', 'a2']) await save(key, 'a');
    await store.inbox.fail((await claim())!, 'down', after(5_000));
    expect(await claim(after(4_999))).toBeNull();
    expect(await claim(after(5_000))).toMatchObject({ id: 'a1', earlierAttempts: 1 });
  });

  it('opens a lane again when an item is given up, and says what was given up', async () => {
    for (const key of ['a1', 'a2']) await save(key, 'a');
    await store.inbox.fail((await claim())!, 'it cannot be read: \u0000 \ud83d', null);
    expect((await claim())?.id).toBe('a2');
    expect((await store.queueHealth()).dead).toEqual([
      { id: 'a1', queue: 'inbox', error: 'it cannot be read: \ufffd \ufffd', since: NOW.toISOString() },
    ]);
  });

  it('gives an item whose lease has ended to another, and nothing to the one who lost it', async () => {
    await save('e1');
    const lost = await claim();
    expect(await claim(after(LEASE_MS - 1))).toBeNull();
    const held = await claim(after(LEASE_MS));
    expect(held).toMatchObject({ id: 'e1', earlierAttempts: 1 });
    expect(held?.token).not.toBe(lost?.token);
    expect(await store.inbox.forget(lost!)).toBe(false);
    expect(await store.inbox.extend(lost!, after(99_000))).toBe(false);
    await store.inbox.fail(lost!, 'lost', null);
    expect(await store.inbox.forget(held!)).toBe(true);
    expect(await store.inbox.forget(held!)).toBe(false);
    expect((await store.queueHealth()).dead).toEqual([]);
  });

  it('keeps an item for as long as its claim is extended', async () => {
    await save('e1');
    const item = await claim();
    expect(await store.inbox.extend(item!, after(9_000))).toBe(true);
    expect(await claim(after(8_999))).toBeNull();
    expect((await claim(after(9_000)))?.id).toBe('e1');
  });

  it('lets go of what people wrote once an item is settled', async () => {
    await store.inbox.save({ key: 'e1', lane: 'L', envelope: { text: 'a private matter' } }, NOW);
    await store.inbox.forget((await claim())!);
    expect(JSON.stringify(await place.sql('select * from inbox'))).not.toContain('private');
  });

  it('forgets what was settled before a moment, and keeps what waits or was given up', async () => {
    for (const key of ['done', 'dead', 'waiting']) await save(key);
    await store.inbox.forget((await claim())!);
    await store.inbox.fail((await claim())!, 'no', null);
    expect(await store.forgetSettled(NOW)).toBe(0);
    expect(await store.forgetSettled(after(1))).toBe(0);
    expect(await store.forgetSettled(after(86_400_000))).toBe(1);
    expect(await save('done')).toBe('saved');
    expect([await save('dead'), await save('waiting')]).toEqual(['duplicate', 'duplicate']);
  });

  it('hands over nothing for an envelope that was changed by hand, so that it can be given up', async () => {
    await save('e1');
    await place.sql(`update inbox set content = 'no JSON'`);
    expect(await claim()).toMatchObject({ id: 'e1', envelope: null });
  });

  it('says how much waits, and since when', async () => {
    expect(await store.queueHealth()).toEqual({ waiting: 0, oldestWaiting: null, dead: [] });
    await save('e2', 'e2', after(60_000));
    await save('e1');
    await claim();
    expect(await store.queueHealth()).toMatchObject({ waiting: 2, oldestWaiting: NOW.toISOString() });
  });

  it('finds a claimable item behind a long closed lane', async () => {
    for (let n = 0; n < 60; n++) await save(`a${n}`, 'a');
    await save('b', 'b');
    await claim();
    expect((await claim())?.id).toBe('b');
  });
});
