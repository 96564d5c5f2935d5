import { expect, it } from 'vitest';
import { onPostgres } from '../support/databases.ts';

/** Enough that some schema is dropped just while another store is opened. */
const STORES = 4;

onPostgres('a database that is shared', (database) => {
  it('is opened while somebody drops other schemas in it', async () => {
    const own = await database.newPlace();
    let opening = true;
    const dropping = (async () => {
      for (let made = 0; opening; made += 1) {
        const other = `${own.name}_${String(made)}`;
        await own.sql(`create schema ${other} create table counted (id serial primary key, name text)`);
        await own.sql(`drop schema ${other} cascade`);
      }
    })();
    for (let stores = 0; stores < STORES; stores += 1) {
      const store = await (await database.newPlace()).open();
      expect(await store.auditEvents()).toEqual([]);
    }
    opening = false;
    await dropping;
  });
});
