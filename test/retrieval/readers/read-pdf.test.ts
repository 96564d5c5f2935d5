import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/retrieval/readers/read-pdf.ts';
import { makePdf, type PdfLine } from '../support/make-pdf.ts';

async function blocksOf(...pages: PdfLine[][]) {
  const read = await readPdf(makePdf(pages));
  return read.ok ? read.value.blocks.map(({ page: _, ...block }) => block) : read.error;
}

const lines = (texts: readonly string[], x: number, top: number, step = 14): PdfLine[] =>
  texts.map((text, i) => ({ text, x, y: top - i * step }));

const LEFT = [
  'The left column of the page tells',
  'how risks are found and rated by',
  'the owner of each system, who',
  'asks the people that use it and',
  'writes down what they say about',
  'it in the register of risks.',
];
const RIGHT = [
  'The right column of the page tells',
  'how incidents are handled by the',
  'team on duty, which answers at',
  'once and stops the system when',
  'people could come to harm while',
  'the cause is still unknown.',
];

describe('PDF', () => {
  it('tells headings by their size and paragraphs by their distance', async () => {
    const page = [
      { text: 'Supplier procedure', x: 70, y: 760, size: 20 },
      { text: '1 Purpose', x: 70, y: 720, size: 14 },
      ...lines(['This procedure says how suppliers are', 'chosen, watched and left.'], 70, 700),
      ...lines(['It is reviewed every year.'], 70, 640),
    ];
    expect(await blocksOf(page)).toEqual([
      { kind: 'heading', level: 1, text: 'Supplier procedure' },
      { kind: 'heading', level: 2, text: '1 Purpose' },
      { kind: 'paragraph', text: 'This procedure says how suppliers are chosen, watched and left.' },
      { kind: 'paragraph', text: 'It is reviewed every year.' },
    ]);
  });

  it('tells a bold line of the text’s size from the text below it', async () => {
    const page = [
      { text: '3.1 Request', x: 70, y: 720, bold: true },
      ...lines(['The business line describes the task', 'and asks for a tier.'], 70, 700),
    ];
    expect(await blocksOf(page)).toMatchObject([
      { kind: 'heading', level: 3, text: '3.1 Request' },
      { kind: 'paragraph' },
    ]);
  });

  it('reads two columns one after the other when they are drawn line by line', async () => {
    const page = LEFT.flatMap((text, i): PdfLine[] => [
      { text, x: 60, y: 700 - i * 14 },
      { text: RIGHT[i] ?? '', x: 320, y: 700 - i * 14 },
    ]);
    expect(await blocksOf(page)).toEqual([
      { kind: 'paragraph', text: LEFT.join(' ') },
      { kind: 'paragraph', text: RIGHT.join(' ') },
    ]);
  });

  it('reads two columns one after the other when they are drawn so', async () => {
    const long = [
      ...LEFT.slice(0, 5),
      'in the register',
      'of risks, which is kept by the',
      'owner of the system and read by',
      'the board every quarter.',
    ];
    const page = [...lines(long, 60, 700), ...lines(RIGHT, 320, 700)];
    expect(await blocksOf(page)).toMatchObject([
      { kind: 'paragraph', text: long.join(' ') },
      { kind: 'paragraph', text: RIGHT.join(' ') },
    ]);
  });

  it('reads a table with cells of several lines', async () => {
    const page = [
      ...lines(['Tier'], 70, 700),
      ...lines(['When'], 110, 700),
      ...lines(['Review'], 330, 700),
      ...lines(['1'], 70, 680),
      ...lines(['The system has a high risk,', 'or cannot be replaced'], 110, 680),
      ...lines(['yearly'], 330, 680),
      ...lines(['2'], 70, 640),
      ...lines(['All others'], 110, 640),
      ...lines(['every two', 'years'], 330, 640),
      ...lines(['The table is part of every contract that', 'we sign with a supplier of systems.'], 70, 580),
    ];
    expect(await blocksOf(page)).toMatchObject([
      {
        kind: 'table',
        header: ['Tier', 'When', 'Review'],
        rows: [
          ['1', 'The system has a high risk, or cannot be replaced', 'yearly'],
          ['2', 'All others', 'every two years'],
        ],
      },
      { kind: 'paragraph' },
    ]);
  });

  it('leaves out running heads, feet and page numbers', async () => {
    const page = (number: number): PdfLine[] => [
      { text: 'Harbour Mutual, internal', x: 70, y: 815, size: 8 },
      ...lines([`This is what page ${'one two three'.split(' ')[number - 1]} says.`], 70, 600),
      { text: `Page ${number} of 3`, x: 480, y: 30, size: 8 },
    ];
    expect(await blocksOf(page(1), page(2), page(3))).toEqual([
      { kind: 'paragraph', text: 'This is what page one says.' },
      { kind: 'paragraph', text: 'This is what page two says.' },
      { kind: 'paragraph', text: 'This is what page three says.' },
    ]);
  });

  it('joins a word parted at the end of a line and a sentence parted by a page', async () => {
    expect(
      await blocksOf(
        lines(['The owner writes the assess-', 'ment down and sends it'], 70, 400),
        lines(['to the board.'], 70, 600),
      ),
    ).toEqual([
      { kind: 'paragraph', text: 'The owner writes the assessment down and sends it to the board.' },
    ]);
  });

  it('knows bullets and numbers as list items', async () => {
    expect(await blocksOf(lines(['- by mail', '2. in Slack'], 70, 600))).toEqual([
      { kind: 'list-item', marker: '-', text: 'by mail' },
      { kind: 'list-item', marker: '2.', text: 'in Slack' },
    ]);
  });

  it('keeps the page of each block', async () => {
    const read = await readPdf(makePdf([lines(['First page.'], 70, 600), lines(['Second page.'], 70, 600)]));
    expect(read).toMatchObject({ value: { blocks: [{ page: 1 }, { page: 2 }] } });
  });

  it('reads three hundred pages', async () => {
    const pages = Array.from({ length: 300 }, (_, i) =>
      lines([`Page number ${i} has its own words.`], 70, 600),
    );
    const read = await readPdf(makePdf(pages));
    expect(read.ok && read.value.blocks.at(-1)?.page).toBe(300);
  });
});
