/**
 * How long a search of the register takes that shows ten of what it finds, beside reading all records and looking through
 * them. `npm run bench:search` (or with a number of records behind it; 10,000 without one) prints one JSON object a database;
 * times in milliseconds. On SQLite always; on PostgreSQL too where AIMS_TEST_POSTGRES_URL or DATABASE_URL names one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { maySee, type Actor } from '../src/records/access.ts';
import type { ImportedRecord } from '../src/records/import/read-row.ts';
import { readQuery } from '../src/records/search/read-query.ts';
import { matchesQuery } from '../src/records/search/register-query.ts';
import { readSettings } from '../src/settings.ts';
import { openStore } from '../src/store/open-store.ts';

const ASKED = [
  'open high incidents of the support chatbot',
  'my risks due this month',
  'risks with very high',
  'refund',
];
const TIMES = 5;
const SEVERITIES = ['low', 'medium', 'high', 'critical'];

const records = Number(process.argv[2] ?? 10_000);
const criteria = readSettings(null).risk;
const viewer: Actor = { user: 'U0OWNER1', roles: ['member'] };
const queries = ASKED.map((text) =>
  readQuery(text, {
    user: viewer.user,
    today: '2026-11-24',
    systems: [{ name: 'Support chatbot', aliases: [] }],
    criteria,
  }),
);

const dataDir = mkdtempSync(join(tmpdir(), 'aims-bench-search-'));
await measure('SQLite', { dataDir, databaseUrl: null });
rmSync(dataDir, { recursive: true, force: true });
const databaseUrl = process.env['AIMS_TEST_POSTGRES_URL'] ?? process.env['DATABASE_URL'];
if (databaseUrl !== undefined) await onPostgres(databaseUrl);

/** In a schema of its own, which is dropped at the end: nothing of what is in the database is touched. */
async function onPostgres(given: string): Promise<void> {
  const schema = `aims_bench_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = new Client({ connectionString: given });
  await server.connect();
  await server.query(`create schema ${schema}`);
  const url = new URL(given);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  try {
    await measure('PostgreSQL', { dataDir, databaseUrl: url.href });
  } finally {
    await server.query(`drop schema ${schema} cascade`);
    await server.end();
  }
}

async function measure(database: string, place: Parameters<typeof openStore>[0]): Promise<void> {
  const store = await openStore(place);
  const filling = performance.now();
  await store.importRegister({
    ...{ file: 'bench.csv', fileHash: '0', account: 'bench', actor: 'operator', now: new Date() },
    records: Array.from({ length: records }, (_, index) => aRow(index)),
  });
  const importMs = Math.round(performance.now() - filling);
  const searchP50Ms = await timed(async (query) => {
    await store.register.search(query, criteria, viewer, { from: 0, limit: 10 });
  });
  const readingAllP50Ms = await timed(async (query) => {
    const all = await store.register.list({}, viewer);
    all.filter((record) => maySee(viewer, record) && matchesQuery(record, query, criteria)).slice(0, 10);
  });
  process.stdout.write(`${JSON.stringify({ database, records, importMs, searchP50Ms, readingAllP50Ms })}\n`);
  await store.close();
}

async function timed(run: (query: (typeof queries)[number]) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++)
    for (const query of queries) {
      const began = performance.now();
      await run(query);
      times.push(performance.now() - began);
    }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
}

function aRow(index: number): ImportedRecord {
  const common = {
    title: `Record ${index}`,
    description: 'What it is about.',
    system: 'Support chatbot',
    owner: `U0OWNER${index % 300}`,
  };
  const isRisk = index % 2 === 0;
  return {
    place: { sheet: null, row: index + 2 },
    kind: isRisk ? 'risk' : 'incident',
    status: isRisk ? 'assessed' : index % 4 === 1 ? 'reported' : 'closed',
    confidentiality: index % 10 === 0 ? 'restricted' : 'internal',
    data: isRisk
      ? {
          ...common,
          likelihood: 1 + (index % 5),
          impact: 1 + ((index >> 2) % 5),
          treatment: 'reduce',
          dueDate: '2026-11-30',
        }
      : { ...common, occurredAt: '2026-11-20', severity: SEVERITIES[(index >> 1) % 4] ?? 'low' },
    reference: null,
    rowHash: String(index).padStart(64, '0'),
    notes: [],
    lacks: [],
  };
}
