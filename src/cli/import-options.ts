import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../kernel/app-error.ts';
import { IMPORT_KINDS, type ImportKind } from '../records/import/column-names.ts';
import { fieldNamed, importFields, type SaidColumn } from '../records/import/map-columns.ts';
import type { DateOrder } from '../records/import/read-cell-date.ts';
import type { FileWishes } from '../records/import/import-file.ts';

export interface ImportOptions extends FileWishes {
  readonly path: string;
  readonly json: boolean;
  readonly dates: DateOrder | null;
}

const OPTIONS = {
  commit: { type: 'boolean' },
  json: { type: 'boolean' },
  type: { type: 'string' },
  sheet: { type: 'string' },
  map: { type: 'string', multiple: true },
  default: { type: 'string', multiple: true },
  dates: { type: 'string' },
} as const;

/** @throws AppError `usage` that says what to write. */
export function importOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new AppError('usage', 'Name one file: aims import register.xlsx.');
  return {
    path,
    commit: values.commit === true,
    json: values.json === true,
    sheet: values.sheet ?? null,
    kind: oneOf(values.type, IMPORT_KINDS, '--type'),
    dates: oneOf(values.dates, ['dmy', 'mdy'] as const, '--dates'),
    columns: (values.map ?? []).map(saidColumn),
    defaults: Object.fromEntries((values.default ?? []).map(saidDefault)),
  };
}

function oneOf<T extends string>(given: string | undefined, known: readonly T[], option: string): T | null {
  if (given === undefined) return null;
  const found = z.enum(known as readonly [T, ...T[]]).safeParse(given);
  if (found.success) return found.data as T;
  throw new AppError('usage', `${option} ${given} is not known; use one of ${known.join(', ')}.`);
}

/** `--map "Column=field"`, and `--map "Column="` for one that is to be left out. */
function saidColumn(given: string): SaidColumn {
  const { left, right } = halves(given, '--map', 'Column=field');
  return { column: left, field: right === '' ? null : knownField(right, '--map') };
}

function saidDefault(given: string): readonly [string, string] {
  const { left, right } = halves(given, '--default', 'field=value');
  return [knownField(left, '--default'), right];
}

/** At the last sign: a header may have one of its own. */
function halves(
  given: string,
  option: string,
  form: string,
): { readonly left: string; readonly right: string } {
  const at = option === '--map' ? given.lastIndexOf('=') : given.indexOf('=');
  if (at > 0) return { left: given.slice(0, at).trim(), right: given.slice(at + 1).trim() };
  throw new AppError('usage', `${option} “${given}” is not understood; write ${option} "${form}".`);
}

function knownField(said: string, option: string): string {
  const found = IMPORT_KINDS.map((kind: ImportKind) => fieldNamed(kind, said)).find((name) => name !== null);
  if (found !== undefined) return found;
  const names = [...new Set(IMPORT_KINDS.flatMap(importFields).map(({ name }) => name))];
  throw new AppError('usage', `${option}: there is no field “${said}”; use one of ${names.join(', ')}.`);
}
