import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { rolesNoted, settingsNoted } from '../../src/records/configuration.ts';
import { verifyChainFile } from '../../src/store/read-chain-file.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { NOW } from './register-fixtures.ts';

const ROLES = { managers: ['U1', 'U2'], auditors: ['U3'], concernReaders: ['U4', 'U1'] };
const SETTINGS = {
  approvals: { fourEyes: true, treatmentFromLevel: null },
  risk: { levels: ['low', 'high'] },
};

function noted(roles = ROLES, settings: unknown = SETTINGS) {
  return { 'roles.changed': rolesNoted(roles), 'settings.changed': settingsNoted(settings) };
}

onEachDatabase('roles and settings', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  const note = (roles = ROLES, settings: unknown = SETTINGS) =>
    store.noteConfiguration(noted(roles, settings), NOW);

  it('are noted at the first start, and not again while they stay', async () => {
    expect(await note()).toEqual(['roles.changed', 'settings.changed']);
    expect(await note()).toEqual([]);
    expect(await note({ ...ROLES, managers: ['U2', 'U1'] })).toEqual([]);
    expect(await store.verifyDatabase()).toEqual({ events: 2, ok: true });
  });

  it('are noted with what they were before and after, and nothing that stayed', async () => {
    await note();
    await note(
      { ...ROLES, auditors: ['U3', 'U9'] },
      { ...SETTINGS, approvals: { fourEyes: false, treatmentFromLevel: null } },
    );
    const [, , roles, settings] = await store.auditEvents();
    expect(roles).toMatchObject({
      ...{ action: 'roles.changed', actor: 'aims', subject: 'roles' },
      detail: { before: '{"auditors":["U3"]}', after: '{"auditors":["U3","U9"]}' },
    });
    expect(settings).toMatchObject({
      action: 'settings.changed',
      detail: { before: '{"approvals.fourEyes":true}', after: '{"approvals.fourEyes":false}' },
    });
  });

  it('are noted when a key goes and when it comes back', async () => {
    await note();
    expect(await note(ROLES, {})).toEqual(['settings.changed']);
    expect(await note(ROLES, {})).toEqual([]);
    expect(await note()).toEqual(['settings.changed']);
    expect(await note()).toEqual([]);
  });

  it('are noted once by replicas that start together', async () => {
    const replicas = await Promise.all([place.open(), place.open(), place.open()]);
    const written = await Promise.all([store, ...replicas].map((one) => one.noteConfiguration(noted(), NOW)));
    expect(written.flat().sort()).toEqual(['roles.changed', 'settings.changed']);
    expect(await store.verifyDatabase()).toEqual({ events: 2, ok: true });
  });

  it('cannot be changed afterwards without being found, in the database and in an export', async () => {
    await note();
    const dir = mkdtempSync(join(tmpdir(), 'aims-noted-'));
    await store.exportRegister('json', dir, { now: NOW });
    const file = join(dir, 'audit-events.jsonl');
    expect(await verifyChainFile(file)).toEqual({ events: 3, ok: true });
    writeFileSync(file, readFileSync(file, 'utf8').replace('U2', 'U8'));
    expect(await verifyChainFile(file)).toMatchObject({ ok: false, firstBroken: { seq: 1 } });
    rmSync(dir, { recursive: true });
    await place.sql(`update audit_events set detail = replace(detail, 'U2', 'U8')`);
    expect(await store.verifyDatabase()).toMatchObject({ ok: false, firstBroken: { seq: 1 } });
  });
});

it('a personal value stands in the chain as its hash', () => {
  const { 'model.maskNames': names } = settingsNoted({ model: { maskNames: ['Anna Berg'] } }, [
    'model.maskNames',
  ]);
  expect(names).toMatch(/^"sha256:[0-9a-f]{64}"$/u);
});
