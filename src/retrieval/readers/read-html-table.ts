import { getAttributeValue, textContent } from 'domutils';
import type { TableBlock } from '../documents/block.ts';
import { tidyText } from '../documents/tidy-text.ts';
import { isElement, type ElementNode, type HtmlNode } from './html-node.ts';

/** A cell that spans more is a mistake or an attack. */
const WIDEST_SPAN = 100;

/**
 * A table with its first row, or the row of `th` cells, as the header. A cell that spans columns or rows counts for
 * each of them. Null for a table that only lays out a page: one column, or tables inside it.
 */
export function readHtmlTable(table: ElementNode): TableBlock | null {
  const rows = rowsOf(table);
  const grid = gridOf(rows);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const [header, ...body] = grid;
  if (!header || columns < 2 || body.length === 0 || holdsTable(table)) return null;
  return { kind: 'table', header, rows: body };
}

function rowsOf(table: HtmlNode): ElementNode[] {
  if (!('children' in table)) return [];
  return table.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === 'tr') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.name) ? rowsOf(node) : [];
  });
}

function holdsTable(node: ElementNode): boolean {
  const open: HtmlNode[] = [...node.children];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isElement(next) && next.name === 'table') return true;
    if ('children' in next) open.push(...next.children);
  }
  return false;
}

function gridOf(rows: readonly ElementNode[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children) {
      if (!isElement(cell) || (cell.name !== 'td' && cell.name !== 'th')) continue;
      while (grid[at]?.[column] !== undefined) column++;
      const text = tidyText(textContent(cell));
      for (let down = 0; down < Math.min(spanOf(cell, 'rowspan'), rows.length - at); down++) {
        for (let across = 0; across < spanOf(cell, 'colspan'); across++) {
          const line = grid[at + down];
          if (line) line[column + across] = text;
        }
      }
      column++;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function spanOf(cell: ElementNode, name: string): number {
  const span = Number(getAttributeValue(cell, name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, WIDEST_SPAN) : 1;
}
