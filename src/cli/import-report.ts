import type { SheetReading } from '../records/import/read-register.ts';
import {
  knownLines,
  noteLines,
  recordsCounted,
  rowsCounted,
  refusalLines,
  type ImportReport,
} from '../records/import/import-report.ts';
import type { RowPlace } from '../records/import/read-row.ts';
import { recordTypes } from '../records/record-types.ts';

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
    ...fresh.map(({ place, kind, status, data, notes, lacks }) => ({
      ...{ part: 'row', ...place, outcome: created === null ? 'ready' : 'taken' },
      ...{ number: numbers.get(keyOf(place)) ?? null, type: kind, status, data, notes, lacks },
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
    ...section('Taken, but look at it:', noteLines(report.fresh)),
    '',
    ending(report),
  ].map(plain);
}

function sheetLines(file: string, { sheet, headerRow, kind, columns, left, rows, passedOver }: SheetReading) {
  const where = sheet === null ? file : `${file}, sheet “${sheet}”`;
  const what = kind === null ? 'records, by the column that says their type' : recordTypes[kind].plural;
  const width = Math.max(...columns.map(({ header }) => header.length));
  const isTaken = (field: string) =>
    columns.some((column) => column.field === field || column.label === 'Title and description');
  return [
    `${where}: ${rowsCounted(rows.length)}, read as ${what}. Row ${headerRow} names the columns.`,
    ...columns.map(({ header, label, field }) => `  ${header.padEnd(width)}  is  ${label} (${field})`),
    ...(left.length === 0
      ? []
      : [`  Not taken: ${left.join(', ')}. Say what one is with --map "${left[0] ?? ''}=field".`]),
    ...(isTaken('title') ? [] : ['  The title is made from the description.']),
    ...(isTaken('description') ? [] : ['  The description is made from the title.']),
    ...(passedOver === 0
      ? []
      : [`  ${rowsCounted(passedOver)} ${passedOver === 1 ? 'is' : 'are'} of another type.`]),
  ];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function ending({ fresh, refused, created, wished, known }: ImportReport): string {
  if (created !== null) {
    const numbers = created.map(({ number }) => number);
    if (numbers.length === 0) return 'Nothing was written: every row is in the register already.';
    const [first, last] = [numbers[0] ?? '', numbers.at(-1) ?? ''];
    const which = numbers.length === 1 ? first : `${first} to ${last}`;
    return `${recordsCounted(numbers.length)} imported: ${which}.`;
  }
  const of = fresh.length + refused.length + known.length;
  const sum = `${fresh.length} of ${rowsCounted(of)} can be taken`;
  if (refused.length > 0)
    return `${wished ? 'Nothing was written' : 'This was a dry run'}: ${sum}, ${refused.length} cannot.`;
  if (fresh.length === 0) return 'This was a dry run: nothing is new.';
  return `This was a dry run: nothing was written. ${sum}; write them with --commit.`;
}

function keyOf({ sheet, row }: RowPlace): string {
  return JSON.stringify([sheet, row]);
}

/** A cell may hold what a terminal takes for a command. */
function plain(line: string): string {
  return line.toWellFormed().replace(/\p{Cc}/gu, '�');
}
