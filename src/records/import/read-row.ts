import { canonicalHash } from '../canonical-hash.ts';
import type { RecordData } from '../define-record.ts';
import type { Field, FieldValue } from '../field.ts';
import type { Confidentiality } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import { unansweredFields } from '../unanswered-fields.ts';
import type { ImportKind } from './column-names.ts';
import { lookAtRow } from './look-at-row.ts';
import type { MappedColumn } from './map-columns.ts';
import { readCell, oneLine, type CellContext } from './read-cell.ts';
import { readCellConfidentiality, readCellStatus } from './read-cell-status.ts';

/** Where a row stands; `row` as the spreadsheet counts, from 1. */
export interface RowPlace {
  readonly sheet: string | null;
  readonly row: number;
}

/** Why a row cannot be taken. `column` is its header, or the field where no column has it. */
export interface RowProblem {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  /** What to write instead, or to say with the file. */
  readonly instead: string;
}

/** A record as a row has it, before it has a number. */
export interface ImportedRecord {
  readonly place: RowPlace;
  readonly kind: ImportKind;
  readonly status: string;
  readonly confidentiality: Confidentiality;
  readonly data: RecordData;
  /** What it is called in the register it comes from. */
  readonly reference: string | null;
  /** Of the row's cells under their headers: the same row has the same one in any file. */
  readonly rowHash: string;
  /** What was taken for something else than the row says, and what it lacks or has that cannot well be. */
  readonly notes: readonly string[];
  /** What a record that was led here would hold by its status: names of fields, and “approval of …”. */
  readonly lacks: readonly string[];
}

export type ReadRow =
  | { readonly outcome: 'ready'; readonly record: ImportedRecord }
  | { readonly outcome: 'refused'; readonly place: RowPlace; readonly problems: readonly RowProblem[] };

export interface RowContext extends CellContext {
  readonly columns: readonly MappedColumn[];
  /** For what a row leaves empty, by field. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** @param headers Of all columns: those that are left out are part of what a row says, too. */
export function readRow(
  kind: ImportKind,
  place: RowPlace,
  headers: readonly string[],
  cells: readonly string[],
  context: RowContext,
): ReadRow {
  const problems: RowProblem[] = [];
  const said = (name: string): Said => saidFor(name, cells, context);
  const data: Record<string, FieldValue> = {};
  for (const field of recordTypes[kind].fields) {
    const { column, value } = said(field.name);
    const read = readCell(field, value, context);
    if (!read.ok) problems.push({ column: column ?? field.label, value, ...read.error });
    else if (read.value !== null) data[field.name] = read.value;
  }
  completeWords(data);
  const status = readStatus(kind, said('status'), data, problems);
  const confidentiality = readConfidentiality(said('confidentiality'), problems);
  problems.push(...missing(kind, data, problems, context), ...betweenFields(kind, data, context));
  if (problems.length > 0) return { outcome: 'refused', place, problems };
  const looked = lookAtRow(kind, status.status, data, context);
  problems.push(...withMark(kind, data, looked.mark));
  if (problems.length > 0) return { outcome: 'refused', place, problems };
  const { reference = null } = data;
  return {
    outcome: 'ready',
    record: {
      ...{ place, kind, data, confidentiality, rowHash: rowHash(kind, headers, cells) },
      reference: reference === null ? null : String(reference),
      status: status.status,
      notes: [...(status.note === null ? [] : [status.note]), ...looked.notes, ...unlisted(data, context)],
      lacks: looked.lacks,
    },
  };
}

/** Behind the notes that the row has, once: a row that was exported from a register like this one has it already. */
function withMark(
  kind: ImportKind,
  data: Record<string, FieldValue>,
  mark: string | null,
): readonly RowProblem[] {
  const own = String(data['notes'] ?? '');
  if (mark === null || own.includes(mark)) return [];
  const notes = own === '' ? mark : `${own}\n${mark}`;
  const field = recordTypes[kind].field('notes');
  const room = field?.input.kind === 'text' ? field.input.maxLength : Infinity;
  if (notes.length > room)
    return [
      {
        ...{ column: field?.label ?? 'Notes', value: own },
        reason: `leaves no room for what is noted of the row (${mark.length} characters of ${room})`,
        instead: 'Shorten it, and attach the long text as evidence afterwards.',
      },
    ];
  data['notes'] = notes;
  return [];
}

/** A name that is only written otherwise would stand beside the system that is meant. */
function unlisted(
  { system }: Readonly<Record<string, FieldValue>>,
  { systems }: CellContext,
): readonly string[] {
  if (typeof system !== 'string' || systems.length === 0) return [];
  return systems.some(({ name }) => name === system)
    ? []
    : [`AI system “${system}” is not in the inventory, and is taken as it stands`];
}

interface Said {
  /** Null where no column has it. */
  readonly column: string | null;
  readonly value: string;
}

function saidFor(name: string, cells: readonly string[], { columns, defaults }: RowContext): Said {
  const own = columns.filter(({ field }) => field === name).sort((a, b) => a.rank - b.rank);
  const mapped = own.find(({ column }) => (cells[column] ?? '').trim() !== '') ?? own[0];
  const value = mapped === undefined ? '' : (cells[mapped.column] ?? '');
  if (value.trim() === '' && defaults[name] !== undefined) return { column: null, value: defaults[name] };
  return { column: mapped?.header ?? null, value };
}

/** A register with one column of words has a title and a description all the same. */
function completeWords(data: Record<string, FieldValue>): void {
  const { title, description } = data;
  if (title === undefined && description !== undefined) data['title'] = titleFrom(String(description));
  if (description === undefined && title !== undefined) data['description'] = title;
}

const TITLE_LENGTH = 150;

/** The first sentence, and of a long one the words that a title has room for. */
function titleFrom(description: string): string {
  const line = oneLine(description);
  const sentence = /^.{10,}?[.!?](?=\s)/u.exec(line)?.[0].slice(0, -1) ?? line;
  if (sentence.length <= TITLE_LENGTH) return sentence;
  const cut = sentence.slice(0, TITLE_LENGTH - 1).toWellFormed();
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}

function readStatus(
  kind: ImportKind,
  { column, value }: Said,
  data: Record<string, FieldValue>,
  problems: RowProblem[],
) {
  const first = value.trim() === '' ? recordTypes[kind].firstStatus?.(data) : undefined;
  if (first !== undefined) return { status: first, note: null };
  const read = readCellStatus(kind, value);
  if (read.ok) return read.value;
  problems.push({ column: column ?? 'Status', value, ...read.error });
  return { status: '', note: null };
}

function readConfidentiality({ column, value }: Said, problems: RowProblem[]): Confidentiality {
  const read = readCellConfidentiality(value);
  if (read.ok) return read.value;
  problems.push({ column: column ?? 'Confidentiality', value, ...read.error });
  return 'restricted';
}

/** What must be known and is empty; what could not be read has been said already. */
function missing(
  kind: ImportKind,
  data: Partial<RecordData>,
  problems: readonly RowProblem[],
  { columns, hints }: RowContext,
): readonly RowProblem[] {
  const unread = new Set(problems.map(({ column }) => column));
  const open = unansweredFields(recordTypes[kind], (name) => data[name] !== undefined);
  return open.flatMap(({ name, label }: Field): readonly RowProblem[] => {
    const column = columns.find(({ field }) => field === name)?.header ?? null;
    if (unread.has(column ?? label)) return [];
    const once = `give every row that has none the same one with ${hints.value(name)}`;
    return column === null
      ? [
          {
            ...{ column: label, value: '', reason: 'has no column' },
            instead: `Say which one it is with ${hints.column('Column', name)}, or ${once}.`,
          },
        ]
      : [{ column, value: '', reason: 'is empty', instead: `Fill it in, or ${once}.` }];
  });
}

function betweenFields(
  kind: ImportKind,
  data: Partial<RecordData>,
  { columns }: RowContext,
): readonly RowProblem[] {
  return recordTypes[kind].problems(data).map(({ field, reason }) => ({
    column: columns.find((one) => one.field === field)?.header ?? field,
    value: String(data[field] ?? ''),
    reason: 'does not go with the others',
    instead: reason,
  }));
}

function rowHash(kind: ImportKind, headers: readonly string[], cells: readonly string[]): string {
  const filled = cells.flatMap((cell, at): readonly (readonly [string, string])[] => {
    const text = cell.trim().toWellFormed();
    return text === '' ? [] : [[(headers[at] ?? '').trim().toWellFormed(), text]];
  });
  return canonicalHash({ kind, cells: filled });
}
