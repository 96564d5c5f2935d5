import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { ANONYMOUS } from '../../src/records/access.ts';
import type { ImportedRecord } from '../../src/records/import/read-row.ts';
import { importRegister, type ImportBatch } from '../../src/store/import-register.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { newIncident, newRisk, NOW, turnOf } from './register-fixtures.ts';

const HASH = 'f'.repeat(64);

function row(at: number, changed: Partial<ImportedRecord> = {}): ImportedRecord {
  return {
    place: { sheet: 'Risks', row: at },
    kind: 'risk',
    status: 'assessed',
    confidentiality: 'restricted',
    data: { ...newRisk('').data, reference: `R-${String(at)}` },
    reference: `R-${String(at)}`,
    rowHash: String(at).padStart(64, '0'),
    notes: [],
    lacks: [],
    ...changed,
  };
}

function batch(...records: ImportedRecord[]): ImportBatch {
  return { file: 'risks.xlsx', fileHash: HASH, account: 'ops', actor: 'operator', records, now: NOW };
}

onEachDatabase('an imported register', (database) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
  });

  it('has changes that were made and decided on elsewhere, about which no decision is open here', async () => {
    const { owner } = newRisk('').data;
    const data = {
      ...{ title: 'New prompt', description: 'New prompt', system: 'Chatbot', changeKind: 'prompt' },
      ...{ reason: 'It was rude', implementedAt: '2026-01-12', owner: String(owner) },
    };
    await store.importRegister(batch(row(2, { kind: 'change', status: 'implemented', data })));
    const record = { kind: 'change', data, createdBy: 'U1', source: null, draftId: 'd1' } as const;
    await store.commitTurn(turnOf([{ change: 'create-record', record }]), {
      ...{ claim: null, actor: 'U1', now: NOW },
    });
    expect((await store.reviews.madeChanges()).map(({ record: { number } }) => number)).toEqual([
      'CHG-2026-0002',
    ]);
  });

  it('gets numbers, first versions, and events that name the file and the row', async () => {
    const { created } = await store.importRegister(batch(row(2), row(3)));
    expect(created).toEqual([
      { place: { sheet: 'Risks', row: 2 }, number: 'RSK-2026-0001' },
      { place: { sheet: 'Risks', row: 3 }, number: 'RSK-2026-0002' },
    ]);
    expect(await store.recordVersions()).toMatchObject([
      {
        ...{ number: 'RSK-2026-0001', version: 1, status: 'assessed', confidentiality: 'restricted' },
        ...{ createdBy: 'operator', data: { reference: 'R-2' } },
      },
      { number: 'RSK-2026-0002' },
    ]);
    expect(await store.auditEvents()).toMatchObject([
      {
        ...{ action: 'register.imported', actor: 'operator' },
        detail: { file: 'risks.xlsx', fileHash: HASH, account: 'ops', records: 2 },
      },
      { action: 'record.created', detail: { file: 'risks.xlsx', fileHash: HASH, sheet: 'Risks', row: 2 } },
      { action: 'record.created', detail: { row: 3 } },
    ]);
    expect(await store.verifyDatabase()).toEqual({ events: 3, ok: true });
  });

  it('is not taken twice: not the same row, and not the same reference with other words', async () => {
    await store.importRegister(batch(row(2)));
    const again = await store.importRegister(
      batch(row(2), row(9, { reference: 'r-2', rowHash: 'a'.repeat(64) }), row(3)),
    );
    expect(again.known.map(({ number }) => number)).toEqual(['RSK-2026-0001', 'RSK-2026-0001']);
    expect(again.created.map(({ number }) => number)).toEqual(['RSK-2026-0002']);
    expect(await store.importRegister(batch(row(2), row(3)))).toMatchObject({ created: [] });
    expect((await store.auditEvents()).filter(({ action }) => action === 'register.imported')).toHaveLength(
      2,
    );
  });

  it('leaves a record alone that was recorded here and exported: its number is its reference', async () => {
    await store.commitTurn(turnOf([{ change: 'create-record', record: newRisk('d1') }]), {
      ...{ claim: null, actor: 'U1', now: NOW },
    });
    const { created, known } = await store.importRegister(batch(row(2, { reference: 'RSK-2026-0001' })));
    expect([created, known]).toMatchObject([[], [{ number: 'RSK-2026-0001' }]]);
  });

  it('is taken whole or not at all', async () => {
    const spoilt = row(3, { data: { title: 'No more than a title' } });
    await expect(store.importRegister(batch(row(2), spoilt))).rejects.toThrow(/cannot be recorded/u);
    expect([await store.recordVersions(), await store.auditEvents()]).toEqual([[], []]);
  });

  it('is compared with what was recorded while its rows were looked at', async () => {
    const other = await place.open();
    const rows = Array.from({ length: 300 }, (_, at) => row(at + 2));
    const [{ created, known }] = await Promise.all([
      store.importRegister(batch(...rows)),
      other.importRegister(batch(row(2), row(3))),
    ]);
    expect(created.length + known.length).toBe(300);
    expect(await store.recordVersions()).toHaveLength(300);
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('is taken once by two operators at the same moment', async () => {
    const other = await place.open();
    const both = await Promise.all([store, other].map((one) => one.importRegister(batch(row(2), row(3)))));
    expect(both.map(({ created }) => created.length).sort()).toEqual([0, 2]);
    expect(await store.recordVersions()).toHaveLength(2);
    expect(await store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('is compared with records of its own kind alone', async () => {
    const incident = newIncident('d1', { reference: 'R-2' });
    await store.commitTurn(
      turnOf([{ change: 'create-record', record: { ...incident, createdBy: ANONYMOUS } }]),
      {
        ...{ claim: null, actor: 'U1', now: NOW },
      },
    );
    expect((await store.importRegister(batch(row(2)))).created).toHaveLength(1);
  });
});

it('an import writes hundreds of rows with a statement, so that what others write waits for a moment only', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'aims-import-'));
  const database = await openSqlite(dataDir);
  await migrate(database);
  const writes: string[] = [];
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (node.kind !== 'SelectQueryNode') writes.push(node.kind);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const rows = Array.from({ length: 1200 }, (_, at) => row(at + 2));
  const db = database.db.withPlugin(counting);
  const { created } = await importRegister({ ...database, db }, batch(...rows));
  expect(created).toHaveLength(1200);
  expect(writes.length).toBeLessThan(20);
  await database.db.destroy();
  rmSync(dataDir, { recursive: true });
});
