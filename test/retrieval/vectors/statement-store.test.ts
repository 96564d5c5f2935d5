// What statements mean is made once: it is found again by their content, and never taken from what something else made.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { StatementStore } from '../../../src/retrieval/vectors/statement-store.ts';
import { cases } from '../../support/cases.ts';

const dir = mkdtempSync(join(tmpdir(), 'aims-statements-'));
afterAll(() => rmSync(dir, { recursive: true }));

const LOGS = ['Logging: Logs are kept for a year.', 'Logging: Then they are deleted.'];
const ALARMS = ['Alarms: An alarm goes to the owner.'];
const meaning = (whole: readonly number[], words: readonly number[]) => ({
  whole: Float32Array.from(whole),
  words: Int8Array.from(words),
});

function filled(encoder = 'one'): StatementStore {
  const store = new StatementStore(encoder);
  store.add(LOGS, [meaning([1, 0, 0], [1, 2, 3, 4]), meaning([0, 0.5, -0.5], [])]);
  store.add(ALARMS, [meaning([0, 0, 1], [-5, 6])]);
  return store;
}

async function reopened(file: string, encoder = 'one'): Promise<StatementStore> {
  const store = new StatementStore(encoder);
  await store.load(file);
  return store;
}

describe('the meanings of statements', () => {
  it('are found again by what the passage states', async () => {
    const file = join(dir, 'kept');
    await filled().save(file, [LOGS, ALARMS]);
    const store = await reopened(file);
    expect(store.of(LOGS)).toEqual([
      { whole: Int8Array.of(127, 0, 0), words: Int8Array.of(1, 2, 3, 4) },
      { whole: Int8Array.of(0, 127, -127), words: Int8Array.of() },
    ]);
    expect(store.of(ALARMS)?.map(({ words }) => [...words])).toEqual([[-5, 6]]);
    expect(store.of(['Alarms: An alarm goes to the auditor.'])).toBeNull();
  });

  it('of passages that are gone are not written', async () => {
    const file = join(dir, 'fewer');
    await filled().save(file, [ALARMS]);
    const store = await reopened(file);
    expect(store.of(LOGS)).toBeNull();
    expect(store.of(ALARMS)).toHaveLength(1);
  });

  it('of another encoder are not used', async () => {
    const file = join(dir, 'another');
    await filled('another').save(file, [LOGS]);
    expect((await reopened(file)).of(LOGS)).toBeNull();
  });

  it('of a file that is missing or damaged are not there', async () => {
    const file = join(dir, 'damaged');
    await filled().save(file, [LOGS]);
    const whole = readFileSync(file);
    expect((await reopened(join(dir, 'missing'))).of(LOGS)).toBeNull();
    const at = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, async (cut) => {
        writeFileSync(file, whole.subarray(0, cut));
        expect((await reopened(file)).of(LOGS)).toBeNull();
      }),
      { numRuns: cases(50) },
    );
  });
});
