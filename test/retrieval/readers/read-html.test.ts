import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/retrieval/readers/read-html.ts';

function blocksOf(source: string) {
  const read = readHtml(source);
  return read.ok ? read.value.blocks : [];
}

describe('HTML', () => {
  it('gives what a reader sees and nothing of scripts, styles and navigation', () => {
    const source =
      '<html><head><title>T</title><style>p{}</style></head><body><nav>Home</nav><h2>1 Aim</h2>' +
      '<p>One <b>bold</b> word.</p><script>var x="<p>no</p>"</script><div>Loose text<p>then a paragraph</p></div></body>';
    expect(blocksOf(source)).toEqual([
      { kind: 'heading', level: 2, text: '1 Aim' },
      { kind: 'paragraph', text: 'One bold word.' },
      { kind: 'paragraph', text: 'Loose text' },
      { kind: 'paragraph', text: 'then a paragraph' },
    ]);
  });

  it('numbers the items of ordered lists and keeps nested ones', () => {
    expect(blocksOf('<ol start="2"><li>b<ul><li>inner</li></ul></li><li><p>c</p></li></ol>')).toEqual([
      { kind: 'list-item', marker: '2.', text: 'b' },
      { kind: 'list-item', marker: '-', text: 'inner' },
      { kind: 'list-item', marker: '3.', text: 'c' },
    ]);
  });

  it('counts a cell that spans rows or columns for each of them', () => {
    const source =
      '<table><tr><th>Area</th><th>Control</th><th>Owner</th></tr>' +
      '<tr><td rowspan="2">Data</td><td>A.7.2</td><td>Ann</td></tr><tr><td colspan="2">A.7.3</td></tr></table>';
    expect(blocksOf(source)).toEqual([
      {
        kind: 'table',
        header: ['Area', 'Control', 'Owner'],
        rows: [
          ['Data', 'A.7.2', 'Ann'],
          ['Data', 'A.7.3', 'A.7.3'],
        ],
      },
    ]);
  });

  it('reads a table that only lays out the page as text', () => {
    expect(blocksOf('<table><tr><td><p>One</p><p>Two</p></td></tr></table>')).toEqual([
      { kind: 'paragraph', text: 'One' },
      { kind: 'paragraph', text: 'Two' },
    ]);
  });

  it('reads broken HTML as far as it goes', () => {
    expect(blocksOf('<p>open <b>never closed<p>next</table>')).toEqual([
      { kind: 'paragraph', text: 'open never closed' },
      { kind: 'paragraph', text: 'next' },
    ]);
  });

  it('is called by its title', () => {
    expect(readHtml('<title> The  policy </title><h1>Other</h1>')).toMatchObject({
      value: { title: 'The policy' },
    });
    expect(readHtml('<h1>Only heading</h1>')).toMatchObject({ value: { title: 'Only heading' } });
  });
});
