import type { SheetReading } from '../records/import/read-register.ts';
import type { ImportedRecord, RowPlace, RowProblem } from '../records/import/read-row.ts';
import { recordTypes } from '../records/record-types.ts';

export interface ImportReport {
  readonly file: string;
  readonly fileHash: string;
  readonly sheets: readonly SheetReading[];
  readonly fresh: readonly ImportedRecord[];
  readonly known: readonly { readonly place: RowPlace; readonly number: string; readonly changed: boolean }[];
  readonly refused: readonly { readonly place: RowPlace; readonly problems: readonly RowProblem[] }[];
  /** Null where nothing was written. */
  readonly created: readonly { readonly place: RowPlace; readonly number: string }[] | null;
  /** Whether it was to be written. */
  readonly wished: boolean;
}

/** One object a line: the sheets, the rows, and the sum of it. */
export function importInJson(report: ImportReport): readonly string[] {
  const { file, fileHash, sheets, fresh, known, refused, created } = report;
  const numbers = new Map((created ?? []).map(({ place, number }) => [keyOf(place), number]));
  return [
    ...sheets.map(({ sheet, headerRow, kind, columns, left, passedOver }) => ({
      ...{ part: 'sheet', file, sheet, headerRow, type: kind, passedOver },
      columns: columns.map(({ header, field }) => ({ column: header, field })),
      notTaken: left,
    })),
    ...refused.map(({ place, problems }) => ({ part: 'row', ...place, outcome: 'refused', problems })),
    ...known.map(({ place, ...rest }) => ({ part: 'row', ...place, outcome: 'known', ...rest })),
    ...fresh.map(({ place, kind, status, data, notes }) => ({
      ...{ part: 'row', ...place, outcome: created === null ? 'ready' : 'taken' },
      ...{ number: numbers.get(keyOf(place)) ?? null, type: kind, status, data, notes },
    })),
    {
      ...{ part: 'summary', file, sha256: fileHash, committed: created !== null },
      ...{ ready: fresh.length, refused: refused.length, known: known.length, taken: created?.length ?? 0 },
    },
  ].map((line) => JSON.stringify(line));
}

export function importInWords(report: ImportReport): readonly string[] {
  return [
    ...report.sheets.flatMap((sheet) => ['', ...sheetLines(report.file, sheet)]),
    ...section('Cannot be taken:', refusalLines(report.refused)),
    ...section('In the register already, and left as it is:', knownLines(report.known)),
    ...section('Taken for something else than it says:', noteLines(report.fresh)),
    '',
    ending(report),
  ].map(plain);
}

function sheetLines(file: string, { sheet, headerRow, kind, columns, left, rows, passedOver }: SheetReading) {
  const where = sheet === null ? file : `${file}, sheet “${sheet}”`;
  const what = kind === null ? 'records, by the column that says their type' : recordTypes[kind].plural;
  const width = Math.max(...columns.map(({ header }) => header.length));
  const isTaken = (field: string) => columns.some((column) => column.field === field);
  return [
    `${where}: ${rows.length} rows, read as ${what}. Row ${headerRow} names the columns.`,
    ...columns.map(({ header, label, field }) => `  ${header.padEnd(width)}  is  ${label} (${field})`),
    ...(left.length === 0
      ? []
      : [`  Not taken: ${left.join(', ')}. Say what one is with --map "${left[0] ?? ''}=field".`]),
    ...(isTaken('title') ? [] : ['  The title is made from the description.']),
    ...(isTaken('description') ? [] : ['  The description is made from the title.']),
    ...(passedOver === 0 ? [] : [`  ${passedOver} rows are of another type.`]),
  ];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

/** What is wrong alike in many rows is said once. */
function refusalLines(refused: ImportReport['refused']): readonly string[] {
  const all = refused.flatMap(({ place, problems }) => problems.map((problem) => ({ place, problem })));
  const alike = Map.groupBy(all, ({ problem }) => sentence(problem));
  return Array.from(alike, ([said, ones]) => `${placesInWords(ones.map(({ place }) => place))}: ${said}`);
}

function sentence({ column, value, reason, instead }: RowProblem): string {
  return `${column}${value.trim() === '' ? '' : ` “${shortened(value)}”`} ${reason}. ${instead}`;
}

function knownLines(known: ImportReport['known']): readonly string[] {
  return known.map(({ place, number, changed }) => {
    const since = changed ? '; the row has changed since: change the record itself' : '';
    return `${placesInWords([place])}: ${number}${since}`;
  });
}

function noteLines(fresh: readonly ImportedRecord[]): readonly string[] {
  const all = fresh.flatMap(({ place, notes }) => notes.map((note) => ({ place, note })));
  const alike = Map.groupBy(all, ({ note }) => note);
  return Array.from(alike, ([note, ones]) => `${placesInWords(ones.map(({ place }) => place))}: ${note}.`);
}

function ending({ fresh, refused, created, wished, known }: ImportReport): string {
  if (created !== null) {
    const numbers = created.map(({ number }) => number);
    if (numbers.length === 0) return 'Nothing was written: every row is in the register already.';
    const [first, last] = [numbers[0] ?? '', numbers.at(-1) ?? ''];
    const which = numbers.length === 1 ? first : `${first} to ${last}`;
    return `${counted(numbers.length)} imported: ${which}.`;
  }
  const of = fresh.length + refused.length + known.length;
  const sum = `${fresh.length} of ${of} rows can be taken`;
  if (refused.length > 0)
    return `${wished ? 'Nothing was written' : 'This was a dry run'}: ${sum}, ${refused.length} cannot.`;
  if (fresh.length === 0) return 'This was a dry run: nothing is new.';
  return `This was a dry run: nothing was written. ${sum}; write them with --commit.`;
}

function counted(records: number): string {
  return records === 1 ? '1 record' : `${records} records`;
}

/** "row 7", "rows 2–5, 9", with the sheet where there are several. */
function placesInWords(places: readonly RowPlace[]): string {
  const bySheet = Map.groupBy(places, ({ sheet }) => sheet);
  return Array.from(bySheet, ([sheet, own]) => {
    const rows = own.map(({ row }) => row).sort((a, b) => a - b);
    return `${sheet === null ? '' : `${sheet}, `}${rows.length === 1 ? 'row' : 'rows'} ${runsOf(rows)}`;
  }).join('; ');
}

function runsOf(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

const MOST_SHOWN = 60;

function shortened(value: string): string {
  const characters = [...value.replace(/\s+/gu, ' ').trim()];
  return characters.length <= MOST_SHOWN
    ? characters.join('')
    : `${characters.slice(0, MOST_SHOWN).join('')}…`;
}

function keyOf({ sheet, row }: RowPlace): string {
  return JSON.stringify([sheet, row]);
}

/** A cell may hold what a terminal takes for a command. */
function plain(line: string): string {
  return line.toWellFormed().replace(/\p{Cc}/gu, '�');
}
