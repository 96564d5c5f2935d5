import type { Block, TableBlock } from './block.ts';
import { tidyText } from './tidy-text.ts';

/** A stretch of a document's text that is never parted from itself: a paragraph, a list item, a row. */
export interface Span {
  readonly kind: 'paragraph' | 'list-item' | 'row';
  readonly start: number;
  readonly end: number;
  /** The headings above it, outermost first: one array for all spans of a section. */
  readonly headings: readonly string[];
  readonly page: number | null;
  /** Only for a row. */
  readonly row?: { readonly cells: Readonly<Record<string, string>>; readonly label: string };
}

export interface LaidOutText {
  /** The document's extracted text: what passages and quotes are slices of. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Longer first cells are text, not names of their rows. */
const LONGEST_LABEL = 40;

/** Writes blocks down as one text. A heading that repeats the document's title stands above no section. */
export function layOutText(blocks: readonly Block[], title: string): LaidOutText {
  const sheet = new Sheet();
  const path = new HeadingPath(title);
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of rowsOf(block)) sheet.write('row', row.text, path.above, block.page, row);
      continue;
    }
    const text = tidyText(block.text);
    if (text === '') continue;
    if (block.kind === 'heading') {
      path.enter(block.level, text);
      sheet.writeHeading(text);
    } else if (block.kind === 'list-item') {
      sheet.write('list-item', `${block.marker} ${text}`.trim(), path.above, block.page);
    } else sheet.write('paragraph', text, path.above, block.page);
  }
  return sheet.finish();
}

/** The headings above the present place. */
class HeadingPath {
  above: readonly string[] = [];
  private open: { level: number; text: string }[] = [];
  private isFirst = true;
  private readonly title: string;

  constructor(title: string) {
    this.title = title.toLowerCase();
  }

  enter(level: number, text: string): void {
    this.open = this.open.filter((heading) => heading.level < level);
    if (!this.isFirst || text.toLowerCase() !== this.title) this.open.push({ level, text });
    this.isFirst = false;
    this.above = this.open.map((heading) => heading.text);
  }
}

class Sheet {
  private text = '';
  private last: Span['kind'] | 'heading' | null = null;
  private readonly spans: Span[] = [];

  writeHeading(text: string): void {
    this.append(text, 'heading');
  }

  write(
    kind: Span['kind'],
    text: string,
    headings: readonly string[],
    page: number | undefined,
    row?: { cells: Record<string, string>; label: string },
  ): void {
    if (text === '') return;
    const start = this.append(text, kind);
    const span = { kind, start, end: start + text.length, headings, page: page ?? null };
    this.spans.push(row ? { ...span, row: { cells: row.cells, label: row.label } } : span);
  }

  /** Returns where the text begins. Items of a list and rows of a table stand on neighbouring lines. */
  private append(text: string, kind: Span['kind'] | 'heading'): number {
    const close = kind === this.last && (kind === 'list-item' || kind === 'row');
    if (this.last !== null) this.text += close ? '\n' : '\n\n';
    this.last = kind;
    const start = this.text.length;
    this.text += text;
    return start;
  }

  finish(): LaidOutText {
    return { text: this.text, spans: this.spans };
  }
}

/** "Control: A.8.4 | Applicable: Yes": a row reads on its own, with the names of its columns. */
function rowsOf({
  header,
  rows,
}: TableBlock): { text: string; cells: Record<string, string>; label: string }[] {
  const names = distinctNames(header);
  return rows.map((row, position) => {
    const cells: Record<string, string> = Object.create(null) as Record<string, string>;
    const parts: string[] = [];
    row.forEach((raw, column) => {
      const cell = tidyText(raw);
      if (cell === '') return;
      const name = names[column] ?? '';
      cells[name === '' ? `column ${column + 1}` : name] = cell;
      parts.push(name === '' ? cell : `${name}: ${cell}`);
    });
    const first = tidyText(row[0] ?? '');
    const label = first === '' || first.length > LONGEST_LABEL ? String(position + 1) : first;
    return { text: parts.join(' | '), cells: { ...cells }, label };
  });
}

/** Column names, a repeated one with its number. */
function distinctNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((raw) => {
    const name = tidyText(raw);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 || name === '' ? name : `${name} ${count}`;
  });
}
