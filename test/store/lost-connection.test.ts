import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openPostgres } from '../../src/store/open-postgres.ts';
import { onPostgres } from '../support/databases.ts';
import { creates, newIncident, NOW, PRIYA, turnOf } from './register-fixtures.ts';

onPostgres('a lost connection', (database) => {
  it('fails the transaction that it is lost in, between two statements, and nothing else', async () => {
    const place = await database.newPlace();
    const { db } = openPostgres(place.options.databaseUrl ?? '');
    const transaction = db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      const pid = rows[0]?.pid ?? 0;
      await place.sql('select pg_terminate_backend(?)', pid);
      while ((await place.sql('select 1 from pg_stat_activity where pid = ?', pid)).length > 0);
      await sql`select 1`.execute(tx);
    });
    await expect(transaction).rejects.toThrow(/terminat|connection/iu);
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });

  it('leaves nothing of a turn behind when it is lost while the turn is committed', async () => {
    const place = await database.newPlace();
    const store = await place.open();
    const options = { claim: null, actor: PRIYA, now: NOW };
    const head = await place.hold('update audit_head set seq = seq');
    const turn = store.commitTurn(turnOf([creates(newIncident('d1'))]), options);
    const failed = expect(turn).rejects.toThrow(/terminat|connection/iu);
    const waiting = `select pid from pg_stat_activity where application_name = ? and wait_event_type = 'Lock'`;
    let pids: readonly Record<string, unknown>[] = [];
    while (pids.length === 0) pids = await place.sql(waiting, place.name);
    for (const { pid } of pids) await place.sql('select pg_terminate_backend(?)', pid as number);
    await failed;
    await head.commit();
    expect(await store.verifyDatabase()).toEqual({ events: 0, ok: true });
    expect(await store.commitTurn(turnOf([creates(newIncident('d1'))]), options)).toMatchObject({
      records: [{ number: 'INC-2026-0001' }],
    });
  });
});
