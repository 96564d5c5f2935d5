import { AppError } from '../kernel/app-error.ts';
import type { CellContext } from '../records/import/read-cell.ts';
import { comparable } from '../records/import/column-names.ts';
import { readSheet, type Sheet, type SheetReading } from '../records/import/read-register.ts';
import type { ImportedRecord, RowPlace } from '../records/import/read-row.ts';
import { settleRows, type KnownRecord } from '../records/import/settle-rows.ts';
import type { CommandIo } from './command-io.ts';
import { importOptions, type ImportOptions } from './import-options.ts';
import { importInJson, importInWords, type ImportReport } from './import-report.ts';
import { progressLine } from './progress-line.ts';

export interface ImportDeps {
  /** @throws AppError for a file that holds no sheet. */
  read(
    path: string,
  ): Promise<{ readonly name: string; readonly hash: string; readonly sheets: readonly Sheet[] }>;
  context(): Promise<Omit<CellContext, 'dates'>>;
  known(): Promise<readonly KnownRecord[]>;
  /** All rows or none. */
  take(
    batch: { readonly file: string; readonly fileHash: string; readonly records: readonly ImportedRecord[] },
    onRecord: (number: string) => void,
  ): Promise<Taken>;
  /** Milliseconds. */
  now(): number;
  close(): Promise<void>;
}

interface Taken {
  readonly created: readonly { readonly place: RowPlace; readonly number: string }[];
  readonly known: readonly { readonly place: RowPlace; readonly number: string }[];
}

/**
 * `aims import [--commit] [--json] [--type T] [--sheet NAME] [--map "Column=field"] [--default "field=value"]
 * [--dates dmy|mdy] FILE`: an existing register. Without `--commit` nothing is written; with it all rows are taken, or
 * none where one cannot be. Exit 1 when a row cannot be taken.
 */
export async function importCommand(
  args: readonly string[],
  io: CommandIo,
  open: () => Promise<ImportDeps>,
): Promise<number> {
  const options = importOptions(args);
  const deps = await open();
  try {
    const report = await run(options, io, deps);
    for (const line of options.json ? importInJson(report) : importInWords(report)) io.out(line);
    if (report.refused.length === 0) return 0;
    const rows = report.refused.length === 1 ? '1 row' : `${report.refused.length} rows`;
    io.error(`${rows} cannot be taken, so nothing was. Correct what is listed, and run it again.`);
    return 1;
  } finally {
    await deps.close();
  }
}

async function run(options: ImportOptions, io: CommandIo, deps: ImportDeps): Promise<ImportReport> {
  const file = await deps.read(options.path);
  const context = { ...(await deps.context()), dates: options.dates };
  const sheets = readSheets(file, options, context, progressOf('rows read', options, io, deps));
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const ready = rows.flatMap((row) => (row.outcome === 'ready' ? [row.record] : []));
  const settled = settleRows(ready, await deps.known());
  const refused = [...rows.filter((row) => row.outcome === 'refused'), ...settled.refused];
  const committed = options.commit && refused.length === 0;
  const taken = committed ? await take(file, settled.fresh, options, io, deps) : null;
  return {
    ...{ file: file.name, fileHash: file.hash, sheets, refused },
    fresh: settled.fresh,
    known: [...settled.known, ...(taken?.known ?? []).map((one) => ({ ...one, changed: false }))],
    created: taken?.created ?? null,
    wished: options.commit,
  };
}

function readSheets(
  file: { readonly name: string; readonly sheets: readonly Sheet[] },
  options: ImportOptions,
  context: CellContext,
  show: (total: number) => () => void,
): readonly SheetReading[] {
  const sheets = file.sheets.filter(({ name }) => options.sheet === null || name === options.sheet);
  if (sheets.length === 0) {
    const names = file.sheets.map(({ name }) => `“${name ?? ''}”`).join(', ');
    throw new AppError(
      'usage',
      `--sheet “${options.sheet ?? ''}”: there is no such sheet; there are ${names}.`,
    );
  }
  const step = show(sheets.reduce((sum, { rows }) => sum + rows.length, 0));
  const readings: SheetReading[] = [];
  const problems: string[] = [];
  for (const sheet of sheets) {
    const read = readSheet(sheet, file.name, options, context, step);
    if (!read.ok) problems.push(read.error);
    else if (read.value !== null) readings.push(read.value);
  }
  // Notes and lists of values stand on sheets of their own: they are passed over where another sheet is a register.
  if (readings.length === 0 || (problems.length > 0 && options.sheet !== null))
    throw new AppError('import', problems.join('\n') || `${file.name} holds no rows. Name a register.`);
  refuseUnknownColumns(readings, options);
  return readings;
}

function refuseUnknownColumns(readings: readonly SheetReading[], { columns }: ImportOptions): void {
  const headers = readings.flatMap(({ columns: own, left }) => [...own.map(({ header }) => header), ...left]);
  const known = new Set(headers.map(comparable));
  const unknown = columns.find(({ column }) => !known.has(comparable(column)));
  if (unknown === undefined) return;
  const listed = [...new Set(headers)].map((header) => `“${header}”`).join(', ');
  throw new AppError('usage', `--map: there is no column “${unknown.column}”; there are ${listed}.`);
}

async function take(
  file: { readonly name: string; readonly hash: string },
  records: readonly ImportedRecord[],
  options: ImportOptions,
  io: CommandIo,
  deps: ImportDeps,
): Promise<Taken> {
  const step = progressOf('records written', options, io, deps)(records.length);
  return deps.take({ file: file.name, fileHash: file.hash, records }, step);
}

/** Counts up to a total; in JSON nothing is shown. */
function progressOf(unit: string, { json }: ImportOptions, io: CommandIo, deps: ImportDeps) {
  return (total: number): (() => void) => {
    const show = progressLine(unit, io.progress, () => deps.now());
    let done = 0;
    return () => {
      done++;
      if (!json) show({ done, total, last: '', left: null });
    };
  };
}
