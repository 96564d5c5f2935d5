import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '../kernel/app-error.ts';
import { makeFolder } from '../kernel/make-folder.ts';
import { timeLeftOf, type WorkProgress } from '../kernel/work-progress.ts';
import { mayDoWithRegister, maySee, type Actor } from '../records/access.ts';
import { isSealed, sealEvents, type ChainLine } from '../records/audit-event.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { ChainHead } from '../records/verify-chain.ts';
import { appendEvent, auditEvents, auditHead, lockHead } from './audit-log.ts';
import { csvLine } from './csv.ts';
import { write, type Database } from './database.ts';
import { exportParts, type ExportPart } from './export-parts.ts';
import { CHAIN_FILE, HEAD_FILE } from './read-chain-file.ts';
import { recordsAsCsv } from './record-csv.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordVersions } from './register.ts';

export type ExportFormat = 'json' | 'jsonl' | 'csv';

export interface ExportRequest {
  readonly format: ExportFormat;
  /** Made when it is missing; files of an earlier export are replaced. */
  readonly dir: string;
  readonly by: Actor;
  /** Through which it is exported, where that says more than who: the actor of the event. */
  readonly program?: string;
  readonly now: Date;
  /** Rows that are written, after each file. */
  readonly onProgress?: (progress: WorkProgress) => void;
}

export interface Exported {
  readonly records: number;
  readonly files: readonly string[];
}

/**
 * Nothing leaves the register without an event: it is committed before a file is written, and the chain that is written
 * ends with it, so that a chain file that ends otherwise was cut. The chain is always one event a line, so that it can be
 * checked from the file alone. A record that whoever exports may not see is in no file, also not by its number; its events
 * are sealed.
 */
export async function exportRegister(database: Database, request: ExportRequest): Promise<Exported> {
  const { format, dir } = request;
  const may = mayDoWithRegister('export', request.by);
  if (!may.allowed) throw new AppError('export', may.reason);
  await inFolder(dir, () => makeFolder(dir));
  const { versions, parts, events, head } = await noteExport(database, request);
  const latest = new Map(versions.map((version) => [version.number, version]));
  const files: readonly ExportFile[] = [
    { name: `records.${format}`, rows: latest.size, content: () => inFormat(format, [...latest.values()]) },
    { name: `versions.${format}`, rows: versions.length, content: () => inFormat(format, versions) },
    ...parts.map((part) => ({
      name: `${part.name}.${format}`,
      rows: part.rows.length,
      content: () => partInFormat(format, part),
    })),
    {
      name: CHAIN_FILE,
      rows: events.length,
      content: () => events.map((event) => `${JSON.stringify(event)}\n`).join(''),
    },
    { name: HEAD_FILE, rows: 1, content: () => `${JSON.stringify(head)}\n` },
  ];
  await writeFiles(files, request);
  return { records: latest.size, files: files.map(({ name }) => join(dir, name)) };
}

interface ExportFile {
  readonly name: string;
  readonly rows: number;
  content(): string;
}

async function writeFiles(
  files: readonly ExportFile[],
  { dir, onProgress }: Pick<ExportRequest, 'dir' | 'onProgress'>,
): Promise<void> {
  const began = performance.now();
  const total = files.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { name, rows, content } of files) {
    await inFolder(dir, () => writeWhole(join(dir, name), content()));
    done += rows;
    onProgress?.({ done, total, last: name, left: timeLeftOf(performance.now() - began, done, total) });
  }
}

interface Taken {
  readonly versions: readonly RecordVersion[];
  readonly parts: readonly ExportPart[];
  readonly events: readonly ChainLine[];
  readonly head: ChainHead | null;
}

/** Whoever writes to the register holds the head's lock: under it, versions and events belong together. */
async function noteExport({ db, dialect }: Database, request: ExportRequest): Promise<Taken> {
  const { format, by, program, now } = request;
  return write(db, async (tx) => {
    const writing = { tx, dialect, actor: program ?? by.user, now };
    await lockHead(writing);
    const { seen: versions, hidden } = inSight(await recordVersions(tx), by);
    const sealed = sealEvents(await auditEvents(tx), hidden).filter(isSealed).length;
    await appendEvent(writing, {
      action: 'register.exported',
      subject: 'register',
      version: null,
      contentHash: canonicalHash(versions.map(({ contentHash }) => contentHash)),
      detail: { format, versions: versions.length, ...(sealed === 0 ? {} : { sealed }) },
      source: null,
    });
    return {
      versions,
      parts: await exportParts(tx, versions, hidden),
      events: sealEvents(await auditEvents(tx), hidden),
      head: await auditHead(tx),
    };
  });
}

/** What whoever exports may see, by how each record stands now; and the numbers of what is not there for them. */
function inSight(
  versions: readonly RecordVersion[],
  viewer: Actor,
): { readonly seen: readonly RecordVersion[]; readonly hidden: ReadonlySet<string> } {
  const latest = new Map(versions.map((version) => [version.number, version]));
  const hidden = new Set(
    [...latest.values()].filter((record) => !maySee(viewer, record)).map(({ number }) => number),
  );
  return { seen: versions.filter(({ number }) => !hidden.has(number)), hidden };
}

function inFormat(format: ExportFormat, versions: readonly RecordVersion[]): string {
  return format === 'csv' ? recordsAsCsv(versions) : asJson(format, versions);
}

function partInFormat(format: ExportFormat, { columns, rows }: ExportPart): string {
  if (format !== 'csv') return asJson(format, rows);
  const cells = rows.map((row) => columns.map((name) => String(row[name] ?? '')));
  return [columns, ...cells].map(csvLine).join('');
}

function asJson(format: 'json' | 'jsonl', values: readonly unknown[]): string {
  if (format === 'json') return `${JSON.stringify(values, null, 2)}\n`;
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** Under another name first: a reader finds the old file or the new one, and never half of it. */
async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content, 'utf8');
  await rename(`${path}.part`, path);
}

async function inFolder(dir: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    const message = `${dir} cannot be written (${messageOf(thrown)}). Name a folder that can, with --out.`;
    throw new AppError('export', message, { cause: thrown });
  }
}
