import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGrid } from '../../../src/retrieval/readers/read-grid.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('keeps every row of a CSV file where the spreadsheet shows it, empty ones among them', async () => {
  const read = await readGrid(bytesOf('\uFEFFRegister;\n\n"a\nb";c\n'), 'r.csv');
  expect(read).toEqual({ ok: true, value: [{ name: null, rows: [['Register', ''], [''], ['a\nb', 'c']] }] });
});

it.each([
  ['a,b\r\n1,2\n3,4\n', 'lines that do not end alike'],
  ['a,b\n1,2\r\n3,4\r\n', 'lines that do not end alike, the other way round'],
  ['a,b\r1,2\r3,4\r', 'lines of an old Mac'],
])('keeps every row of a CSV file: %j (%s)', async (text) => {
  const read = await readGrid(bytesOf(text), 'register.csv');
  const rows = read.ok ? read.value[0]?.rows : null;
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});

it('takes the line above a header by which a spreadsheet says what separates', async () => {
  const read = await readGrid(bytesOf('sep=;\r\na;b\n1,5;2\n'), 'register.csv');
  const rows = read.ok ? read.value[0]?.rows : null;
  expect(rows).toEqual([[''], ['a', 'b'], ['1,5', '2']]);
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
