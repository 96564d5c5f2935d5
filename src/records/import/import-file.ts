import { AppError } from '../../kernel/app-error.ts';
import { comparable } from './column-names.ts';
import type { ImportReport } from './import-report.ts';
import type { CellContext } from './read-cell.ts';
import { readSheet, type ImportWishes, type Sheet, type SheetReading } from './read-register.ts';
import type { ImportedRecord, RowPlace } from './read-row.ts';
import { settleRows, type KnownRecord } from './settle-rows.ts';

export interface RegisterFile {
  /** Without its folders. */
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly sheets: readonly Sheet[];
}

export interface FileWishes extends ImportWishes {
  /** Null for every sheet that is a register. */
  readonly sheet: string | null;
  /** Whether it is written; otherwise this is a dry run. */
  readonly commit: boolean;
}

export interface Taken {
  readonly created: readonly { readonly place: RowPlace; readonly number: string }[];
  /** Rows that somebody else has taken since they were looked at. */
  readonly known: readonly { readonly place: RowPlace; readonly number: string }[];
}

export interface ImportDesk {
  known(): Promise<readonly KnownRecord[]>;
  /** All rows or none. */
  take(
    batch: { readonly file: string; readonly fileHash: string; readonly records: readonly ImportedRecord[] },
    onRecord: () => void,
  ): Promise<Taken>;
  /** Begins to count up to a total; what it returns is called once a row. */
  progress(doing: 'reading' | 'writing', total: number): () => void;
}

/**
 * A file of an existing register: read, held against what is there, and written where that is wished and every row can be.
 * @throws AppError that says what to do, for a file that is no register.
 */
export async function importFile(
  file: RegisterFile,
  wishes: FileWishes,
  context: CellContext,
  desk: ImportDesk,
): Promise<ImportReport> {
  const sheets = readSheets(file, wishes, context, desk);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const ready = rows.flatMap((row) => (row.outcome === 'ready' ? [row.record] : []));
  const settled = settleRows(ready, await desk.known());
  const refused = [...rows.filter((row) => row.outcome === 'refused'), ...settled.refused];
  const committed = wishes.commit && refused.length === 0;
  const batch = { file: file.name, fileHash: file.hash, records: settled.fresh };
  const taken = committed ? await desk.take(batch, desk.progress('writing', settled.fresh.length)) : null;
  return {
    ...{ file: file.name, fileHash: file.hash, sheets, refused },
    fresh: settled.fresh,
    known: [...settled.known, ...(taken?.known ?? []).map((one) => ({ ...one, changed: false }))],
    created: taken?.created ?? null,
    wished: wishes.commit,
  };
}

function readSheets(
  file: RegisterFile,
  wishes: FileWishes,
  context: CellContext,
  desk: ImportDesk,
): readonly SheetReading[] {
  const { hints } = context;
  const sheets = file.sheets.filter(({ name }) => wishes.sheet === null || name === wishes.sheet);
  if (sheets.length === 0) {
    const names = file.sheets.map(({ name }) => `“${name ?? ''}”`).join(', ');
    throw new AppError(
      'usage',
      `${hints.sheets} “${wishes.sheet ?? ''}”: there is no such sheet; there are ${names}.`,
    );
  }
  const step = desk.progress(
    'reading',
    sheets.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const readings: SheetReading[] = [];
  const problems: string[] = [];
  for (const sheet of sheets) {
    const read = readSheet(sheet, file.name, wishes, context, step);
    if (!read.ok) problems.push(read.error);
    else if (read.value !== null) readings.push(read.value);
  }
  // Notes and lists of values stand on sheets of their own: they are passed over where another sheet is a register.
  if (readings.length === 0 || (problems.length > 0 && wishes.sheet !== null))
    throw new AppError('import', problems.join('\n') || `${file.name} holds no rows. Name a register.`);
  refuseUnknownColumns(readings, wishes, context);
  return readings;
}

function refuseUnknownColumns(
  readings: readonly SheetReading[],
  { columns }: FileWishes,
  { hints }: CellContext,
): void {
  const headers = readings.flatMap(({ columns: own, left }) => [...own.map(({ header }) => header), ...left]);
  const known = new Set(headers.map(comparable));
  const unknown = columns.find(({ column }) => !known.has(comparable(column)));
  if (unknown === undefined) return;
  const listed = [...new Set(headers)].map((header) => `“${header}”`).join(', ');
  throw new AppError(
    'usage',
    `${hints.columns}: there is no column “${unknown.column}”; there are ${listed}.`,
  );
}
