import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/retrieval/readers/decode-text.ts';
import { readText } from '../../../src/retrieval/readers/read-text.ts';

function blocksOf(source: string) {
  const read = readText(source);
  return read.ok ? read.value.blocks : [];
}

describe('plain text', () => {
  it('finds headings that are numbered, underlined or in capitals', () => {
    expect(blocksOf('THE POLICY\n\n4.2 Deadlines\n\nFour hours.\n\nOwners\n------\nAnn.')).toEqual([
      { kind: 'heading', level: 1, text: 'THE POLICY' },
      { kind: 'heading', level: 3, text: '4.2 Deadlines' },
      { kind: 'paragraph', text: 'Four hours.' },
      { kind: 'heading', level: 2, text: 'Owners' },
      { kind: 'paragraph', text: 'Ann.' },
    ]);
  });

  it('joins the lines of a paragraph and of an item', () => {
    expect(blocksOf('Report it\nat once:\n- by mail\n  or phone\n• in Slack\n2) by hand')).toEqual([
      { kind: 'paragraph', text: 'Report it at once:' },
      { kind: 'list-item', marker: '-', text: 'by mail or phone' },
      { kind: 'list-item', marker: '-', text: 'in Slack' },
      { kind: 'list-item', marker: '2)', text: 'by hand' },
    ]);
  });

  it('reads lines that begin with the same label as the rows of a table', () => {
    const source =
      'Who delivers:\nSupplier: Halden Ltd. Goods: Nets. Contract ends 3 May 2027.\nSupplier: Orm BV. Contract ends 9 June 2028.\nAsk Ann.';
    expect(blocksOf(source)).toEqual([
      { kind: 'paragraph', text: 'Who delivers:' },
      {
        kind: 'table',
        header: ['Supplier', 'Goods', ''],
        rows: [
          ['Halden Ltd', 'Nets', 'Contract ends 3 May 2027.'],
          ['Orm BV', '', 'Contract ends 9 June 2028.'],
        ],
      },
      { kind: 'paragraph', text: 'Ask Ann.' },
    ]);
  });

  it('takes a numbered sentence for text', () => {
    expect(blocksOf('12 people work here and all of them are trained every year in March.')).toMatchObject([
      { kind: 'paragraph' },
    ]);
  });
});

describe('the decoding of bytes', () => {
  it.each([
    ['UTF-8', Buffer.from('é – Straße')],
    ['UTF-8 with a mark', Buffer.from('\ufeffé – Straße')],
    ['UTF-16 little-endian', Buffer.from('\ufeffé – Straße', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\ufeffé – Straße', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from([0xe9, 0x20, 0x96, 0x20, 0x53, 0x74, 0x72, 0x61, 0xdf, 0x65])],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)?.replace('\ufeff', '')).toBe('é – Straße');
  });

  it('takes bytes with zeros for no text', () => {
    expect(decodeText(Uint8Array.of(65, 0, 66))).toBeNull();
  });
});
