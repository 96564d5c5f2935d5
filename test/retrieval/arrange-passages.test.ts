import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangePassages } from '../../src/retrieval/arrange-passages.ts';

const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const ids = (passages: Parameters<typeof arrangePassages>[0]) =>
  arrangePassages(passages).map(({ id }) => id);

describe('documents of passages without any', () => {
  it('are those that the passages name', () => {
    const passages = many(6, (i) => ({ id: `x${i}`, text: 't', document: `d${i % 2}` }));
    expect(
      arrangePassages([...passages, ...many(3, (i) => ({ id: `y${i}`, text: 't', document: 'd2' }))]).map(
        ({ id, passages: inside }) => [id, inside.length],
      ),
    ).toEqual([
      ['d0', 3],
      ['d1', 3],
      ['d2', 3],
    ]);
  });

  it('are told from the start of ids, the fewest documents first', () => {
    expect(
      ids(many(24, (i) => ({ id: `law${Math.floor(i / 8)}-${Math.floor(i / 4)}-${i}`, text: 't' }))),
    ).toEqual(['law0', 'law1', 'law2']);
  });

  it('are told from titles that passages share', () => {
    const passages = many(12, (i) => ({ id: `${i}`, text: 't', title: `Act ${Math.floor(i / 4)}` }));
    expect(
      arrangePassages(passages).map(({ title, passages: inside }) => [title, inside[0]?.headings]),
    ).toEqual([
      ['Act 0', []],
      ['Act 1', []],
      ['Act 2', []],
    ]);
  });

  it('are blocks of neighbours when nothing tells', () => {
    expect(
      arrangePassages(
        many(130, (i) => ({ id: `${i * 7919}`, text: `rule of topic${Math.floor(i / 10)}` })),
      ).map(({ passages }) => passages.length),
    ).toEqual([64, 64, 2]);
  });

  it('are not told from ids that are random', () => {
    const passages = many(90, (i) => ({
      id: `${'abc'[(i * 7) % 3]}-${i}`,
      text: `rule of topic${Math.floor(i / 10)}`,
    }));
    expect(ids(passages)).toEqual(['0', '1']);
  });

  it('keep titles that differ as headings, parted where they name a path', () => {
    const passages = many(12, (i) => ({
      id: `d${Math.floor(i / 4)}/${i}`,
      text: 't',
      title: `Part ${i} | Sub`,
    }));
    expect(arrangePassages(passages)[0]?.passages[0]?.headings).toEqual(['Part 0', 'Sub']);
  });

  it('keep titles that are paths free of the numbers of ids', () => {
    const passages = [
      { id: 'x-1.1', text: 't', title: 'A | B' },
      { id: 'x-1.2', text: 't', title: 'A' },
    ];
    expect(arrangePassages(passages)[0]?.passages.map(({ headings }) => headings)).toEqual([
      ['A', 'B'],
      ['A'],
    ]);
  });

  it('keep the section numbers of ids, which people cite', () => {
    expect(arrangePassages([{ id: 'AML-7.3.2', text: 't' }])[0]?.passages[0]?.headings).toEqual(['7.3.2']);
  });

  it.each([
    ['dots', (i: number) => `${Math.floor(i / 12)}.${Math.floor(i / 4) % 3}.${i % 4}`],
    ['a title’s first part', (i: number) => `${i * 7919}`],
  ])('are told from %s', (_, idOf) => {
    const passages = many(48, (i) => ({
      id: idOf(i),
      text: 't',
      title: `Act ${Math.floor(i / 12)} > Rule ${Math.floor(i / 4)}`,
    }));
    expect(arrangePassages(passages).map(({ passages: inside }) => inside.length)).toEqual([12, 12, 12, 12]);
  });

  it('come back from a shuffle in the order of section numbers', () => {
    const passages = many(60, (i) => ({ id: `${Math.floor(i / 20)}-${i % 20}.1`, text: 't' }));
    const shuffled = passages.map((_, i) => passages[(i * 17) % 60]!);
    expect(arrangePassages(shuffled).flatMap(({ passages: inside }) => inside.map(({ id }) => id))).toEqual(
      passages.map(({ id }) => id),
    );
  });

  it('are the passages themselves where neighbours have nothing in common', () => {
    const passages = many(90, (i) => ({ id: `${i * 7919}`, text: `rule of topic${(i * 37) % 30}` }));
    expect(arrangePassages(passages)).toHaveLength(90);
  });

  it('keep every passage once, whatever ids and titles look like', () => {
    const part = fc.constantFrom('a', 'b', '1', '2', '10', '-', '.', '/', ' > ', '(a)');
    const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const passage = fc.record({ id: text, text, title: fc.option(text, { nil: undefined }) });
    fc.assert(
      fc.property(fc.uniqueArray(passage, { selector: ({ id }) => id, maxLength: 60 }), (given) => {
        const arranged = arrangePassages(given).flatMap(({ passages: inside }) => inside);
        expect(arranged.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('name the section of each passage where ids tell it', () => {
    const passages = many(12, (i) => ({ id: `${i % 3}-7.${i}(a)`, text: 't' }));
    expect(arrangePassages(passages)[0]?.passages[0]?.section).toMatch(/^\d-7\.\d+$/u);
  });
});
