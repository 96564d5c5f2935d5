import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';

onEachDatabase('what was used of the language model', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  it('is counted by day, for a person and in all', async () => {
    await store.modelUse.add('2026-11-24', 'U1', 100);
    await store.modelUse.add('2026-11-24', 'U1', 20);
    await store.modelUse.add('2026-11-24', 'U2', 3);
    await store.modelUse.add('2026-11-25', 'U1', 7);
    expect(await store.modelUse.on('2026-11-24', 'U1')).toEqual({ person: 120, all: 123 });
    expect(await store.modelUse.on('2026-11-24', 'U3')).toEqual({ person: 0, all: 123 });
    expect(await store.modelUse.on('2026-11-26', 'U1')).toEqual({ person: 0, all: 0 });
  });

  it('is counted whole when replicas count at once', async () => {
    const replicas = [store, await place.open()];
    await Promise.all(
      replicas.flatMap(({ modelUse }) => [1, 2, 3, 4].map(() => modelUse.add('2026-11-24', 'U1', 10))),
    );
    expect(await store.modelUse.on('2026-11-24', 'U1')).toEqual({ person: 80, all: 80 });
  });
});
