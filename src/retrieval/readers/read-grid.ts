import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ReadFailure } from '../documents/read-failure.ts';
import { decodeText } from './decode-text.ts';
import { whyNotReadable } from './read-bytes.ts';
import { separatorOf } from './read-csv.ts';
import { cellText } from './read-xlsx.ts';

/** A sheet as a spreadsheet numbers it: `rows[0]` is row 1. Days are ISO 8601; a CSV file is one sheet without a name. */
export interface GridSheet {
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
}

const FORMATS = { '.csv': 'csv', '.tsv': 'csv', '.txt': 'csv', '.xlsx': 'xlsx' } as const;

/** The cells of a CSV or XLSX file. Any bytes give sheets or a failure, never a throw. */
export async function readGrid(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<readonly GridSheet[], ReadFailure>> {
  const extension = extname(fileName).toLowerCase();
  const format = FORMATS[extension as keyof typeof FORMATS] as 'csv' | 'xlsx' | undefined;
  if (format === undefined) return err({ kind: 'unsupported', extension });
  try {
    const failure = whyNotReadable(bytes, format);
    if (failure !== null) return err(failure);
    const sheets = format === 'xlsx' ? await sheetsOf(bytes) : csvSheet(bytes);
    return sheets.some(({ rows }) => rows.some(hasText)) ? ok(sheets) : err({ kind: 'empty' });
  } catch {
    return err({ kind: 'broken', format: format.toUpperCase() });
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly GridSheet[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
}

function csvSheet(bytes: Uint8Array): readonly GridSheet[] {
  const source = decodeText(bytes);
  if (source === null) throw new TypeError('no text');
  const rows: string[][] = parse(source, {
    delimiter: separatorOf(source),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    bom: true,
  });
  return [{ name: null, rows }];
}

function hasText(row: readonly string[]): boolean {
  return row.some((cell) => /\S/u.test(cell));
}
