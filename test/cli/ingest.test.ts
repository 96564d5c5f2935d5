import { expect, it } from 'vitest';
import { ingestCommand, type IngestDeps } from '../../src/cli/ingest.ts';

const REPORT = {
  ...{ documents: 1, passages: 2, added: 1, changed: 0, removed: 0 },
  ...{ failed: [], incomplete: [], undescribed: [] },
};

it('tells what was read also when what the documents mean cannot be kept', async () => {
  const said = { out: [] as string[], error: [] as string[] };
  const io = {
    out: (line: string) => said.out.push(line),
    error: (line: string) => said.error.push(line),
    progress: { columns: null, write: () => undefined },
    async *lines() {
      // Nothing is typed.
    },
  };
  const deps: IngestDeps = {
    ingest: () => Promise.resolve(REPORT),
    understand: () => Promise.reject(new Error('no space left on device')),
    embed: () => Promise.resolve(null),
    now: () => 0,
  };
  expect(await ingestCommand(['--json'], io, deps)).toBe(1);
  expect(JSON.parse(said.out[0] ?? '')).toEqual(REPORT);
  expect(said.error[0]).toContain('no space left on device');
  expect(said.error[0]).toContain('run aims ingest again');
});
