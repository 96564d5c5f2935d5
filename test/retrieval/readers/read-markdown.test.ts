import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/retrieval/readers/read-markdown.ts';

function blocksOf(source: string) {
  const read = readMarkdown(source);
  return read.ok ? read.value.blocks : [];
}

describe('Markdown', () => {
  it('gives headings, paragraphs, items and tables in order', () => {
    const source =
      '# Policy\n\n## 1 Purpose\n\nFirst line\nand second.\n\n- one\n- two\n\n| A | B |\n|---|---|\n| x | y |\n';
    expect(blocksOf(source)).toEqual([
      { kind: 'heading', level: 1, text: 'Policy' },
      { kind: 'heading', level: 2, text: '1 Purpose' },
      { kind: 'paragraph', text: 'First line\nand second.' },
      { kind: 'list-item', marker: '-', text: 'one' },
      { kind: 'list-item', marker: '-', text: 'two' },
      { kind: 'table', header: ['A', 'B'], rows: [['x', 'y']] },
    ]);
  });

  it('leaves out the marks of emphasis, links, code and HTML', () => {
    expect(blocksOf('**Report** _it_ to [the board](http://x.y) with `form-7` &amp; <b>soon</b>.')).toEqual([
      { kind: 'paragraph', text: 'Report it to the board with form-7 & soon.' },
    ]);
  });

  it('keeps what stands inside code as it is', () => {
    expect(blocksOf('Use `a &amp; <b>`.')).toEqual([{ kind: 'paragraph', text: 'Use a &amp; <b>.' }]);
  });

  it('numbers ordered lists as they are numbered and keeps nested items apart', () => {
    expect(blocksOf('3. three\n   - inner\n4. four')).toEqual([
      { kind: 'list-item', marker: '3.', text: 'three' },
      { kind: 'list-item', marker: '-', text: 'inner' },
      { kind: 'list-item', marker: '4.', text: 'four' },
    ]);
  });

  it('is called by its one heading of the first level', () => {
    expect(readMarkdown('# A\n\ntext')).toMatchObject({ value: { title: 'A' } });
    expect(readMarkdown('# A\n\n# B')).toMatchObject({ value: { title: null } });
  });
});
