import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridText } from '../../src/conversation/grid-text.ts';

describe('a grid', () => {
  it('stands in columns of one width', () => {
    expect(
      gridText([
        ['5', '│', '·', '12'],
        ['', '└', '1', '2'],
      ]),
    ).toBe('5  │  ·  12\n   └  1   2');
  });

  it('holds nothing that could end it or format', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }))), (rows) => {
        expect(gridText(rows)).not.toMatch(/[`<>&*_~]/u);
      }),
    );
  });
});
