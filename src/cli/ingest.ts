import { parseArgs } from 'node:util';
import type { IngestReport } from '../retrieval/ingest-report.ts';
import type { Progress } from '../retrieval/progress.ts';
import type { CommandIo } from './command-io.ts';
import { listOfFiles } from './list-of-files.ts';
import { progressLine } from './progress-line.ts';

export interface IngestDeps {
  /** `dir` undefined: the configured documents. */
  ingest(dir: string | undefined, onProgress: (progress: Progress) => void): Promise<IngestReport>;
  /** Milliseconds. */
  now(): number;
}

/** `aims ingest [--json] [DIR]`: (re)index the organization's documents. A file that fails is named; the rest goes on. */
export async function ingestCommand(
  args: readonly string[],
  io: CommandIo,
  deps: IngestDeps,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const asJson = values.json === true;
  const show = progressLine('files read', io.progress, () => deps.now());
  const report = await deps.ingest(positionals[0], ({ file, ...progress }) => {
    if (!asJson) show({ ...progress, last: file });
  });
  if (asJson) io.out(JSON.stringify(report));
  else for (const line of reportLines(report)) io.out(line);
  return 0;
}

function reportLines(report: IngestReport): string[] {
  const { documents, passages, added, changed, removed, failed, incomplete, undescribed } = report;
  return [
    `${documents} documents, ${passages} passages: ${added} added, ${changed} changed, ${removed} removed.`,
    ...failed.map(({ file, reason }) => `Not read: ${file}: ${reason}`),
    ...incomplete.map(({ file, reason }) => `Read in part: ${file}: ${reason}`),
    ...(undescribed.length === 0
      ? []
      : [
          `Without owner, status or audience, so they count as approved and for everybody: ${listOfFiles(undescribed)}. ` +
            'Say more in front matter or in a file named like the document with .meta.yaml behind.',
        ]),
  ];
}
