import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../kernel/app-error.ts';
import type { WorkProgress } from '../kernel/work-progress.ts';
import type { CommandIo } from './command-io.ts';
import { progressLine } from './progress-line.ts';

export type ExportFormat = 'json' | 'jsonl' | 'csv';

export interface ExportDeps {
  exportRegister(
    format: ExportFormat,
    dir: string,
    onProgress: (progress: WorkProgress) => void,
  ): Promise<{ readonly records: number; readonly files: readonly string[] }>;
  /** Milliseconds. */
  now(): number;
}

/** `aims export --format json|jsonl|csv --out DIR`: records, versions and the audit chain. */
export async function exportCommand(
  args: readonly string[],
  io: CommandIo,
  deps: ExportDeps,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, format: { type: 'string' }, out: { type: 'string' } },
  });
  const format = z.enum(['json', 'jsonl', 'csv']).safeParse(values.format ?? 'json');
  if (!format.success)
    throw new AppError('usage', `--format ${String(values.format)} is unknown; use json, jsonl or csv.`);
  if (values.out === undefined) throw new AppError('usage', 'Say where to write it: --out DIR.');
  const show = progressLine('rows written', io.progress, () => deps.now());
  const { records, files } = await deps.exportRegister(format.data, values.out, (progress) => {
    if (values.json !== true) show(progress);
  });
  if (values.json === true) io.out(JSON.stringify({ records, files }));
  else
    io.out(
      [
        `${records} ${records === 1 ? 'record' : 'records'} exported:`,
        ...files.map((file) => `  ${file}`),
      ].join('\n'),
    );
  return 0;
}
