/**
 * An existing register, understood: which row of a sheet is its header, what each column is, and what each row below it
 * says or lacks. Pure; nothing here is written, so that a dry run and an import see the same.
 */
import type { Result } from '../../kernel/result.ts';
import { err, ok } from '../../kernel/result.ts';
import { recordTypes } from '../record-types.ts';
import type { ImportKind } from './column-names.ts';
import type { SaidColumn } from './map-columns.ts';
import type { CellContext } from './read-cell.ts';
import { TYPE_FIELD, understandHeader, type Header } from './understand-header.ts';
import { readRow, type ReadRow, type RowPlace } from './read-row.ts';

export interface Sheet {
  /** Null for the one of a CSV file. */
  readonly name: string | null;
  /** `rows[0]` is row 1. */
  readonly rows: readonly (readonly string[])[];
}

export interface ImportWishes {
  readonly kind: ImportKind | null;
  readonly columns: readonly SaidColumn[];
  readonly defaults: Readonly<Record<string, string>>;
}

export interface SheetReading {
  readonly sheet: string | null;
  /** As the spreadsheet counts, from 1. */
  readonly headerRow: number;
  /** Null where a column says the type of each row. */
  readonly kind: ImportKind | null;
  readonly columns: readonly { readonly header: string; readonly field: string; readonly label: string }[];
  readonly left: readonly string[];
  /** One for each row with something in it that is not of another type than the one wished for. */
  readonly rows: readonly ReadRow[];
  /** Rows of another type. */
  readonly passedOver: number;
}

/** Null for a sheet with nothing in it; an error is a sentence that says what to do. */
export function readSheet(
  { name, rows }: Sheet,
  fileName: string,
  wishes: ImportWishes,
  context: CellContext,
  onRow: () => void = () => undefined,
): Result<SheetReading | null, string> {
  if (!rows.some(isFilled)) return ok(null);
  const found = understandHeader(rows, { sheet: name, file: fileName }, wishes, context.hints);
  if (!found.ok) return err(`${called(name)}: ${found.error}`);
  const header = found.value;
  const read: ReadRow[] = [];
  const kinds = new Set<ImportKind>();
  let passedOver = 0;
  for (const [at, cells] of rows.entries()) {
    onRow();
    if (at <= header.row || !isFilled(cells)) continue;
    const kind = header.kindOf(cells);
    if (kind !== null) kinds.add(kind);
    if (wishes.kind !== null && kind !== wishes.kind) passedOver++;
    else read.push(readBelow(header, { sheet: name, row: at + 1 }, kind, cells, wishes, context));
  }
  const { kind, left } = header;
  const columns = shownColumns(header, [...kinds]);
  return ok({ sheet: name, headerRow: header.row + 1, kind, columns, left, rows: read, passedOver });
}

/** What each column is in the types of record that the file holds: “Severity” is an impact in a risk alone. */
function shownColumns({ shown, mapFor }: Header, kinds: readonly ImportKind[]): SheetReading['columns'] {
  return shown.map(({ header, field }) => {
    const own = kinds.flatMap((kind) =>
      mapFor(kind).mapped.flatMap((column) =>
        column.header === header ? [{ kind, field: column.field }] : [],
      ),
    );
    const [first] = own;
    const labels = own.map((one) => labelOf(one.field, header, one.kind));
    return first === undefined
      ? { header, field, label: labelOf(field, header) }
      : { header, field: first.field, label: [...new Set(labels)].join(' or ') };
  });
}

function readBelow(
  { headers, typeColumn, mapFor }: Header,
  place: RowPlace,
  kind: ImportKind | null,
  cells: readonly string[],
  { defaults }: ImportWishes,
  context: CellContext,
): ReadRow {
  if (kind !== null)
    return readRow(kind, place, headers, cells, { ...context, columns: mapFor(kind).mapped, defaults });
  return ofNoKind(place, headers[typeColumn ?? 0] ?? '', cells[typeColumn ?? 0] ?? '');
}

function called(name: string | null): string {
  return name === null ? 'The file' : `Sheet “${name}”`;
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

function labelOf(field: string, header: string, kind?: ImportKind): string {
  // The one column of words fills both.
  if (field === 'description' && /\b(?:title|name|headline)\b/iu.test(header)) return 'Title and description';
  const own = kind === undefined ? undefined : recordTypes[kind].field(field)?.label;
  if (own !== undefined) return own;
  if (field === TYPE_FIELD) return 'Type of record';
  if (field === 'status') return 'Status';
  if (field === 'confidentiality') return 'Confidentiality';
  const types = [recordTypes.risk, recordTypes.incident, recordTypes.change];
  return types.map((type) => type.field(field)?.label).find((label) => label !== undefined) ?? field;
}

function ofNoKind(place: RowPlace, column: string, value: string): ReadRow {
  const isConcern = /^concerns?$/iu.test(value.trim());
  const reason = isConcern ? 'is nothing that is imported' : 'is no type of record';
  const instead = isConcern
    ? 'Leave the row out: whoever has a concern reports it themselves.'
    : 'Write risk, incident or change.';
  return { outcome: 'refused', place, problems: [{ column, value, reason, instead }] };
}
