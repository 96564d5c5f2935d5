import { timeLeftOf } from '../kernel/work-progress.ts';
import { importFile, type ImportDesk, type RegisterFile } from '../records/import/import-file.ts';
import { HINTS_IN_TERMINAL } from '../records/import/import-hints.ts';
import { rowsCounted, type ImportReport } from '../records/import/import-report.ts';
import type { CellContext } from '../records/import/read-cell.ts';
import type { CommandIo } from './command-io.ts';
import { importOptions, type ImportOptions } from './import-options.ts';
import { importInJson, importInWords } from './import-report.ts';
import { progressLine } from './progress-line.ts';

export interface ImportDeps extends Omit<ImportDesk, 'progress'> {
  /** @throws AppError for a file that holds no sheet. */
  read(path: string): Promise<RegisterFile>;
  context(): Promise<Omit<CellContext, 'dates' | 'hints'>>;
  /** Milliseconds. */
  now(): number;
  close(): Promise<void>;
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
    const rows = rowsCounted(report.refused.length);
    io.error(`${rows} cannot be taken, so nothing was. Correct what is listed, and run it again.`);
    return 1;
  } finally {
    await deps.close();
  }
}

async function run(options: ImportOptions, io: CommandIo, deps: ImportDeps): Promise<ImportReport> {
  const file = await deps.read(options.path);
  const context = { ...(await deps.context()), dates: options.dates, hints: HINTS_IN_TERMINAL };
  const progress: ImportDesk['progress'] = (doing, total) => counting(UNITS[doing], total, options, io, deps);
  return importFile(file, options, context, { known: deps.known, take: deps.take, progress });
}

const UNITS = { reading: 'rows read', writing: 'records written' } as const;

/** Counts up to a total; in JSON nothing is shown. */
function counting(
  unit: string,
  total: number,
  { json }: ImportOptions,
  io: CommandIo,
  deps: ImportDeps,
): () => void {
  const show = progressLine(unit, io.progress, () => deps.now());
  const began = deps.now();
  let done = 0;
  return () => {
    done++;
    if (!json) show({ done, total, last: '', left: timeLeftOf(deps.now() - began, done, total) });
  };
}
