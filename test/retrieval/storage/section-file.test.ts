// There is always a whole file under the name, the old or the new one, and a file that is not whole is never used.
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSectionFile, writeSectionFile } from '../../../src/retrieval/storage/section-file.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aims-sections-'));
  file = join(folder, 'deep', 'index.idx');
});
afterEach(() => rm(folder, { recursive: true }));

const SECTIONS = {
  words: Buffer.from('some words'),
  numbers: new Uint8Array(Uint32Array.of(1, 2, 3).buffer),
};

describe('a file of sections', () => {
  it('gives back what was written, numbers where they can be read in place', async () => {
    const section = fc.uint8Array({ maxLength: 40 });
    const name = fc.constantFrom('a', 'b', 'c', 'é\n');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, section), fc.string(), async (sections, recipe) => {
        await writeSectionFile(file, recipe, sections);
        const read = await readSectionFile(file);
        if (!read.ok) throw new Error(read.error);
        expect(read.value.recipe).toBe(recipe);
        expect(
          Object.fromEntries([...read.value.sections].map(([key, bytes]) => [key, Uint8Array.from(bytes)])),
        ).toEqual(Object.fromEntries(Object.entries(sections)));
        for (const bytes of read.value.sections.values()) expect(bytes.byteOffset % 8).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused wherever it is cut off', async () => {
    await writeSectionFile(file, 'r', SECTIONS);
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
        await writeFile(file, whole);
        await truncate(file, length);
        expect(['truncated', 'foreign']).toContain(
          ((await readSectionFile(file)) as { error: string }).error,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is refused when a byte of its body has changed', async () => {
    await writeSectionFile(file, 'r', SECTIONS);
    const whole = await readFile(file);
    const at = whole.indexOf('some words');
    whole[at] = 0;
    await writeFile(file, whole);
    expect(await readSectionFile(file)).toEqual({ ok: false, error: 'damaged' });
  });

  it('tells a missing file from one of another kind', async () => {
    expect(await readSectionFile(file)).toEqual({ ok: false, error: 'missing' });
    await writeSectionFile(file, 'r', {});
    await writeFile(file, 'hello\nworld');
    expect(await readSectionFile(file)).toEqual({ ok: false, error: 'foreign' });
  });

  it('stays as it was when writing fails in the middle', async () => {
    await writeSectionFile(file, 'old', SECTIONS);
    const bad = { ...SECTIONS, broken: { length: 8 } as unknown as Uint8Array };
    await expect(writeSectionFile(file, 'new', bad)).rejects.toThrow();
    expect(await readSectionFile(file)).toMatchObject({ ok: true, value: { recipe: 'old' } });
    expect(await readdir(join(folder, 'deep'))).toEqual(['index.idx']);
  });
});
