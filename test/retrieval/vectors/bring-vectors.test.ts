// Each text is embedded once; what was embedded survives a failure; vectors of another model are never used.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/retrieval/ports.ts';
import { bringVectors } from '../../../src/retrieval/vectors/bring-vectors.ts';
import { VectorIndex } from '../../../src/retrieval/vectors/vector-index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aims-bring-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'x.vec');

/** Points by the letters of a text; notes what it was asked. Fails after `lasts` requests. */
function embedder(model = 'letters', dimensions = 3, lasts = Number.POSITIVE_INFINITY) {
  const asked: string[] = [];
  let requests = 0;
  const made: Embedder = {
    model,
    embed: (texts) => {
      if (++requests > lasts) return Promise.reject(new Error('the endpoint is down'));
      asked.push(...texts);
      const vector = (text: string) =>
        Array.from({ length: dimensions }, (_, i) => 1 + (text.charCodeAt(i) || 0));
      return Promise.resolve(texts.map(vector));
    },
  };
  return { ...made, asked };
}

const texts = (count: number) =>
  new Map(Array.from({ length: count }, (_, i): [string, string] => [`k${i}`, `text ${i}`]));

describe('bringing vectors in line with the texts', () => {
  it('embeds what is new and takes over the rest', async () => {
    await bringVectors({ texts: texts(3), embedder: embedder(), file: file() });
    const second = embedder();
    const index = await bringVectors({ texts: texts(5), embedder: second, file: file() });
    expect(second.asked).toEqual(['text 3', 'text 4']);
    expect(index?.size).toBe(5);
    const third = embedder();
    await bringVectors({ texts: texts(5), embedder: third, file: file() });
    expect(third.asked).toEqual([]);
  });

  it('goes on where a failure stopped it', async () => {
    const failing = embedder('letters', 3, 2);
    await expect(bringVectors({ texts: texts(200), embedder: failing, file: file() })).rejects.toThrow(
      'down',
    );
    const next = embedder();
    const index = await bringVectors({ texts: texts(200), embedder: next, file: file() });
    expect(failing.asked.length + next.asked.length).toBe(200);
    expect(index?.size).toBe(200);
  });

  it('makes all anew for another model, and for the same name with another length', async () => {
    await bringVectors({ texts: texts(3), embedder: embedder(), file: file() });
    const other = embedder('other');
    await bringVectors({ texts: texts(3), embedder: other, file: file() });
    expect(other.asked).toHaveLength(3);
    const longer = embedder('other', 4);
    const index = await bringVectors({ texts: texts(4), embedder: longer, file: file() });
    expect(index?.recipe).toEqual({ model: 'other', dimensions: 4 });
    expect(index?.size).toBe(4);
  });

  it('keeps the old file until a new one is whole', async () => {
    await bringVectors({ texts: texts(3), embedder: embedder(), file: file() });
    const failing = embedder('other', 3, 0);
    await expect(bringVectors({ texts: texts(3), embedder: failing, file: file() })).rejects.toThrow('down');
    expect((await VectorIndex.load(file(), 'letters')).ok).toBe(true);
  });

  it('throws out what is gone when it is much', async () => {
    await bringVectors({ texts: texts(100), embedder: embedder(), file: file() });
    const index = await bringVectors({ texts: texts(20), embedder: embedder(), file: file() });
    expect(index?.size).toBe(20);
  });

  it('starts anew from a damaged file', async () => {
    await writeFile(file(), 'garbage');
    expect((await bringVectors({ texts: texts(2), embedder: embedder(), file: file() }))?.size).toBe(2);
  });

  it('refuses an answer with a vector too few, and says what to set', async () => {
    const short: Embedder = { model: 'm', embed: () => Promise.resolve([[1, 2]]) };
    await expect(bringVectors({ texts: texts(2), embedder: short, file: file() })).rejects.toThrow(
      /set AIMS_EMBEDDING_MODEL/u,
    );
  });
});
