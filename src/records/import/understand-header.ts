import { err, ok, type Result } from '../../kernel/result.ts';
import { comparable, IMPORT_KINDS, type ImportKind } from './column-names.ts';
import type { ImportHints } from './import-hints.ts';
import { findHeader, kindIn, kindOfHeader } from './find-header.ts';
import { mapColumns, type ColumnMap, type SaidColumn } from './map-columns.ts';

/** What a column that says the type of each row is called among the fields. */
export const TYPE_FIELD = 'type';

/** The row that names the columns of a sheet, and what they are. */
export interface Header {
  /** From 0. */
  readonly row: number;
  readonly headers: readonly string[];
  /** Null where every row is of one type. */
  readonly typeColumn: number | null;
  /** Null where a column says it, row by row. */
  readonly kind: ImportKind | null;
  /** Null for a row whose type is none. */
  kindOf(cells: readonly string[]): ImportKind | null;
  mapFor(kind: ImportKind): ColumnMap;
  readonly shown: readonly { readonly header: string; readonly field: string }[];
  /** Headers of columns that are left out. */
  readonly left: readonly string[];
}

interface Wishes {
  readonly kind: ImportKind | null;
  readonly columns: readonly SaidColumn[];
}

type Maps = Header['mapFor'];

const HOW_TO_HEAD = 'Put a row with their names above them, such as Title, Description, System and Owner.';

/** The error is the end of a sentence about the sheet. */
export function understandHeader(
  rows: readonly (readonly string[])[],
  called: { readonly sheet: string | null; readonly file: string },
  wishes: Wishes,
  hints: ImportHints,
): Result<Header, string> {
  const found = findHeader(rows, wishes.kind, wishes.columns);
  if (found === null) return err(`no row names its columns. ${HOW_TO_HEAD}`);
  const { row, headers } = found;
  const typeColumn = columnOfTypes(headers, rows.slice(row + 1));
  const kind = typeColumn === null ? kindFor(called.sheet, called.file, headers, wishes) : null;
  if (typeColumn === null && kind === null) return err(`it is not clear what is in it. ${hints.kind}`);
  const mapFor = mapsBy(headers, typeColumn, wishes.columns);
  const only = kind ?? wishes.kind;
  const { mapped, left } = only === null ? unitedMap(mapFor) : mapFor(only);
  const type = typeColumn === null ? [] : [{ header: headers[typeColumn] ?? '', field: TYPE_FIELD }];
  return ok({
    ...{ row, headers, typeColumn, kind, mapFor, left },
    kindOf: (cells) => (typeColumn === null ? kind : kindIn(cells[typeColumn] ?? '')),
    shown: [...type, ...mapped.map(({ header, field }) => ({ header, field }))],
  });
}

/** What somebody said counts most, then what the sheet and the file are called, then what the columns are. */
function kindFor(
  sheet: string | null,
  fileName: string,
  headers: readonly string[],
  { kind, columns }: Wishes,
): ImportKind | null {
  return (
    kind ?? kindIn(sheet ?? '') ?? kindOfHeader(headers, columns) ?? kindIn(fileName.replace(/\.\w+$/u, ''))
  );
}

const TYPE_HEADERS = ['type', 'kind', 'record type', 'type of record', 'record kind', 'entry type'];

/** The column whose every cell names a type of record; a column called “Type” may say something else. */
function columnOfTypes(headers: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const at = headers.findIndex((header, column) => {
    if (!TYPE_HEADERS.includes(comparable(header))) return false;
    const said = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return said.length > 0 && said.every((cell) => /^(?:risk|incident|change|concern)s?$/iu.test(cell));
  });
  return at === -1 ? null : at;
}

function mapsBy(headers: readonly string[], typeColumn: number | null, said: readonly SaidColumn[]): Maps {
  const open = headers.map((header, at) => (at === typeColumn ? '' : header));
  const known = new Map<ImportKind, ColumnMap>();
  return (kind) => {
    const map = known.get(kind) ?? mapColumns(kind, open, said);
    known.set(kind, map);
    return map;
  };
}

/** For a sheet of several types: a column is left out when it is nothing to any of them. */
function unitedMap(maps: Maps): ColumnMap {
  const all = IMPORT_KINDS.map(maps);
  const mapped = new Map(all.flatMap((map) => map.mapped).map((one) => [one.column, one]));
  const left = (all[0]?.left ?? []).filter((header) => all.every((map) => map.left.includes(header)));
  return { mapped: [...mapped.values()].sort((a, b) => a.column - b.column), left };
}
