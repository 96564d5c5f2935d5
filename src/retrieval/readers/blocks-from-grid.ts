import type { Block } from '../documents/block.ts';

/**
 * A sheet of cells as blocks: what stands above the table (titles, remarks) as paragraphs, then the table with the
 * first row that fills two or more cells as its header.
 */
export function blocksFromGrid(grid: readonly (readonly string[])[]): Block[] {
  const lines = grid
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const at = lines.findIndex((row) => row.filter((cell) => cell !== '').length >= 2);
  const above = at < 0 ? lines : lines.slice(0, at);
  const blocks: Block[] = above.map((row) => ({ kind: 'paragraph', text: row.join(' ') }));
  const [header, ...rows] = at < 0 ? [] : lines.slice(at);
  if (header && rows.length > 0) blocks.push({ kind: 'table', header, rows });
  else if (header) blocks.push({ kind: 'paragraph', text: header.filter((cell) => cell !== '').join(' | ') });
  return blocks;
}
