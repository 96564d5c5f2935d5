import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const SCRIPT = `import { evalPassages } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/eval-passages.ts'))};
process.exitCode = await evalPassages(process.argv.slice(1));`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aims-eval-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function evaluated(passages: string | null, queries: string | null) {
  const [p, q] = [join(folder, 'p.jsonl'), join(folder, 'q.jsonl')];
  if (passages !== null) await writeFile(p, passages);
  if (queries !== null) await writeFile(q, queries);
  return called('--passages', p, '--queries', q);
}

async function called(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [
      '--input-type=module',
      '-e',
      SCRIPT,
      '--',
      ...args,
    ]);
    return { code: 0, out: stdout, error: stderr };
  } catch (thrown) {
    const { code, stdout, stderr } = thrown as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, error: stderr };
  }
}

const PASSAGES =
  '{"id": 1, "text": "Lunch is at noon.", "title": null}\n\n{"id": "b", "text": "Parcels at five.", "title": "Post"}\n';
const QUERIES = '{"id": "q", "text": "when is lunch", "relevant": [1]}\n';

describe('aims eval', () => {
  it('prints one line of figures', async () => {
    const { code, out } = await evaluated(PASSAGES, QUERIES);
    expect(code).toBe(0);
    const figures = JSON.parse(out) as Record<string, number>;
    expect(Object.keys(figures)).toEqual([
      'passages',
      'queries',
      'recallAt10',
      'mapAt10',
      'indexMs',
      'p50Ms',
      'p95Ms',
      'rssMb',
    ]);
    expect(figures).toMatchObject({ passages: 2, queries: 1, recallAt10: 1, mapAt10: 1 });
  });

  it.each([
    ['a missing file', null, QUERIES, /p\.jsonl does not exist; check the path\./u],
    ['an empty file', '\n', QUERIES, /p\.jsonl holds no lines; write one JSON object/u],
    [
      'a line that is not JSON',
      `${PASSAGES}{oops\n`,
      QUERIES,
      /p\.jsonl, line 4: this is not JSON; write one/u,
    ],
    [
      'a field that is missing',
      '{"id": "a"}\n',
      QUERIES,
      /p\.jsonl, line 1: "text" is wrong .*; correct it/u,
    ],
    [
      'a query without answers',
      PASSAGES,
      '{"id": "q", "text": "x", "relevant": []}\n',
      /q\.jsonl, line 1: "relevant" is wrong/u,
    ],
    [
      'an id that stands twice',
      '{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n',
      QUERIES,
      /the id a twice; give each/u,
    ],
  ])('says what is wrong with %s', async (_, passages, queries, message) => {
    const { code, out, error } = await evaluated(passages, queries);
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(message);
  });

  it('says how it is used', async () => {
    expect((await called('--passages', 'x')).error).toMatch(/A file is missing; use: aims eval --passages/u);
    expect((await called('--pasages', 'x')).error).toMatch(/use: aims eval --passages/u);
  });
});
