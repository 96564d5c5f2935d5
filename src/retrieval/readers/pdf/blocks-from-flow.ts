import type { Block } from '../../documents/block.ts';
import { tidyText } from '../../documents/tidy-text.ts';
import { partListItem } from '../list-mark.ts';
import { looksLikeHeading, numberOfHeading } from '../number-of-heading.ts';
import type { Flow } from './find-tables.ts';
import { MIXED, type Segment } from './segment.ts';

/** How a heading differs from the text around it. */
const HEADING = {
  /** Letters this much larger than the text's are a heading's. */
  size: 1.15,
  /** In another font, letters as large as the text's will do. */
  sizeInOtherFont: 0.98,
} as const;

/** Heights of letters between two lines of a paragraph, at most. */
const LEADING = 1.75;

interface Style {
  /** What most letters of the document are set in. */
  readonly size: number;
  readonly font: string;
  /** Sizes of headings, largest first. */
  readonly larger: readonly number[];
}

/**
 * Headings, paragraphs, list items and tables of a document, from its lines and tables in reading order. `all`: its lines and
 * the lines of its cells.
 */
export function blocksFromFlow(flow: readonly Flow[], all: readonly Segment[]): Block[] {
  const style = styleOf(all);
  const blocks: Block[] = [];
  let open: Segment[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open, style));
    open = [];
  };
  for (const part of flow) {
    if (part.kind === 'table') {
      close();
      blocks.push(part);
      continue;
    }
    if (!goesOn(open, part.line, style)) close();
    open.push(part.line);
  }
  close();
  return blocks;
}

function styleOf(lines: readonly Segment[]): Style {
  const letters = new Map<string, number>();
  for (const { text, size, font } of lines) {
    const key = `${rounded(size)} ${font}`;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const [most = '0 '] = [...letters].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  const size = Number(most.split(' ')[0]);
  const sizes = lines.map((line) => rounded(line.size)).filter((one) => one >= size * HEADING.size);
  return { size, font: most.slice(most.indexOf(' ') + 1), larger: [...new Set(sizes)].sort((a, b) => b - a) };
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Whether a line belongs to the paragraph that is open. */
function goesOn(open: readonly Segment[], line: Segment, style: Style): boolean {
  const last = open.at(-1);
  if (!last || partListItem(line.text.trim()) !== null) return false;
  if (rounded(last.size) !== rounded(line.size)) return false;
  const isTitle = isHeading([line], style);
  if (isHeading(open, style) !== isTitle) return false;
  // A section's number begins a heading of its own, even right below the document's title.
  if (isTitle && numberOfHeading(line.text.trim()) !== null) return false;
  const down = last.y - line.y;
  const isNextLine = last.page === line.page && down > 0 && down < LEADING * last.size;
  // Over the end of a column or page a sentence goes on, a new paragraph does not.
  return isNextLine || (!/[.!?:;]["”)]?$/u.test(last.text.trim()) && /^[\p{Ll}(]/u.test(line.text.trim()));
}

function isHeading(lines: readonly Segment[], style: Style): boolean {
  const first = lines[0];
  if (!first || lines.length > 3) return false;
  const size = rounded(first.size);
  const text = textOf(lines);
  if (size >= style.size * HEADING.size) return text.length < 200;
  const otherFont = lines.every(({ font }) => font !== style.font && font !== MIXED);
  const differs = otherFont && size >= style.size * HEADING.sizeInOtherFont;
  return differs && looksLikeHeading(text);
}

function blockOf(lines: readonly Segment[], style: Style): Block {
  const text = textOf(lines);
  const page = lines[0]?.page;
  if (isHeading(lines, style)) return { kind: 'heading', level: levelOf(lines, text, style), text, page };
  const item = partListItem(text);
  return item ? { kind: 'list-item', ...item, page } : { kind: 'paragraph', text, page };
}

/** By its number where it has one ("4.2" stands below "4"), else by its size. The title is level 1. */
function levelOf(lines: readonly Segment[], text: string, style: Style): number {
  const number = numberOfHeading(text);
  if (number !== null) return 1 + number.split('.').length;
  const bySize = style.larger.indexOf(rounded(lines[0]?.size ?? 0));
  return bySize < 0 ? Math.max(2, style.larger.length + 1) : bySize + 1;
}

/** Lines as one text; a word parted at a line's end is made whole. */
function textOf(lines: readonly Segment[]): string {
  let whole = '';
  for (const { text } of lines) {
    const parted = /\p{Ll}-$/u.test(whole) && /^\p{Ll}/u.test(text.trim());
    if (parted) whole = whole.slice(0, -1) + text.trim();
    else whole += whole === '' ? text.trim() : ` ${text.trim()}`;
  }
  return tidyText(whole);
}
