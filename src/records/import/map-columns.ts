import { recordTypes } from '../record-types.ts';
import { BESIDE_FIELDS, columnNames, comparable, type ImportKind } from './column-names.ts';

/** A column and what it is taken for. */
export interface MappedColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  readonly field: string;
  /** The lower the surer: 0 for what a person said. */
  readonly rank: number;
}

export interface ColumnMap {
  readonly mapped: readonly MappedColumn[];
  /** Headers of columns that are left out, in their order. */
  readonly left: readonly string[];
}

/** What a person says a column is; null for one that is to be left out. */
export interface SaidColumn {
  readonly column: string;
  readonly field: string | null;
}

/** What a column can be, by name: the kind's fields, and what stands beside them. */
export function importFields(kind: ImportKind): readonly { readonly name: string; readonly label: string }[] {
  return [
    ...recordTypes[kind].fields.filter(({ name }) => name !== 'stepReason'),
    ...Object.entries(BESIDE_FIELDS).map(([name, label]) => ({ name, label })),
  ];
}

/** A field by its name or its label, however it is written; null for what is none. */
export function fieldNamed(kind: ImportKind, said: string): string | null {
  const wanted = comparable(said);
  const fields = importFields(kind);
  const found =
    fields.find(({ name, label }) => [name, label].some((one) => comparable(one) === wanted)) ??
    fields.find(({ name }) => columnNames(kind, name).includes(wanted));
  return found?.name ?? null;
}

/** Each column is at most one field, and each field at most one column: the surest claim is taken first. */
export function mapColumns(
  kind: ImportKind,
  headers: readonly string[],
  said: readonly SaidColumn[] = [],
): ColumnMap {
  const claims = headers.flatMap((header, column) => claimsOf(kind, header, column, said));
  const mapped = new Map<number, MappedColumn>();
  const taken = new Set<string>();
  for (const claim of claims.sort((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (mapped.has(claim.column) || (taken.has(claim.field) && !isOwnNumber(claim))) continue;
    mapped.set(claim.column, claim);
    taken.add(claim.field);
  }
  const columns = [...mapped.values()].sort((a, b) => a.column - b.column);
  return {
    mapped: taken.has('description') ? columns : columns.map(asDescription),
    left: headers.filter((header, column) => header.trim() !== '' && !mapped.has(column)),
  };
}

/** Our own exports have the number beside the reference: by it a record is known that has no reference. */
function isOwnNumber({ header, field }: MappedColumn): boolean {
  return field === 'reference' && header.trim() === 'number';
}

/** Where one column has all the words, they may be longer than a title. */
function asDescription(column: MappedColumn): MappedColumn {
  return column.field === 'title' && column.rank > 0 ? { ...column, field: 'description' } : column;
}

function claimsOf(
  kind: ImportKind,
  header: string,
  column: number,
  said: readonly SaidColumn[],
): readonly MappedColumn[] {
  const name = comparable(header);
  if (name === '') return [];
  const own = said.find((one) => one.column.trim() === header.trim() || comparable(one.column) === name);
  if (own !== undefined) {
    const field = importFields(kind).find((one) => one.name === own.field)?.name;
    return field === undefined ? [] : [{ column, header, field, rank: 0 }];
  }
  return importFields(kind).flatMap(({ name: field, label }): readonly MappedColumn[] => {
    if ([field, label].some((one) => comparable(one) === name)) return [{ column, header, field, rank: 1 }];
    const at = columnNames(kind, field).indexOf(name);
    return at === -1 ? [] : [{ column, header, field, rank: 2 + at }];
  });
}
