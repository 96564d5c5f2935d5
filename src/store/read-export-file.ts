import { readFile } from 'node:fs/promises';
import { decodeText } from '../retrieval/readers/decode-text.ts';
import { parseCsv } from '../retrieval/readers/parse-csv.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { ExportFormat } from './export-register.ts';
import { parseJson } from './stored-json.ts';

/** By column. A cell of a CSV file is a text, or null where it is empty. */
export type ExportedCells = Readonly<Record<string, unknown>>;

/**
 * What a row may have been: more than one thing in a CSV file, where a cell that begins with an apostrophe and a sign has it
 * from us, so that it does not run as a formula, or of its own.
 */
export type Readings = readonly ExportedCells[];

export type ExportFile =
  | { readonly is: 'absent' }
  /** The end of a sentence about the file. */
  | { readonly is: 'unreadable'; readonly why: string }
  | { readonly is: 'there'; readonly rows: readonly Readings[] };

export async function readExportFile(path: string, format: ExportFormat): Promise<ExportFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return { is: 'absent' };
    return { is: 'unreadable', why: `cannot be read (${messageOf(thrown)})` };
  }
  const rows = rowsOf(decodeText(bytes) ?? '', format);
  if (rows === null) return { is: 'unreadable', why: `is no whole ${format.toUpperCase()} file any more` };
  return { is: 'there', rows };
}

function rowsOf(text: string, format: ExportFormat): readonly Readings[] | null {
  switch (format) {
    case 'csv':
      return rowsOfCsv(text);
    case 'json': {
      const values = parseJson(text);
      return Array.isArray(values) ? objectsIn(values) : null;
    }
    case 'jsonl':
      return objectsIn(
        text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(parseJson),
      );
  }
}

function objectsIn(values: readonly unknown[]): readonly Readings[] | null {
  const objects = values.flatMap((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? [[value as ExportedCells]] : [],
  );
  return objects.length === values.length ? objects : null;
}

function rowsOfCsv(text: string): readonly Readings[] | null {
  const read = parseCsv(text);
  if (!read.ok) return null;
  const [header, ...rows] = read.value;
  if (header === undefined) return null;
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) =>
      variants(cells).map((variant) =>
        Object.fromEntries(
          header.map((name, at) => [name, variant[at] === '' ? null : (variant[at] ?? null)]),
        ),
      ),
    );
}

const PROTECTED = /^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** Of a row with more such cells only the likely reading is tried: every apostrophe is ours. */
const MOST_IN_DOUBT = 8;

function variants(cells: readonly string[]): readonly (readonly string[])[] {
  const doubtful = cells.flatMap((cell, at) => (PROTECTED.test(cell) ? [at] : []));
  const plain = cells.map((cell) => cell.replace(PROTECTED, ''));
  if (doubtful.length > MOST_IN_DOUBT) return [plain];
  return doubtful.reduce<readonly (readonly string[])[]>(
    (all, at) => [...all, ...all.map((one) => one.with(at, cells[at] ?? ''))],
    [plain],
  );
}
