import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/retrieval/readers/read-csv.ts';
import { readXlsx } from '../../../src/retrieval/readers/read-xlsx.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const TABLE = { kind: 'table', header: ['Control', 'Applicable'], rows: [['A.8.4', 'Yes, "now"']] };

describe('CSV', () => {
  it.each([
    ['commas', 'Control,Applicable\r\nA.8.4,"Yes, ""now"""\r\n'],
    ['semicolons', 'Control;Applicable\nA.8.4;Yes, "now"\n'],
    ['tabs', 'Control\tApplicable\nA.8.4\tYes, "now"\n'],
  ])('is read with %s', (_, source) => {
    expect(readCsv(source)).toMatchObject({ ok: true, value: { blocks: [TABLE] } });
  });

  it('takes what stands above the header for text', () => {
    expect(readCsv('Statement of Applicability,\n,\nControl,Applicable\nA.8.4,Yes\n')).toMatchObject({
      value: { blocks: [{ kind: 'paragraph' }, { kind: 'table', header: ['Control', 'Applicable'] }] },
    });
  });

  it('keeps rows that are shorter or longer than the header', () => {
    expect(readCsv('a,b\n1\n1,2,3\n')).toMatchObject({
      value: { blocks: [{ rows: [['1'], ['1', '2', '3']] }] },
    });
  });
});

describe('XLSX', () => {
  it('gives the table of a sheet', async () => {
    const read = await readXlsx(
      makeXlsx({
        Controls: [
          ['Control', 'Applicable'],
          ['A.8.4', 'Yes'],
        ],
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { blocks: [{ header: ['Control', 'Applicable'], rows: [['A.8.4', 'Yes']] }] },
    });
  });

  it('makes each of several sheets a section', async () => {
    const read = await readXlsx(
      makeXlsx({
        One: [
          ['a', 'b'],
          ['1', '2'],
        ],
        Empty: [],
        Two: [
          ['c', 'd'],
          ['3', '4'],
        ],
      }),
    );
    const headings = read.ok ? read.value.blocks.filter(({ kind }) => kind === 'heading') : [];
    expect(headings).toMatchObject([{ text: 'Sheet One' }, { text: 'Sheet Two' }]);
  });
});
