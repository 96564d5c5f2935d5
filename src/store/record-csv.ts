import type { RecordVersion } from '../records/record.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import { csvLine } from './csv.ts';

const COLUMNS = [
  'number',
  'kind',
  'version',
  'status',
  'owner',
  'confidentiality',
  'createdBy',
  'createdAt',
  'changedBy',
  'changedAt',
  'contentHash',
] as const satisfies readonly (keyof RecordVersion)[];

const SOURCE = ['conversation', 'message', 'permalink'] as const;

/** The fields of all types, each once; a record leaves those of other types empty. The owner is a column already. */
const FIELDS = [
  ...new Set(recordKinds.flatMap((kind) => recordTypes[kind].fields.map((field) => field.name))),
].filter((name) => name !== 'owner');

/** One line a version, under a header. */
export function recordsAsCsv(versions: readonly RecordVersion[]): string {
  const header = [...COLUMNS, ...SOURCE.map((name) => `source.${name}`), ...FIELDS];
  return [header, ...versions.map(cells)].map(csvLine).join('');
}

function cells(version: RecordVersion): readonly string[] {
  return [
    ...COLUMNS.map((name) => String(version[name])),
    ...SOURCE.map((name) => version.source?.[name] ?? ''),
    ...FIELDS.map((name) => {
      const value = version.data[name];
      return value === undefined ? '' : typeof value === 'object' ? value.join('; ') : String(value);
    }),
  ];
}
