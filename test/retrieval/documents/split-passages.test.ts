// What a passage says is exactly what the document says at its offsets, and nothing of the document is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/retrieval/documents/block.ts';
import { layOutText } from '../../../src/retrieval/documents/laid-out-text.ts';
import { PASSAGE_WORDS, splitPassages } from '../../../src/retrieval/documents/split-passages.ts';

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('word', 'Ends.', 'leads:', 'a', '\n', ' ', '\t', '\u00a0', 'é', '𝒳', 'U.S.'), {
      maxLength: 300,
    })
    .map((w) => w.join(' ')),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text: line }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    text: line,
    page: fc.option(fc.nat(), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('list-item' as const), marker: fc.constantFrom('-', '1.', ''), text: line }),
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.array(line, { maxLength: 4 }),
    rows: fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 4 }),
  }),
);
const document = fc.array(block, { maxLength: 25 });

const wordsIn = (text: string) => text.match(/\S+/gu) ?? [];

function split(blocks: readonly Block[], title = 'Title') {
  const laidOut = layOutText(blocks, title);
  return { ...laidOut, passages: splitPassages('d.md', laidOut) };
}

const prose = (words: number, start = 'Word') => ({
  kind: 'paragraph' as const,
  text: `${start} ${'more '.repeat(words - 2)}end.`,
});
const heading = (text: string, level = 2) => ({ kind: 'heading' as const, level, text });
const item = (text: string) => ({ kind: 'list-item' as const, marker: '-', text });

describe('passages of any document', () => {
  it('are exact slices of its text, in order and apart', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        const { text, passages } = split(blocks);
        let end = 0;
        for (const [ordinal, passage] of passages.entries()) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.text).toBe(passage.text.trim());
          expect(passage.text).not.toBe('');
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect([passage.ordinal, passage.id]).toEqual([ordinal, `d.md#${ordinal}`]);
          end = passage.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('hold every word of it outside its headings', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        const { text, spans, passages } = split(blocks);
        const inSpans = spans.flatMap(({ start, end }) => wordsIn(text.slice(start, end)));
        expect(passages.flatMap((passage) => wordsIn(passage.text))).toEqual(inSpans);
      }),
      { numRuns: 1000 },
    );
  });

  it('are no longer than the limit unless they are a row of a table', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        for (const { kind, text } of split(blocks).passages) {
          if (kind !== 'table-row') expect(wordsIn(text).length).toBeLessThanOrEqual(PASSAGE_WORDS.most);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the parting of a document', () => {
  it('puts short neighbours of a section together', () => {
    expect(split([prose(30), prose(30), prose(30)]).passages).toHaveLength(1);
  });

  it('parts a section when a passage is long enough', () => {
    expect(split([prose(150), prose(150)]).passages).toHaveLength(2);
  });

  it('never crosses a heading', () => {
    const { passages } = split([heading('1 One'), prose(10), heading('2 Two'), prose(10)]);
    expect(passages.map(({ headings, locator }) => [...headings, locator])).toEqual([
      ['1 One', 'section 1 One'],
      ['2 Two', 'section 2 Two'],
    ]);
  });

  it('never crosses a heading that repeats the one before', () => {
    const { passages } = split([heading('Note'), prose(10), heading('Note'), prose(10)]);
    expect(passages.map(({ text }) => text.includes('Note'))).toEqual([false, false]);
  });

  it('keeps a list with the sentence that leads into it', () => {
    const { passages } = split([
      prose(215),
      { kind: 'paragraph', text: 'Report it:' },
      item('by mail'),
      item('in Slack'),
    ]);
    expect(passages.map(({ text, kind }) => [kind, text.slice(0, 10)])).toEqual([
      ['prose', 'Word more '],
      ['list', 'Report it:'],
    ]);
  });

  it('parts a long paragraph between sentences', () => {
    const { passages } = split([
      { kind: 'paragraph', text: 'This is one sentence of eight words here. '.repeat(60) },
    ]);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.every(({ text }) => text.endsWith('here.'))).toBe(true);
  });

  it('makes each row of a table a passage with its cells by column', () => {
    const table: Block = {
      kind: 'table',
      header: ['Control', 'Applicable', ''],
      rows: [
        ['A.8.4', 'Yes', 'x'],
        ['A.8.5', '', ''],
      ],
    };
    const { passages } = split([heading('2 Controls'), table]);
    expect(passages.map(({ kind, text, cells, locator }) => ({ kind, text, cells, locator }))).toEqual([
      {
        kind: 'table-row',
        text: 'Control: A.8.4 | Applicable: Yes | x',
        cells: { Control: 'A.8.4', Applicable: 'Yes', 'column 3': 'x' },
        locator: 'section 2 Controls, row A.8.4',
      },
      {
        kind: 'table-row',
        text: 'Control: A.8.5',
        cells: { Control: 'A.8.5' },
        locator: 'section 2 Controls, row A.8.5',
      },
    ]);
  });

  it('numbers a row whose first cell is a text', () => {
    const table: Block = {
      kind: 'table',
      header: ['Why', 'Who'],
      rows: [['A long reason that takes more room than a name would', 'x']],
    };
    expect(split([table]).passages[0]?.locator).toBe('row 1');
  });

  it('tells two columns of one name apart', () => {
    const table: Block = { kind: 'table', header: ['Date', 'Date'], rows: [['1', '2']] };
    expect(split([table]).passages[0]?.cells).toEqual({ Date: '1', 'Date 2': '2' });
  });

  it('keeps a column that is called __proto__', () => {
    const table: Block = { kind: 'table', header: ['__proto__', 'b'], rows: [['1', '2']] };
    expect(Object.entries(split([table]).passages[0]?.cells ?? {})).toEqual([
      ['__proto__', '1'],
      ['b', '2'],
    ]);
  });

  it('leaves the document’s title out of the headings', () => {
    const { passages } = split([heading('TITLE', 1), prose(5), heading('Sub'), prose(5)]);
    expect(passages.map(({ headings }) => headings)).toEqual([[], ['Sub']]);
  });

  it('names pages and what stands on none', () => {
    const page = (number: number, text: string) => ({ kind: 'paragraph' as const, text, page: number });
    expect(split([heading('1 A'), page(1, 'One'), page(2, 'Two')]).passages[0]?.locator).toBe(
      'pages 1–2, section 1 A',
    );
    expect(split([prose(100), prose(200)]).passages.map(({ locator }) => locator)).toEqual([
      'the beginning',
      'paragraph 2',
    ]);
  });
});
