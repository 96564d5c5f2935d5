import type { Cell, Row } from './find-rows.ts';
import type { Segment } from './segment.ts';

/** What a page holds, in reading order. */
export type Flow =
  | { readonly kind: 'line'; readonly line: Segment }
  | { readonly kind: 'table'; readonly page: number; readonly header: string[]; readonly rows: string[][] };

/** Two columns of text that a file draws line by line look like a table of two columns. */
const COLUMNS_OF_TEXT = { rows: 6, letters: 25 } as const;

/** Points by which cells of a column may start apart. */
const ALIGNED = 6;

/** Two or more rows of cells in a row are a table, its first row the header; everything else are lines. */
export function findTables(rows: readonly Row[]): Flow[] {
  const flow: Flow[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from;
    while ((rows[to]?.length ?? 0) > 1) to++;
    const run = rows.slice(from, to);
    if (run.length === 0) {
      flow.push(...linesOf([rows[from] ?? []]));
      from++;
      continue;
    }
    if (run.length >= 2 && !isColumnsOfText(run)) flow.push(tableOf(run));
    else flow.push(...linesOf(run));
    from = to;
  }
  return flow;
}

function isColumnsOfText(run: readonly Row[]): boolean {
  const cells = run.flat();
  const letters = cells.reduce((sum, cell) => sum + textOf(cell).length, 0) / cells.length;
  return (
    run.length >= COLUMNS_OF_TEXT.rows &&
    letters >= COLUMNS_OF_TEXT.letters &&
    run.every((row) => row.length === 2 && row.every((cell) => cell.length === 1))
  );
}

/** Column by column: the whole left one, then the right one. */
function linesOf(run: readonly Row[]): Flow[] {
  const widest = Math.max(0, ...run.map((row) => row.length));
  const columns = Array.from({ length: widest }, (_, column) => run.flatMap((row) => row[column] ?? []));
  return columns.flat().map((line) => ({ kind: 'line', line }));
}

function tableOf(run: readonly Row[]): Flow {
  const starts = columnStarts(run);
  const lines = run.map((row) => {
    const cells = starts.map(() => '');
    for (const cell of row) {
      const column = columnOf(cell, starts);
      cells[column] = `${cells[column] ?? ''} ${textOf(cell)}`.trim();
    }
    return cells;
  });
  const [header = [], ...rest] = lines;
  // A table that goes on over the page repeats its header.
  const rows = rest.filter((row) => row.join('|') !== header.join('|'));
  return { kind: 'table', page: run[0]?.[0]?.[0]?.page ?? 1, header, rows };
}

/** Where columns start: wherever two or more cells start, or a cell of the header. */
function columnStarts(run: readonly Row[]): number[] {
  const starts: number[] = [];
  const xs = [...(run[0] ?? []), ...run.slice(1).flat()].map((cell) => cell[0]?.x ?? 0);
  for (const x of xs) if (!starts.some((start) => Math.abs(start - x) <= ALIGNED)) starts.push(x);
  return starts.sort((a, b) => a - b);
}

function columnOf(cell: Cell, starts: readonly number[]): number {
  const x = cell[0]?.x ?? 0;
  const right = starts.findIndex((start) => start > x + ALIGNED);
  return right < 0 ? starts.length - 1 : Math.max(0, right - 1);
}

function textOf(cell: Cell): string {
  return cell.map(({ text }) => text.trim()).join(' ');
}
