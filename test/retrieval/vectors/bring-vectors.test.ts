// Each text is embedded once; what was embedded survives a failure; vectors of another model are never used.
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
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

  it('swaps to another model only when its vectors are whole, wherever a process dies', async () => {
    const COUNT = 2_500;
    const batches = Math.ceil(COUNT / 64);
    const live = join(folder, 'live', 'x.vec');
    await bringVectors({ texts: texts(COUNT), embedder: embedder(), file: live });
    // What is on the disk at each request is what a process that dies there leaves behind.
    const died = join(folder, 'died');
    const whole = embedder('other');
    let requests = 0;
    const watched: Embedder = {
      model: 'other',
      embed: async (asked) => {
        await cp(join(folder, 'live'), join(died, String(++requests)), { recursive: true });
        return whole.embed(asked);
      },
    };
    await bringVectors({ texts: texts(COUNT), embedder: watched, file: live });
    expect(requests).toBe(batches);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: batches }), async (at) => {
        const left = join(died, `${at}-again`);
        await cp(join(died, String(at)), left, { recursive: true });
        const served = await VectorIndex.load(join(left, 'x.vec'), null);
        expect(served.ok && [served.value.recipe.model, served.value.size]).toEqual(['letters', COUNT]);
        const back = embedder();
        await bringVectors({ texts: texts(COUNT), embedder: back, file: join(left, 'x.vec') });
        expect(back.asked).toEqual([]);
        const rest = embedder('other');
        const index = await bringVectors({ texts: texts(COUNT), embedder: rest, file: join(left, 'x.vec') });
        expect(index?.size).toBe(COUNT);
        // No more than 1,024 vectors and the batch under way are made again.
        expect(rest.asked.length).toBeLessThanOrEqual(COUNT - (at - 1) * 64 + 1_024);
        expect(rest.asked.length).toBeGreaterThanOrEqual(COUNT - (at - 1) * 64);
        expect(await readdir(left)).toEqual(['x.vec']);
        expect((await VectorIndex.load(join(left, 'x.vec'), 'other')).ok).toBe(true);
        await rm(left, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });

  it('goes on with each of several models where it stopped', async () => {
    await bringVectors({ texts: texts(200), embedder: embedder(), file: file() });
    for (const model of ['second', 'third'])
      await expect(
        bringVectors({ texts: texts(200), embedder: embedder(model, 3, 2), file: file() }),
      ).rejects.toThrow('down');
    const second = embedder('second');
    await bringVectors({ texts: texts(200), embedder: second, file: file() });
    expect(second.asked).toHaveLength(200 - 128);
    expect((await VectorIndex.load(file(), 'letters')).ok).toBe(false);
  });

  it('embeds nothing again when a document is taken out and comes back', async () => {
    await bringVectors({ texts: texts(100), embedder: embedder(), file: file() });
    await bringVectors({ texts: texts(60), embedder: embedder(), file: file() });
    const again = embedder();
    await bringVectors({ texts: texts(100), embedder: again, file: file() });
    expect(again.asked).toEqual([]);
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
