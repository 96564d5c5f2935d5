import { extname } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ReadFailure } from '../documents/read-failure.ts';
import { decodeText } from './decode-text.ts';
import { whyNotReadable } from './read-bytes.ts';
import { parseCsv } from './parse-csv.ts';
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
    const read = format === 'xlsx' ? ok(await sheetsOf(bytes)) : csvSheet(bytes);
    if (!read.ok) return read;
    const sheets = read.value;
    return sheets.some(({ rows }) => rows.some(hasText)) ? ok(sheets) : err({ kind: 'empty' });
  } catch {
    return err({ kind: 'broken', format: format.toUpperCase() });
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly GridSheet[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
}

function csvSheet(bytes: Uint8Array): Result<readonly GridSheet[], ReadFailure> {
  const source = decodeText(bytes);
  if (source === null) return err({ kind: 'broken', format: 'CSV' });
  const rows = parseCsv(source);
  return rows.ok ? ok([{ name: null, rows: rows.value }]) : rows;
}

function hasText(row: readonly string[]): boolean {
  return row.some((cell) => /\S/u.test(cell));
}
