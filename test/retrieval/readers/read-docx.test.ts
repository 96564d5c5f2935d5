import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/retrieval/readers/read-docx.ts';
import { makeDocx, wordParagraph, wordTable } from '../support/make-docx.ts';

describe('DOCX', () => {
  it('gives headings, text and tables in order', async () => {
    const table = wordTable([
      ['Control', 'Applicable'],
      ['A.8.4', 'Yes'],
    ]);
    const bytes = makeDocx(
      wordParagraph('1 Aim', 'Heading1') + wordParagraph('Why we do it.') + table + wordParagraph('After.'),
    );
    expect(await readDocx(bytes)).toMatchObject({
      ok: true,
      value: {
        blocks: [
          { kind: 'heading', level: 1, text: '1 Aim' },
          { kind: 'paragraph', text: 'Why we do it.' },
          { kind: 'table', header: ['Control', 'Applicable'], rows: [['A.8.4', 'Yes']] },
          { kind: 'paragraph', text: 'After.' },
        ],
      },
    });
  });
});
