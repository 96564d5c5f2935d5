// An embedding model that fails or dawdles takes nothing away: questions are answered by their words.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/kernel/logger.ts';
import { buildSearchIndex } from '../../src/retrieval/build-search-index.ts';
import type { Embedder } from '../../src/retrieval/ports.ts';
import { meaningWith } from '../../src/wiring/open-meaning.ts';
import { documentOf } from '../retrieval/support/documents-of.ts';
import { readSettings } from '../../src/settings.ts';

const SETTINGS = readSettings(null).model;

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'aims-meaning-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const index = buildSearchIndex([
  documentOf('Leave', ['Staff who quit lose their badge.', 'Lunch is at noon.']),
  documentOf('Board', ['Directors who quit hand in keys.'], { audience: 'managers' }),
]);
const asked: string[] = [];
const model: Embedder = {
  model: 'm',
  embed: (texts) => {
    asked.push(...texts);
    return Promise.resolve(texts.map((text) => (/quit|offboarding/u.test(text) ? [1, 0] : [0, 1])));
  },
};
const broken: Embedder = { model: 'm', embed: () => Promise.reject(new Error('down')) };
const silent: Embedder = { model: 'm', embed: () => new Promise(() => undefined) };

async function found(question: Embedder): Promise<string[]> {
  const meaning = await meaningWith(
    { question: () => question, documents: model },
    join(dir, 'x.vec'),
    SETTINGS,
    silentLogger,
  );
  await meaning.keepUp(index);
  const over = meaning.over(index);
  const hits = await meaning.about({ question: 'offboarding', person: 'U1' }, () =>
    over.search('offboarding', { limit: 1 }),
  );
  return hits.map(({ passage }) => passage.text);
}

describe('an embedding model', () => {
  it('finds what words do not, and reads only documents whose text may leave', async () => {
    expect(await found(model)).toEqual(['Staff who quit lose their badge.']);
    expect(asked.join()).not.toMatch(/Directors/u);
  });

  it.each([
    ['fails', broken],
    ['gives no answer in time', silent],
  ])('that %s leaves the answer to the words', async (_, embedder) => {
    expect(await found(embedder)).toEqual([]);
  });

  it('whose vectors are whole goes on serving while another one’s are made, and until those are whole', async () => {
    const file = join(dir, 'x.vec');
    await (
      await meaningWith({ question: () => model, documents: model }, file, SETTINGS, silentLogger)
    ).keepUp(index);
    const embeddedWith: string[] = [];
    const opened = (documents: Embedder) =>
      meaningWith(
        {
          question: (name) => {
            embeddedWith.push(name);
            return model;
          },
          documents,
        },
        file,
        SETTINGS,
        silentLogger,
      );
    const changed = await opened({ ...broken, model: 'new' });
    await expect(changed.keepUp(index)).rejects.toThrow('down');
    const search = (meaning: typeof changed) =>
      meaning.about(
        { question: 'offboarding', person: 'U1' },
        () => meaning.over(index).search('offboarding', { limit: 1 }).length,
      );
    expect(await search(changed)).toBe(1);
    const later = await opened({ ...model, model: 'new' });
    expect(await search(later)).toBe(1);
    await later.keepUp(index);
    expect(await search(later)).toBe(1);
    expect(embeddedWith).toEqual(['m', 'm', 'new']);
  });

  it('is not asked about questions before any passage is embedded', async () => {
    const meaning = await meaningWith(
      { question: () => broken, documents: model },
      join(dir, 'x.vec'),
      SETTINGS,
      silentLogger,
    );
    expect(
      await meaning.about(
        { question: 'lunch', person: 'U1' },
        () => index.search('lunch', { limit: 1 }).length,
      ),
    ).toBe(1);
  });
});
