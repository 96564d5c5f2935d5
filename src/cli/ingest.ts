import { parseArgs } from 'node:util';
import type { CommandIo } from './command-io.ts';

export interface IngestSummary {
  readonly documents: number;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
}

export interface IngestDeps {
  /** `dir` undefined: the configured documents. */
  ingest(
    dir: string | undefined,
    onProgress: (done: number, total: number, file: string) => void,
  ): Promise<IngestSummary>;
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
  const quiet = values.json === true;
  const summary = await deps.ingest(positionals[0], (done, total, file) => {
    if (!quiet) io.error(`${done} of ${total}  ${file}`);
  });
  if (quiet) {
    io.out(JSON.stringify(summary));
    return 0;
  }
  const { documents, passages, added, changed, removed, failed } = summary;
  io.out(
    `${documents} documents, ${passages} passages: ${added} added, ${changed} changed, ${removed} removed.`,
  );
  for (const { file, reason } of failed) io.out(`Not read: ${file}: ${reason}`);
  return 0;
}
