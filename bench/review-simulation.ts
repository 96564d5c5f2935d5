/**
 * A year of weekly reviews: 300 owners in 12 time zones, two changes of clocks, leave and holidays, two replicas that
 * restart and die. `npm run bench:reviews` prints one JSON object; it fails when anything in `wrong` is not zero.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { simulate } from '../test/review/simulate-year.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'aims-year-'));
const stores: Store[] = [];
const began = performance.now();
const counts = await simulate({
  open: async () => {
    const store = await openStore({ databaseUrl: process.env['DATABASE_URL'] ?? null, dataDir });
    stores.push(store);
    return store;
  },
  from: '2026-09-07T00:00:00Z',
  weeks: 52,
  owners: 300,
  seed: 1,
});
for (const store of stores) await store.close();
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ ...counts, seconds: Math.round((performance.now() - began) / 1000) })}\n`,
);
process.exitCode = Object.values(counts.wrong).every((count) => count === 0) ? 0 : 1;
