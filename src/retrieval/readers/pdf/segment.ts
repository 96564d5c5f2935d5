/** Text on one line of a page that belongs together: a line of a paragraph, or of a table's cell. */
export interface Segment {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** Points from the page's left and bottom edge: where the text starts, where it ends, its base line. */
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Height of the letters, in points. */
  readonly size: number;
  /** MIXED when the line has several. */
  readonly font: string;
}

export const MIXED = '';

/** A piece of text as the PDF library gives it. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** In heights of letters. */
const GAP = {
  /** More than this between two pieces is a space that the file does not spell out. */
  space: 0.15,
  /** More than this parts columns and cells. */
  column: 1.2,
  /** A list mark may stand this far from its text. */
  mark: 4,
  /** Pieces this much higher or lower stand on the same line: superscripts. */
  line: 0.5,
} as const;

const LIST_MARK = /^(?:\d{1,3}[.)]|\(?[a-z][.)]|[ivx]{1,4}[.)]|[•◦▪‣·–—*-])$/u;

/** The segments of a page, in the order in which the file draws them. Turned text (watermarks) is left out. */
export function segmentsOf(items: readonly PdfItem[], page: number): Segment[] {
  const segments: Segment[] = [];
  for (const { str, transform, width, fontName } of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    if (str.trim() === '' || Math.abs(b) > Math.abs(a)) continue;
    const size = Math.hypot(c, d);
    const piece = { text: str, page, x, right: x + width, y, size, font: fontName };
    const last = segments.at(-1);
    if (last && continues(last, piece)) segments[segments.length - 1] = joined(last, piece);
    else segments.push(piece);
  }
  return segments;
}

function continues(last: Segment, piece: Segment): boolean {
  const size = Math.max(last.size, piece.size);
  const gap = piece.x - last.right;
  const widest = LIST_MARK.test(last.text.trim()) ? GAP.mark : GAP.column;
  return Math.abs(last.y - piece.y) < GAP.line * size && gap > -size && gap < widest * size;
}

function joined(last: Segment, piece: Segment): Segment {
  const spelled = last.text.endsWith(' ') || piece.text.startsWith(' ');
  const space = !spelled && piece.x - last.right > GAP.space * last.size ? ' ' : '';
  return {
    ...last,
    text: last.text + space + piece.text,
    right: piece.right,
    size: Math.max(last.size, piece.size),
    font: last.font === piece.font ? last.font : MIXED,
  };
}
