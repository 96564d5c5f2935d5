import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/retrieval/readers/decode-text.ts';

const be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('bytes as text', () => {
  it.each([
    ['UTF-8', Buffer.from('Zürich, naïve'), 'Zürich, naïve'],
    ['UTF-8 with a mark', Buffer.from('\ufeffZürich'), 'Zürich'],
    ['UTF-16 with a mark', Buffer.from('\ufeffZürich', 'utf16le'), 'Zürich'],
    ['big-endian UTF-16 with a mark', be('\ufeffZürich'), 'Zürich'],
    ['UTF-16 without a mark', Buffer.from('The owner of Zürich', 'utf16le'), 'The owner of Zürich'],
    ['big-endian UTF-16 without a mark', be('The owner of Zürich'), 'The owner of Zürich'],
    ['Windows-1252', Buffer.from('Z\xfcrich \x80', 'latin1'), 'Zürich €'],
  ])('are read as %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('with zeros in no pattern are none', () => {
    expect(decodeText(Buffer.from([1, 0, 2, 3, 0, 0, 0, 9, 8, 7]))).toBeNull();
  });

  it('in any bytes are found or not, without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = decodeText(bytes);
        expect(text === null || typeof text === 'string').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
