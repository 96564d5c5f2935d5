import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VectorIndex } from '../../../src/retrieval/vectors/vector-index.ts';

const RECIPE = { model: 'test-embedder', dimensions: 3 };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aims-vectors-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

function filled(): VectorIndex {
  const index = VectorIndex.create(RECIPE);
  index.add('east', [1, 0, 0]);
  index.add('north-east', [1, 1, 0]);
  index.add('up', [0, 0, 1]);
  return index;
}

describe('the index of vectors', () => {
  it('finds the nearest first', () => {
    const hits = filled().search([1, 0.1, 0], 2);
    expect(hits.map(({ id }) => id)).toEqual(['east', 'north-east']);
    expect(hits[0]?.similarity).toBeGreaterThan(0.99);
  });

  it('leaves out what is not allowed', () => {
    expect(
      filled()
        .search([1, 0, 0], 2, (id) => id !== 'east')
        .map(({ id }) => id),
    ).not.toContain('east');
  });

  it('finds nothing while it is empty', () => {
    expect(VectorIndex.create(RECIPE).search([1, 0, 0], 3)).toEqual([]);
  });

  it('grows beyond its first room', () => {
    const index = VectorIndex.create(RECIPE);
    for (let i = 0; i < 1500; i++) index.add(`v${i}`, [Math.cos(i), Math.sin(i), 0.1]);
    expect(index.size).toBe(1500);
    expect(index.search([Math.cos(1400), Math.sin(1400), 0.1], 1)[0]?.similarity).toBeGreaterThan(0.999);
  });

  it('refuses a vector of another length', () => {
    expect(() => {
      filled().add('x', [1, 2]);
    }).toThrow(/2 numbers does not fit test-embedder, which gives 3/u);
  });

  it('comes back from a file as it was', async () => {
    const file = join(folder, 'v.idx');
    await filled().save(file);
    const loaded = await VectorIndex.load(file, RECIPE.model);
    if (!loaded.ok) throw loaded.error;
    expect(loaded.value.search([0, 0, 1], 1)).toMatchObject([{ id: 'up' }]);
    loaded.value.add('down', [0, 0, -1]);
    expect(loaded.value.search([0, 0, -1], 1)).toMatchObject([{ id: 'down' }]);
  });

  it('is not opened for another model, and says so', async () => {
    const file = join(folder, 'v.idx');
    await filled().save(file);
    const loaded = await VectorIndex.load(file, 'other');
    expect(loaded).toMatchObject({
      ok: false,
      error: {
        code: 'vectors-recipe',
        message: expect.stringMatching(/made with test-embedder, not with other; make them anew/u),
      },
    });
    expect(await VectorIndex.load(join(folder, 'none'), RECIPE.model)).toMatchObject({
      ok: false,
      error: { code: 'vectors-missing' },
    });
  });
});
