import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/retrieval/ingest.ts';
import type { Progress } from '../../src/retrieval/progress.ts';
import { openIndex } from '../../src/retrieval/open-index.ts';
import { makePdf } from './support/make-pdf.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aims-ingest-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, 'docs', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const indexFile = () => join(folder, 'data', 'x.idx');

function run(onProgress?: (progress: Progress) => void) {
  const options = { root: join(folder, 'docs'), collection: 'organization' as const, indexFile: indexFile() };
  return ingest({ ...options, ...(onProgress ? { onProgress } : {}) });
}

async function open() {
  const opened = await openIndex(indexFile());
  if (!opened.ok) throw opened.error;
  return opened.value;
}

const ids = async () => (await open()).documents.map(({ id }) => id);

describe('ingesting a folder', () => {
  it('indexes what is in it, with the metadata of front matter and sidecars', async () => {
    await put(
      'a.md',
      '---\ntitle: Incident procedure\nversion: "2"\nstatus: draft\n---\n# X\n\nReport within four hours.\n',
    );
    await put('sub/b.pdf', makePdf([[{ text: 'Suppliers are reviewed yearly.', x: 70, y: 600 }]]));
    await put('sub/b.pdf.meta.yaml', 'owner: ann\naudience: managers\nnextReview: 2026-05-01\n');
    expect(await run()).toEqual({
      ...{ documents: 2, passages: 2, added: 2, changed: 0, removed: 0 },
      ...{ failed: [], incomplete: [], undescribed: [] },
    });
    const index = await open();
    expect(index.document('a.md')).toMatchObject({
      title: 'Incident procedure',
      version: '2',
      status: 'draft',
      audience: 'all',
      format: 'markdown',
    });
    expect(index.document('sub/b.pdf')).toMatchObject({
      title: 'b',
      owner: 'ann',
      audience: 'managers',
      nextReview: '2026-05-01',
    });
    expect(index.search('how fast to report', { limit: 1 })[0]?.passage.text).toBe(
      'Report within four hours.',
    );
    expect(index.search('supplier reviews', { limit: 1 })[0]?.passage.locator).toBe('page 1');
  });

  it('takes over what has not changed and counts what has', async () => {
    await put('a.md', 'Alpha text.');
    await put('b.md', 'Beta text.');
    await put('c.md', 'Gamma text.');
    await run();
    const before = (await stat(indexFile())).mtimeMs;
    expect(await run()).toMatchObject({ documents: 3, added: 0, changed: 0, removed: 0 });
    expect((await stat(indexFile())).mtimeMs).toBe(before);
    await put('b.md', 'Beta text, changed.');
    await put('d.md', 'Delta text.');
    await rm(join(folder, 'docs', 'c.md'));
    expect(await run()).toMatchObject({ documents: 3, added: 1, changed: 1, removed: 1 });
    expect(await ids()).toEqual(['a.md', 'b.md', 'd.md']);
    expect((await open()).search('gamma', { limit: 1 })).toEqual([]);
  });

  it('reads a document anew when only its sidecar has changed', async () => {
    await put('a.txt', 'Alpha text.');
    await run();
    await put('a.txt.meta.yml', 'audience: {channels: [C1]}');
    expect(await run()).toMatchObject({ changed: 1 });
    expect((await open()).document('a.txt')?.audience).toEqual({ channels: ['C1'] });
  });

  it('never opens a document wider than its metadata meant', async () => {
    await put('salaries.txt', 'Everybody earns the same.');
    await put('salaries.txt.meta.yaml', 'audiance: managers');
    await put('plans.md', '---\naudience: board\n---\nThe plan.');
    const { failed } = await run();
    expect(failed).toEqual([
      { file: 'plans.md', reason: expect.stringMatching(/wrong value for audience; write all/u) },
      { file: 'salaries.txt', reason: 'Its metadata has the unknown key "audiance"; write "audience".' },
    ]);
    expect(await ids()).toEqual([]);
  });

  it.each([
    ['UTF-16', 'a.md', Buffer.from('\ufeff---\naudience: managers\n---\nThe plan.\n', 'utf16le')],
    ['UTF-16 without a mark', 'a.txt', Buffer.from('---\naudience: managers\n---\nThe plan.\n', 'utf16le')],
    ['a page', 'a.html', '---\naudience: managers\n---\n<p>The plan.</p>'],
    ['a text with empty lines before it', 'a.txt', '\n\n---\naudience: managers\n---\nThe plan.'],
    ['a text that closes it with dots', 'a.md', '---\naudience: managers\n...\nThe plan.'],
  ])('honours front matter in %s', async (_, name, content) => {
    await put(name, content);
    await run();
    expect((await open()).document(name)?.audience).toBe('managers');
    expect((await open()).passages(name).map(({ text }) => text)).toEqual(['The plan.']);
  });

  it('does not index a text whose front matter is never closed', async () => {
    await put('a.md', '---\naudience: managers\n\nThe plan.');
    expect(await run()).toMatchObject({ documents: 0, failed: [{ file: 'a.md' }] });
  });

  it('takes a sidecar named without the ending, in any encoding', async () => {
    await put('a.pdf', makePdf([[{ text: 'The plan of the year.', x: 70, y: 600 }]]));
    await put('a.meta.yaml', Buffer.from('\ufeffaudience: managers\n', 'utf16le'));
    expect(await run()).toMatchObject({ documents: 1, failed: [] });
    expect((await open()).document('a.pdf')?.audience).toBe('managers');
  });

  it('names the documents that say nothing of owner, status or audience, each time', async () => {
    await put('a.md', 'Alpha text.');
    await put('b.md', '---\nowner: ann@x.example\n---\nBeta text.');
    expect((await run()).undescribed).toEqual(['a.md']);
    expect((await run()).undescribed).toEqual(['a.md']);
  });

  it('says what is under the name of a format that nobody reads', async () => {
    await put('a.bak', makePdf([[{ text: 'A plan.', x: 70, y: 600 }]]));
    await put('b', 'text');
    expect((await run()).failed).toEqual([
      { file: 'a.bak', reason: expect.stringMatching(/is a PDF file.*rename it to end in \.pdf/u) },
      { file: 'b', reason: expect.stringMatching(/^Files without an ending cannot be read; convert/u) },
    ]);
  });

  it('drops a document that can no longer be read rather than answer from its old text', async () => {
    await put('a.pdf', makePdf([[{ text: 'The old deadline is two days.', x: 70, y: 600 }]]));
    await run();
    await put('a.pdf', '%PDF-1.4 broken');
    expect(await run()).toMatchObject({ documents: 0, removed: 1, failed: [{ file: 'a.pdf' }] });
    expect(await ids()).toEqual([]);
  });

  it('goes on after a file that fails and names it', async () => {
    await put('bad.docx', 'no docx');
    await put('good.md', 'Good text.');
    await put('old.doc', 'x');
    await put('locked.pdf', makePdf([[]], true));
    const { documents, failed } = await run();
    expect(documents).toBe(1);
    expect(failed.map(({ file }) => file)).toEqual(['bad.docx', 'locked.pdf', 'old.doc']);
    expect(failed.every(({ reason }) => /; \w.*\.$/u.test(reason))).toBe(true);
  });

  it('leaves hidden files, lock files and sidecars alone', async () => {
    await put('.hidden.md', 'x');
    await put('.git/config.md', 'x');
    await put('~$a.docx', 'x');
    await put('a.md', 'Text.');
    await put('a.md.meta.yaml', 'title: A');
    expect(await run()).toMatchObject({ documents: 1, failed: [] });
  });

  it('names a sidecar whose document is gone', async () => {
    await put('a.pdf.meta.yaml', 'audience: managers');
    expect((await run()).failed).toEqual([
      { file: 'a.pdf.meta.yaml', reason: expect.stringMatching(/not there; remove it/u) },
    ]);
  });

  it('follows links within the folder only', async () => {
    await put('real.md', 'Real text.');
    await writeFile(join(folder, 'outside.md'), 'Secret text.');
    await symlink(join(folder, 'outside.md'), join(folder, 'docs', 'out.md'));
    await symlink(join(folder, 'docs', 'real.md'), join(folder, 'docs', 'in.md'));
    await symlink(folder, join(folder, 'docs', 'loop'));
    await symlink('nowhere.md', join(folder, 'docs', 'dead.md'));
    const { failed } = await run();
    expect(failed).toEqual([
      { file: 'dead.md', reason: expect.stringMatching(/link to a file that is not there; copy/u) },
      { file: 'loop', reason: expect.stringMatching(/link to a folder, which is not followed; copy/u) },
      { file: 'out.md', reason: expect.stringMatching(/link to a place outside the folder; copy/u) },
    ]);
    expect(await ids()).toEqual(['in.md', 'real.md']);
  });

  it('shows its progress file by file', async () => {
    await put('a.md', 'A text.');
    await put('b.docx', 'broken');
    const seen: unknown[] = [];
    await run(({ done, total, file }) => seen.push([done, total, file]));
    expect(seen).toEqual([
      [1, 2, 'a.md'],
      [2, 2, 'b.docx'],
    ]);
  });

  it('starts anew from an index that is damaged or of another recipe', async () => {
    await put('a.md', 'Alpha text.');
    await run();
    const whole = await readFile(indexFile(), 'latin1');
    await writeFile(indexFile(), whole.replace('"recipe":"', '"recipe":"x'), 'latin1');
    expect(await run()).toMatchObject({ documents: 1, added: 1 });
    await writeFile(indexFile(), 'garbage');
    expect(await run()).toMatchObject({ documents: 1, added: 1 });
    expect(await ids()).toEqual(['a.md']);
  });

  it('keeps serving the opened index while the next one is written', async () => {
    await put('a.md', 'Alpha text.');
    await run();
    const index = await open();
    await put('a.md', 'Other words.');
    await run();
    expect(index.search('alpha', { limit: 1 })[0]?.passage.text).toBe('Alpha text.');
    expect((await open()).search('alpha', { limit: 1 })).toEqual([]);
  });
});

describe('opening an index', () => {
  it('says that there is none yet and how to make it', async () => {
    expect(await openIndex(indexFile())).toMatchObject({
      ok: false,
      error: { code: 'index-missing', message: expect.stringMatching(/ingest$/u) },
    });
  });

  it.each([
    ['cut off', 'index-truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['damaged', 'index-damaged', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])],
    [
      'of another recipe',
      'index-recipe',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('"recipe":"', '"recipe":"0'), 'latin1'),
    ],
    ['no index at all', 'index-foreign', () => Buffer.from('hello')],
  ])('tells a file that is %s apart', async (_, code, change) => {
    await put('a.md', 'Alpha text.');
    await run();
    await writeFile(indexFile(), change(await readFile(indexFile())));
    expect(await openIndex(indexFile())).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/ingest$/u) },
    });
  });

  it('is not disturbed by what a crash left behind', async () => {
    await put('a.md', 'Alpha text.');
    await run();
    await writeFile(`${indexFile()}.123.tmp`, 'half');
    expect(await ids()).toEqual(['a.md']);
    await rename(`${indexFile()}.123.tmp`, `${indexFile()}.124.tmp`);
    await chmod(indexFile(), 0o644);
    expect(await run()).toMatchObject({ documents: 1, added: 0 });
  });
});
