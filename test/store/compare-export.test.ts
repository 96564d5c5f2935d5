import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { OPERATOR } from '../../src/records/access.ts';
import { csvLine } from '../../src/store/csv.ts';
import type { ExportFormat } from '../../src/store/export-register.ts';
import { verifyExport } from '../../src/store/read-chain-file.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase } from '../support/databases.ts';
import { fill } from './filled-register.ts';
import { creates, newIncident, NOW, PRIYA, turnOf } from './register-fixtures.ts';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

const FORMATS = ['json', 'jsonl', 'csv'] as const;
const FILES = [
  ...['records', 'versions', 'approvals', 'links', 'evidence', 'reviews'],
  ...['follow-ups', 'erasures', 'gaps'],
];
/** Somebody who sees everything. */
const AUDITOR = { user: PRIYA, roles: ['auditor', 'concern-reader'] } as const;

type Row = Record<string, unknown>;

/** What stands in a file, as somebody with an editor sees it. */
function rowsOf(path: string, format: ExportFormat): Row[] {
  const text = readFileSync(path, 'utf8');
  switch (format) {
    case 'csv':
      return parse<Row>(text, { columns: true, bom: true });
    case 'json':
      return JSON.parse(text) as Row[];
    case 'jsonl':
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Row);
  }
}

function write(path: string, format: ExportFormat, rows: readonly Row[], columns: readonly string[]): void {
  const texts = {
    csv: () =>
      [columns, ...rows.map((row) => columns.map((name) => String(row[name])))].map(csvLine).join(''),
    json: () => JSON.stringify(rows),
    jsonl: () => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  };
  writeFileSync(path, texts[format]());
}

onEachDatabase('an export whose files lie together', (database) => {
  let store: Store;
  let dir: string;
  let chain: string;
  beforeEach(async () => {
    store = await (await database.newPlace()).open();
    dir = mkdtempSync(join(tmpdir(), 'aims-compare-'));
    dirs.push(dir);
    chain = join(dir, 'audit-events.jsonl');
    await fill(store);
    const odd = newIncident('odd', {
      title: '=HYPERLINK("http://x","y")',
      immediateAction: "'=1+1 was typed so",
      rootCause: 'two\r\nlines; and "quotes"',
      harmTypes: ['privacy', 'safety'],
      affectedCount: 40,
    });
    await store.commitTurn(turnOf([creates(odd)]), { claim: null, actor: PRIYA, now: NOW });
  });

  it.each(FORMATS)('agrees with its chain as %s, whoever exported it', async (format) => {
    for (const by of [AUDITOR, OPERATOR]) {
      await store.exportRegister(format, dir, { by, now: NOW });
      expect(await verifyExport(chain)).toMatchObject({
        ...{ ok: true, differences: [], absent: [] },
        compared: FILES.map((name) => `${name}.${format}`),
      });
    }
  });

  it.each(FORMATS)(
    'is found to be changed as %s, whatever cell somebody changes',
    async (format) => {
      await store.exportRegister(format, dir, { by: AUDITOR, now: NOW });
      for (const name of FILES) {
        const path = join(dir, `${name}.${format}`);
        const rows = rowsOf(path, format);
        const whole = readFileSync(path);
        const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        expect(rows.length, name).toBeGreaterThan(0);
        // Rows of one file are looked at alike: the first and the last say it of all.
        for (const at of new Set([0, rows.length - 1])) {
          const row = rows[at]!;
          for (const column of columns) {
            const changed =
              typeof row[column] === 'number' ? Number(row[column]) + 1 : `${String(row[column])}x`;
            write(path, format, rows.with(at, { ...row, [column]: changed }), columns);
            const { ok, differences } = await verifyExport(chain);
            expect([ok, differences?.length], `${name} ${String(at)} ${column}`).toEqual([
              false,
              expect.any(Number),
            ]);
          }
          write(path, format, rows.toSpliced(at, 1), columns);
          expect((await verifyExport(chain)).ok, `${name} without ${String(at)}`).toBe(false);
          write(path, format, [...rows, row], columns);
          expect((await verifyExport(chain)).ok, `${name} with ${String(at)} twice`).toBe(false);
        }
        writeFileSync(path, whole);
      }
      expect((await verifyExport(chain)).ok).toBe(true);
    },
    60_000,
  );

  it('says of which row it is, and which event says otherwise', async () => {
    await store.exportRegister('json', dir);
    const path = join(dir, 'versions.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"severity": "low"', '"severity": "high"'));
    const { ok, differences } = await verifyExport(chain);
    expect(ok).toBe(false);
    expect(differences).toEqual([
      {
        file: 'versions.json',
        seq: 5,
        reason: 'version 2 of INC-2026-0002 was changed afterwards',
      },
    ]);
  });

  it('says which files are not there, and compares those of its own format alone', async () => {
    await store.exportRegister('csv', dir);
    await store.exportRegister('json', dir);
    writeFileSync(join(dir, 'versions.csv'), 'of another export');
    unlinkSync(join(dir, 'links.json'));
    const report = await verifyExport(chain);
    expect(report).toMatchObject({ ok: true, absent: ['links.json'] });
    for (const name of FILES.filter((one) => one !== 'links')) unlinkSync(join(dir, `${name}.json`));
    expect(await verifyExport(chain)).toMatchObject({ ok: true, compared: [] });
  });

  it('says of a tombstone that is not there that only it could say what was erased', async () => {
    await store.exportRegister('jsonl', dir);
    unlinkSync(join(dir, 'erasures.jsonl'));
    const { ok, differences = [] } = await verifyExport(chain);
    expect(ok).toBe(false);
    expect(differences.map(({ reason }) => reason).join('\n')).toMatch(
      /version 1 of INC-2026-0003 was changed afterwards, or erased: only the file of the erasures/u,
    );
  });

  it.each(['', '[', '{"a":1}'])('names a file that is no whole file any more: “%s”', async (content) => {
    await store.exportRegister('json', dir);
    writeFileSync(join(dir, 'records.json'), content);
    expect(await verifyExport(chain)).toMatchObject({
      ok: false,
      differences: [{ file: 'records.json', reason: 'is no whole JSON file any more' }],
    });
  });
});
