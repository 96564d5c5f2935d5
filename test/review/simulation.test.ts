import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { simulate } from './simulate-year.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'aims-weeks-'));
const stores: Store[] = [];

afterAll(async () => {
  for (const store of stores) await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('four weeks around a change of clocks, with two replicas that restart, die and have wrong clocks', () => {
  it('send each review once, none twice, none on a day off, none outside the hours of its owner, and one follow-up and one escalation at most', async () => {
    const counts = await simulate({
      open: async () => {
        const store = await openStore({ databaseUrl: null, dataDir });
        stores.push(store);
        return store;
      },
      from: '2026-10-12T00:00:00Z',
      weeks: 4,
      owners: 24,
      seed: 7,
    });
    expect(Object.entries(counts.wrong).filter(([, count]) => count !== 0)).toEqual([]);
    expect(counts.expected).toBeGreaterThan(50);
    expect(
      [counts.followUps, counts.escalations, counts.reminders, counts.killedWhileSending].every(
        (count) => count > 0,
      ),
    ).toBe(true);
  });
});
