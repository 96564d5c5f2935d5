import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '../kernel/app-error.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import { appendAudit, auditEvents, auditHead } from './audit-log.ts';
import { csvLine } from './csv.ts';
import type { Database } from './database.ts';
import { CHAIN_FILE, HEAD_FILE } from './read-chain-file.ts';
import { allVersions, registerIn } from './register.ts';

export type ExportFormat = 'json' | 'jsonl' | 'csv';

/**
 * Records, versions and the audit chain as files; the export itself is an event, and the chain that is written ends with
 * it. The chain is always one event a line, so that it can be checked from the file alone.
 */
export async function exportRegister(
  database: Database,
  { format, dir, actor, now }: { format: ExportFormat; dir: string; actor: string; now: Date },
): Promise<{ readonly records: number; readonly files: readonly string[] }> {
  const { db, dialect } = database;
  const records = [...(await registerIn(db).list({}))].reverse();
  const versions = await allVersions(db);
  await db.transaction().execute((tx) =>
    appendAudit(tx, dialect, {
      at: now.toISOString(),
      actor,
      action: 'register.exported',
      subject: 'register',
      version: null,
      contentHash: null,
      detail: { format, records: records.length },
      source: null,
    }),
  );
  const events = await auditEvents(db);
  const files: [string, string][] = [
    [`records.${format}`, rowsAs(format, records)],
    [`versions.${format}`, rowsAs(format, versions)],
    [CHAIN_FILE, events.map((event) => `${JSON.stringify(event)}\n`).join('')],
    [HEAD_FILE, `${JSON.stringify(await auditHead(db))}\n`],
  ];
  return { records: records.length, files: await writeAll(dir, files) };
}

async function writeAll(dir: string, files: readonly (readonly [string, string])[]): Promise<string[]> {
  try {
    await mkdir(dir, { recursive: true });
    for (const [name, content] of files) await writeFile(join(dir, name), content, 'utf8');
    return files.map(([name]) => join(dir, name));
  } catch (thrown) {
    throw new AppError(
      'export',
      `${dir} cannot be written (${messageOf(thrown)}). Name a folder that can, with --out.`,
      { cause: thrown },
    );
  }
}

function rowsAs(format: ExportFormat, records: readonly RecordVersion[]): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(records, null, 2)}\n`;
    case 'jsonl':
      return records.map((record) => `${JSON.stringify(record)}\n`).join('');
    case 'csv':
      return [csvLine([...FIXED, ...DATA_FIELDS]), ...records.map(csvRow)].join('');
  }
}

const FIXED = [
  'number',
  'kind',
  'version',
  'status',
  'confidentiality',
  'createdBy',
  'createdAt',
  'changedBy',
  'changedAt',
  'contentHash',
] as const;
const DATA_FIELDS = [
  ...new Set(recordKinds.flatMap((kind) => recordTypes[kind].fields.map((field) => field.name))),
];

function csvRow(record: RecordVersion): string {
  return csvLine([
    ...FIXED.map((name) => String(record[name])),
    ...DATA_FIELDS.map((name) => {
      const value = record.data[name];
      return value === undefined ? '' : typeof value === 'object' ? value.join('; ') : String(value);
    }),
  ]);
}
