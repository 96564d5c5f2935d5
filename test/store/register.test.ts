import { beforeEach, expect, it } from 'vitest';
import { OPERATOR } from '../../src/records/access.ts';
import type { StateChange } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import {
  creates,
  incidentData,
  newIncident,
  newRisk,
  NOW,
  PRIYA,
  TOMAS,
  turnOf,
  updates,
} from './register-fixtures.ts';

onEachDatabase('the register', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  const commit = (...changes: StateChange[]) =>
    store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
  const numbers = async (filter: Parameters<Store['register']['list']>[0]) =>
    (await store.register.list(filter, OPERATOR)).map(({ number }) => number);

  it('lists the latest versions, newest number first', async () => {
    await commit(creates(newIncident('d1')), creates(newRisk('d2')), creates(newIncident('d3')));
    await commit(updates('INC-2026-0001', 1, incidentData({ severity: 'low' })));
    expect(await numbers({})).toEqual(['INC-2026-0002', 'RSK-2026-0001', 'INC-2026-0001']);
    expect((await store.register.list({}, OPERATOR)).at(-1)).toMatchObject({
      version: 2,
      data: { severity: 'low' },
    });
  });

  it('keeps newest first past the ten-thousandth number', async () => {
    await commit(creates(newIncident('d1')));
    await place.sql('update counters set last = 9998');
    await commit(creates(newIncident('d2')), creates(newIncident('d3')));
    expect(await numbers({})).toEqual(['INC-2026-10000', 'INC-2026-9999', 'INC-2026-0001']);
  });

  it('filters by type, status and owner as they are in the latest version', async () => {
    await commit(creates(newIncident('d1')), creates(newRisk('d2')), creates(newIncident('d3')));
    await commit(updates('INC-2026-0001', 1, incidentData({ owner: TOMAS })));
    expect(await numbers({ kind: 'incident' })).toEqual(['INC-2026-0002', 'INC-2026-0001']);
    expect(await numbers({ owner: TOMAS })).toEqual(['RSK-2026-0001', 'INC-2026-0001']);
    expect(await numbers({ owner: TOMAS, kind: 'incident', status: 'reported' })).toEqual(['INC-2026-0001']);
    expect(await numbers({ status: 'closed' })).toEqual([]);
    expect(await store.register.byNumber('INC-2026-0099', OPERATOR)).toBeNull();
  });

  it('does not pass off for a record what does not fit its type', async () => {
    await commit(creates(newIncident('d1')));
    await place.sql(
      `update record_versions set data = ?`,
      JSON.stringify({ ...incidentData(), severity: 'meh' }),
    );
    await expect(store.register.byNumber('INC-2026-0001', OPERATOR)).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('version 1 of INC-2026-0001'),
    });
    await expect(store.register.list({}, OPERATOR)).rejects.toThrow('aims verify');
  });
});
