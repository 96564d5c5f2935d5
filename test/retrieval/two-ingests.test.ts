// Whoever writes last has seen what the other wrote: the index ends up as the folder is, and is whole at every moment.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/retrieval/ingest.ts';
import { openIndex } from '../../src/retrieval/open-index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aims-two-'));
  await mkdir(join(folder, 'docs'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(folder, 'docs', name), text);
const options = () => ({
  root: join(folder, 'docs'),
  collection: 'organization' as const,
  indexFile: join(folder, 'x.idx'),
});

async function ids(): Promise<string[]> {
  const opened = await openIndex(options().indexFile);
  if (!opened.ok) throw opened.error;
  return opened.value.documents.map(({ id }) => id);
}

/** A process of its own that does nothing but ingest, again and again. */
function ingestForever(): ChildProcess {
  const script = `
    import { ingest } from ${JSON.stringify(join(import.meta.dirname, '../../src/retrieval/ingest.ts'))};
    import { writeFileSync } from 'node:fs';
    for (let round = 0; ; round++) {
      writeFileSync(${JSON.stringify(join(folder, 'docs', 'round.md'))}, 'Round ' + round + ' of the text. '.repeat(2000));
      await ingest(${JSON.stringify(options())}).catch(() => undefined);
      process.stdout.write('.');
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe('two ingests at once', () => {
  it('end with what the folder holds', async () => {
    await put('a.md', 'Alpha text.');
    await put('gone.md', 'Text that goes.');
    await ingest(options());
    await rm(join(folder, 'docs', 'gone.md'));
    let changed = false;
    // While the first reads, the folder changes and the second is quicker.
    const first = ingest({
      ...options(),
      onProgress: ({ done }) => {
        if (done !== 1 || changed) return;
        changed = true;
        second = put('b.md', 'Beta text.').then(() => ingest(options()));
      },
    });
    let second: Promise<unknown> = Promise.resolve();
    await first;
    await second;
    await Promise.all([ingest(options()), ingest(options())]);
    expect(await ids()).toEqual(['a.md', 'b.md']);
  });

  it('each report what they found against the index that they began with', async () => {
    await put('a.md', 'Alpha text.');
    const reports = await Promise.all([ingest(options()), ingest(options())]);
    expect(reports.map(({ added, documents }) => [added, documents])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('a crash', () => {
  it('at any moment leaves an index that opens, and nothing behind after the next ingest', async () => {
    await put('a.md', 'Alpha text.');
    await ingest(options());
    for (let kill = 0; kill < 12; kill++) {
      const child = ingestForever();
      const { stdout } = child;
      if (stdout === null) throw new Error('no output');
      for (let step = 0; step <= kill % 3; step++) await once(stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await ids()).toContain('a.md');
    }
    await put('round.md', 'The last round.');
    await ingest(options());
    expect(await ids()).toEqual(['a.md', 'round.md']);
    expect((await readdir(folder)).sort()).toEqual(['docs', 'x.idx']);
  }, 60_000);
});
