import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CommandIo } from '../../src/cli/command-io.ts';
import { importCommand } from '../../src/cli/import.ts';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openImport } from '../../src/wiring/import-command.ts';
import { makeXlsx } from '../retrieval/support/make-xlsx.ts';

const HEADER = 'ID,Description,System,Likelihood,Impact,Treatment,Owner,Remarks';
const GOOD = [
  HEADER,
  'R-1,Scores drift,Scoring,3,4,reduce,U0PRIYA001,"=1+1"',
  'R-2,Insults,Bot,2,2,accept,U0TOMAS001,',
];

/** The year in which the tests run is that of the numbers. */
const YEAR = String(new Date().getUTCFullYear());
const RISKS = ['0001', '0002'].map((counter) => `RSK-${YEAR}-${counter}`);

let dir: string;
let data: string;
let printed: string[];
let errors: string[];

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'aims-import-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => {
  data = mkdtempSync(join(dir, 'data-'));
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

async function aimsImport(...args: string[]): Promise<number> {
  printed = [];
  errors = [];
  const io: CommandIo = {
    out: (line) => printed.push(line),
    error: (line) => errors.push(line),
    progress: { columns: null, write: () => undefined },
    lines: async function* () {
      yield* [];
    },
  };
  return importCommand(args, io, () => openImport(readConfig({ AIMS_DATA_DIR: data, AIMS_TIMEZONE: 'UTC' })));
}

async function stored() {
  const store = await openStore({ databaseUrl: null, dataDir: data });
  const versions = await store.recordVersions();
  const chain = await store.verifyDatabase();
  await store.close();
  return { numbers: versions.map(({ number }) => number), chain };
}

it('names a system that the inventory does not list, and what a column is in the records of this file', async () => {
  const rows = [
    'Ref;Type;Headline;System;Occurred on;Severity;Owner',
    'X-1;Incident;Wrong tariff shown;Coffee machine;2026-03-02;Grave;U0PRIYA001',
    'X-2;Incident;Slow answers;Coffee machine;2026-03-01;Low;U0PRIYA001',
    'X-3;Incident;Lost answers;Support chatbot;2026-13-01;Low;U0PRIYA001',
  ];
  expect(await aimsImport(file('mixed.csv', rows.join('\n')))).toBe(1);
  const said = printed.join('\n');
  expect(said).toMatch(/Severity +is {2}Severity \(severity\)/u);
  expect(said).toMatch(/Headline +is {2}Title and description \(description\)/u);
  expect(said).toContain(
    'row 3: AI system “Coffee machine” is not in the inventory, and is taken as it stands.',
  );
  expect(said).not.toContain('“Support chatbot” is not');
  expect(said).toMatch(/row 2: [\s\S]*row 4: /u);
});

it('says in a dry run what it understood, and writes nothing', async () => {
  expect(await aimsImport(file('risks.csv', GOOD.join('\n')))).toBe(0);
  const said = printed.join('\n');
  expect(said).toContain('2 rows, read as risks. Row 1 names the columns.');
  expect(said).toMatch(/Likelihood +is {2}Likelihood \(likelihood\)/u);
  expect(said).toContain('Not taken: Remarks.');
  expect(said).toContain(
    'This was a dry run: nothing was written. 2 of 2 rows can be taken; write them with --commit.',
  );
  expect((await stored()).numbers).toEqual([]);
});

it('takes all rows with --commit, and none of them a second time', async () => {
  const path = file('risks.csv', GOOD.join('\n'));
  expect(await aimsImport('--commit', path)).toBe(0);
  expect(printed.at(-1)).toBe(`2 records imported: ${RISKS.join(' to ')}.`);
  expect(await aimsImport('--commit', path)).toBe(0);
  expect(printed.at(-1)).toBe('Nothing was written: every row is in the register already.');
  expect(await stored()).toEqual({
    numbers: RISKS,
    chain: { events: 3, ok: true },
  });
});

it('takes nothing where a row cannot be taken, and says of each one why', async () => {
  const rows = [...GOOD, 'R-3,Words,Bot,often,2,accept,Anna,', 'R-4,Words,Bot,often,2,accept,U0TOMAS001,'];
  expect(await aimsImport('--commit', file('risks.csv', rows.join('\n')))).toBe(1);
  const said = printed.join('\n');
  expect(said).toMatch(/rows 4–5: Likelihood “often” is not on the scale\. Write one of 1 \(rare\)/u);
  expect(said).toMatch(/row 4: Owner “Anna” is a name/u);
  expect(errors).toEqual([
    '2 rows cannot be taken, so nothing was. Correct what is listed, and run it again.',
  ]);
  expect((await stored()).numbers).toEqual([]);
});

it('names the row with which another one is the same', async () => {
  expect(await aimsImport(file('risks.csv', [...GOOD, GOOD[1]].join('\n')))).toBe(1);
  expect(printed.join('\n')).toContain('row 4: Reference elsewhere “R-1” stands in row 2 too.');
});

it('tells what a row lacks for its status, takes it, and marks the record and its event', async () => {
  const rows = [`${HEADER},Status`, `${GOOD[2]},assessed`];
  const path = file('assessed.csv', rows.join('\n'));
  const said = 'without what that status asks for: Sources of the risk, Affects';
  expect(await aimsImport(path)).toBe(0);
  expect(printed.join('\n')).toContain(`row 2: is taken as “assessed” ${said}; the record’s notes say so.`);
  expect(printed.join('\n')).toContain('1 row, read as risks.');
  expect(await aimsImport('--commit', path)).toBe(0);
  const store = await openStore({ databaseUrl: null, dataDir: data });
  expect((await store.recordVersions())[0]?.data['notes']).toBe(`Imported as “assessed” ${said}.`);
  expect((await store.auditEvents()).at(-1)?.detail).toMatchObject({ lacks: 'riskSource, affects' });
  await store.close();
});

it('prints one JSON object a line', async () => {
  const rows = [...GOOD, 'R-3,Words,Bot,often,2,accept,U0TOMAS001,'];
  expect(await aimsImport('--json', file('risks.csv', rows.join('\n')))).toBe(1);
  const lines = printed.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ part, row, outcome }) => [part, row, outcome])).toEqual([
    ['sheet', undefined, undefined],
    ['row', 4, 'refused'],
    ['row', 2, 'ready'],
    ['row', 3, 'ready'],
    ['summary', undefined, undefined],
  ]);
  expect(lines[1]).toMatchObject({ problems: [{ column: 'Likelihood', value: 'often' }] });
  expect(lines.at(-1)).toMatchObject({ ready: 2, refused: 1, taken: 0, committed: false });
});

it('reads the sheets of a workbook by what they are called, and passes over notes', async () => {
  const sheets = {
    Notes: [['Ask Priya before you change anything']],
    'Risk register': GOOD.map((line) => line.replace('"=1+1"', '').split(',')),
    Incidents: [
      ['Title', 'System', 'Owner', 'Date', 'Severity'],
      ['Insulted a customer', 'Bot', 'U0PRIYA001', '3 Nov 2025', 'High'],
    ],
  };
  expect(await aimsImport('--commit', file('all.xlsx', makeXlsx(sheets)))).toBe(0);
  expect((await stored()).numbers).toEqual([...RISKS, `INC-${YEAR}-0001`]);
});

it.each([
  [['--map', 'Colour=impact'], /no column “Colour”; there are “ID”/u],
  [['--map', 'ID=colour'], /no field “colour”; use one of/u],
  [['--map', 'ID'], /write --map "Column=field"/u],
  [['--type', 'concern'], /--type concern is not known; use one of incident, risk, change/u],
  [['--dates', 'ymd'], /use one of dmy, mdy/u],
  [['--sheet', 'Risks'], /there is no such sheet/u],
])('refuses %s with what to write', async (options, said) => {
  await expect(aimsImport(...options, file('risks.csv', GOOD.join('\n')))).rejects.toThrow(said);
});

it.each([
  ['risks.pdf', 'x', /ends in \.pdf is no register; .*save it as CSV or XLSX/u],
  [
    'open.csv',
    `${HEADER}\nR-1,"two\nlines"\nR-2,"never closed\nR-3,x`,
    /Its row in line 4 has a quotation mark that is never closed; close it/u,
  ],
  ['words.xlsx', 'hello', /is a text, whatever its name says; .*save it as CSV or XLSX/u],
  ['risks.xlsx', 'PK\u0003\u0004', /XLSX/u],
  ['notes.csv', 'Just words\nand more', /no row names its columns/u],
  ['mixed.csv', 'Title,Owner\nSomething,U0PRIYA001', /--type risk, incident or change/u],
])('says of %s why it is no register', async (name, content, said) => {
  await expect(aimsImport(file(name, content))).rejects.toThrow(said);
});
