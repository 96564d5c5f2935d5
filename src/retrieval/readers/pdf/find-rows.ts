import type { Segment } from './segment.ts';

/** Lines under each other that start at the same place. */
export type Cell = readonly Segment[];

/** Cells that stand beside each other. A line of a paragraph is a row of one cell. */
export type Row = readonly Cell[];

const WITHIN = {
  /** Heights of letters from one line of a cell to the next, at most. */
  leading: 1.9,
  /** Heights of letters by which starts of lines and tops of cells may differ. */
  start: 0.6,
  /** Lines in a first cell; more are a column of the page. */
  lines: 8,
} as const;

/**
 * Rows of cells from segments in drawing order. Files draw a table cell by cell, so a segment that stands to the
 * right of earlier ones, level with the first of them, opens the next cell of their row.
 */
export function findRows(segments: readonly Segment[]): Row[] {
  const rows: Segment[][][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const cell = row?.at(-1);
    const last = cell?.at(-1);
    if (row && cell && last && row.length > 1 && isBelow(last, segment)) {
      cell.push(segment);
      continue;
    }
    const first = rowBeside(rows, segment);
    if (first < 0) rows.push([[segment]]);
    else rows.push(beside(rows.splice(first).flat(), segment));
  }
  return rows;
}

function isBelow(last: Segment, segment: Segment): boolean {
  const down = last.y - segment.y;
  const aligned = Math.abs(last.x - segment.x) < WITHIN.start * last.size;
  return last.page === segment.page && down > 0 && down < WITHIN.leading * last.size && aligned;
}

/** The row that the segment stands beside: the last one, or the first of the lines that make up its first cell. */
function rowBeside(rows: readonly Segment[][][], segment: Segment): number {
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - WITHIN.lines); i--) {
    const row = rows[i] ?? [];
    const top = row[0]?.[0];
    if (!top || top.page !== segment.page) return -1;
    if (row.length > 1 && i < rows.length - 1) return -1;
    const right = Math.max(...row.flat().map((one) => one.right));
    if (segment.x <= right) return -1;
    if (Math.abs(segment.y - top.y) < WITHIN.start * top.size) return i;
    if (i === rows.length - 1 && startsHigher(rows, segment, top)) return i;
    if (segment.y < top.y) return -1;
  }
  return -1;
}

/** A cell of more lines than those before it, which stand at its middle or its foot: it begins below the row above. */
function startsHigher(rows: readonly Segment[][][], segment: Segment, top: Segment): boolean {
  const above = rows.at(-2)?.flat() ?? [];
  const isBelowAll = above.every(
    (one) => one.page !== segment.page || one.y > segment.y + WITHIN.start * top.size,
  );
  return (
    segment.y > top.y &&
    segment.y - top.y < WITHIN.lines * WITHIN.leading * top.size &&
    isBelowAll &&
    above.length > 1
  );
}

/** Lines of the first cell come as rows of their own: they are put together before the next cell opens. */
function beside(cells: readonly Segment[][], segment: Segment): Segment[][] {
  const [first = []] = cells;
  const isOneCell = cells.every((cell) => Math.abs((cell[0]?.x ?? 0) - (first[0]?.x ?? 0)) < 1);
  return [...(isOneCell ? [cells.flat()] : cells.map((cell) => [...cell])), [segment]];
}
