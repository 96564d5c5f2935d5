import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGrid } from '../../../src/retrieval/readers/read-grid.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('keeps every row of a CSV file where the spreadsheet shows it, empty ones among them', async () => {
  const read = await readGrid(bytesOf('\uFEFFRegister;\n\n"a\nb";c\n'), 'r.csv');
  expect(read).toEqual({ ok: true, value: [{ name: null, rows: [['Register', ''], [''], ['a\nb', 'c']] }] });
});

it('gives the sheets of an XLSX file by their names', async () => {
  const read = await readGrid(makeXlsx({ Risks: [['Title'], ['Drift']], Notes: [['x']] }), 'r.XLSX');
  expect(read).toEqual({
    ok: true,
    value: [
      { name: 'Risks', rows: [['Title'], ['Drift']] },
      { name: 'Notes', rows: [['x']] },
    ],
  });
});

it.each([
  ['r.pdf', 'a,b', { kind: 'unsupported', extension: '.pdf' }],
  ['r.csv', ' \n', { kind: 'empty' }],
  ['r.xlsx', 'a,b', { kind: 'wrong-name' }],
])('says why %s holds no sheet', async (name, text, error) => {
  expect(await readGrid(bytesOf(text), name)).toMatchObject({ ok: false, error });
});

it('gives sheets or a failure for any bytes', async () => {
  const whole = makeXlsx({ Risks: [['Title'], ['Drift']] });
  const cut = fc.nat({ max: whole.length }).map((at) => whole.slice(0, at));
  const spoilt = fc
    .tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }))
    .map(([at, byte]) => whole.slice().fill(byte, at, at + 1));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), cut, spoilt),
      fc.constantFrom('r.csv', 'r.xlsx'),
      async (bytes, name) => {
        expect(typeof (await readGrid(bytes, name)).ok).toBe('boolean');
      },
    ),
    { numRuns: 120 },
  );
});
