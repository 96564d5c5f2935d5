import { parseArgs } from 'node:util';
import { messageOf } from '../kernel/app-error.ts';
import type { IngestReport } from '../retrieval/ingest-report.ts';
import type { Progress } from '../retrieval/progress.ts';
import type { CommandIo } from './command-io.ts';
import { listOfFiles } from './list-of-files.ts';
import { progressLine } from './progress-line.ts';

export interface IngestDeps {
  /** `dir` undefined: the configured documents. */
  ingest(dir: string | undefined, onProgress: (progress: Progress) => void): Promise<IngestReport>;
  /** Reads what is new of what the documents state for its meaning. @throws when that cannot be kept. */
  understand(
    dir: string | undefined,
    onProgress: (progress: { readonly done: number; readonly total: number }) => void,
  ): Promise<UnderstandingReport>;
  /** Gives the passages that were read their vectors; null where no embedding model is configured. @throws when it fails. */
  embed(
    dir: string | undefined,
    onProgress: (progress: { readonly done: number; readonly total: number }) => void,
  ): Promise<EmbeddingReport | null>;
  /** Milliseconds. */
  now(): number;
}

export interface UnderstandingReport {
  /** Statements that are found by their meaning too; 0 where no meaning is read. */
  readonly statements: number;
  readonly added: number;
}

export interface EmbeddingReport {
  readonly model: string;
  readonly texts: number;
  readonly embedded: number;
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
  if (!asJson) for (const line of reportLines(report)) io.out(line);
  const meaning = await understand(positionals[0], asJson, io, deps);
  if (!asJson && meaning !== null && meaning.statements > 0) io.out(meaningLine(meaning));
  const embedding = await embed(positionals[0], asJson, io, deps);
  if (asJson)
    io.out(
      JSON.stringify({
        ...report,
        ...(meaning === null ? {} : { meaning }),
        ...(embedding.ok ? embeddingIn(embedding.report) : {}),
      }),
    );
  else if (embedding.ok && embedding.report !== null) io.out(embeddingLine(embedding.report));
  return embedding.ok && meaning !== null ? 0 : 1;
}

/** Null when it failed: the documents have been read and are found by their words all the same. */
async function understand(
  dir: string | undefined,
  quietly: boolean,
  io: CommandIo,
  deps: IngestDeps,
): Promise<UnderstandingReport | null> {
  try {
    return await deps.understand(dir, progressOf('statements read', quietly, io, deps));
  } catch (thrown) {
    io.error(
      `The documents were read, and not all of what they state for its meaning (${messageOf(thrown)}). ` +
        'They are found by their words; run aims ingest again: it goes on where it stopped.',
    );
    return null;
  }
}

function embeddingIn(embedding: EmbeddingReport | null) {
  return embedding === null ? {} : { embedding };
}

function meaningLine({ statements, added }: UnderstandingReport): string {
  return `${statements} statements are found by their meaning too; ${added} of them were read now.`;
}

function embeddingLine({ model, texts, embedded }: EmbeddingReport): string {
  return `${embedded} passages embedded with ${model}; ${texts} have a vector.`;
}

type Embedding = { readonly ok: true; readonly report: EmbeddingReport | null } | { readonly ok: false };

/** The documents have been read and are found by their words, whatever becomes of their vectors. */
async function embed(
  dir: string | undefined,
  quietly: boolean,
  io: CommandIo,
  deps: IngestDeps,
): Promise<Embedding> {
  try {
    const report = await deps.embed(dir, progressOf('passages embedded', quietly, io, deps));
    return { ok: true, report };
  } catch (thrown) {
    io.error(
      `The documents were read, and not all passages could be embedded (${messageOf(thrown)}). ` +
        'They are found by their words; run aims ingest again: it goes on where it stopped.',
    );
    return { ok: false };
  }
}

/** Shows how far it is and how long it still takes. */
function progressOf(what: string, quietly: boolean, io: CommandIo, deps: Pick<IngestDeps, 'now'>) {
  const show = progressLine(what, io.progress, () => deps.now());
  const started = deps.now();
  return ({ done, total }: { readonly done: number; readonly total: number }): void => {
    const left = ((deps.now() - started) * (total - done)) / Math.max(done, 1);
    if (!quietly) show({ done, total, last: '', left });
  };
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
