import readWorkbook from 'read-excel-file/node';
import { err, ok } from '../../kernel/result.ts';
import type { Block } from '../documents/block.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { blocksFromGrid } from './blocks-from-grid.ts';

/** Each sheet is a section; its first row that names columns is the header. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadOutcome> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes));
    const blocks = sheets.flatMap(({ sheet, data }): Block[] => {
      const content = blocksFromGrid(data.map((row) => row.map(cellText)));
      if (content.length === 0 || sheets.length === 1) return content;
      return [{ kind: 'heading', level: 1, text: `Sheet ${sheet}` }, ...content];
    });
    return ok({ title: null, blocks });
  } catch {
    return err({ kind: 'broken', format: 'XLSX' });
  }
}

/**
 * Days as ISO 8601, since a spreadsheet's own writing of them depends on who opens it. Its times have no zone: they come
 * as if they were in UTC, and are written without one.
 */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    return cell
      .toISOString()
      .replace('T00:00:00.000Z', '')
      .replace('T', ' ')
      .replace(/(?::00)?\.\d+Z$/u, '');
  }
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
}
