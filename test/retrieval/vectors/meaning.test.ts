// Meaning finds what words do not, and never what the asker may not read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/retrieval/build-search-index.ts';
import { Meaning, textsToEmbed } from '../../../src/retrieval/vectors/meaning.ts';
import { VectorIndex } from '../../../src/retrieval/vectors/vector-index.ts';
import { documentOf } from '../support/documents-of.ts';

const open = documentOf('Leave', [
  'Staff who quit lose their badge.',
  'Lunch is at noon.',
  'Rooms are booked.',
]);
const closed = documentOf('Board', ['Directors who resign hand in keys.'], { audience: 'managers' });
const base = buildSearchIndex([open, closed]);

/** "leaving" is east; everything else is north. */
const vectorOf = (text: string) => (/quit|resign/u.test(text) ? [1, 0.1] : [0.1, 1]);
const LEAVING = { model: 'm', vector: [1, 0] };

function meaningOf(): { meaning: Meaning; index: ReturnType<Meaning['over']> } {
  const vectors = VectorIndex.create({ model: 'm', dimensions: 2 });
  for (const [key, text] of textsToEmbed(base, () => true)) vectors.add(key, vectorOf(text));
  const meaning = new Meaning();
  meaning.use(vectors);
  return { meaning, index: meaning.over(base) };
}

const forAll = ({ audience }: { audience: unknown }) => audience === 'all';
const texts = (hits: readonly { passage: { text: string } }[]) => hits.map(({ passage }) => passage.text);

describe('searching by meaning', () => {
  it('finds a passage that has none of the words', () => {
    const { meaning, index } = meaningOf();
    const search = () => index.search('offboarding', { limit: 1, allows: forAll });
    expect(search()).toEqual([]);
    expect(texts(meaning.about(LEAVING, search))).toEqual(['Staff who quit lose their badge.']);
  });

  it('lets words that fit go first', () => {
    const { meaning, index } = meaningOf();
    const hits = meaning.about(LEAVING, () => index.search('lunch at noon', { limit: 2, allows: forAll }));
    expect(texts(hits)[0]).toBe('Lunch is at noon.');
  });

  it('holds through what waits', async () => {
    const { meaning, index } = meaningOf();
    const hits = await meaning.about(LEAVING, async () => {
      await Promise.resolve();
      return index.search('offboarding', { limit: 1, allows: forAll });
    });
    expect(hits).toHaveLength(1);
  });

  it('leaves out what the asker may not read, whatever it means', () => {
    const { meaning, index } = meaningOf();
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.string(), (x, query) => {
        const vector = [x, 1 - Math.abs(x)];
        const hits = meaning.about({ model: 'm', vector }, () =>
          index.search(query, { limit: 9, allows: forAll }),
        );
        expect(texts(hits)).not.toContain('Directors who resign hand in keys.');
      }),
    );
  });

  it('goes by words alone when another model made the vector, and keeps to its vectors when others come', () => {
    const { meaning, index } = meaningOf();
    const search = () => index.search('offboarding', { limit: 1, allows: forAll });
    expect(meaning.about({ model: 'other', vector: [1, 0] }, search)).toEqual([]);
    const other = VectorIndex.create({ model: 'other', dimensions: 2 });
    const swapped = meaning.about(LEAVING, () => {
      meaning.use(other);
      return search();
    });
    expect(texts(swapped)).toEqual(['Staff who quit lose their badge.']);
  });

  it('goes by words alone when the vector is of another length or there are none', () => {
    const { meaning, index } = meaningOf();
    const search = () => index.search('offboarding', { limit: 1 });
    expect(meaning.about({ model: 'm', vector: [1, 0, 0] }, search)).toEqual([]);
    meaning.use(null);
    expect(meaning.about(LEAVING, search)).toEqual([]);
  });

  it('embeds only what may be embedded', () => {
    expect([...textsToEmbed(base, forAll).values()].join()).not.toMatch(/Directors/u);
  });
});
