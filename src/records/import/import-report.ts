import type { SheetReading } from './read-register.ts';
import type { ImportedRecord, RowPlace, RowProblem } from './read-row.ts';

/** What became of a file: what it was taken for, and each of its rows. */
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

/** What is wrong alike in many rows is said once. */
export function refusalLines(refused: ImportReport['refused']): readonly string[] {
  const all = refused.flatMap(({ place, problems }) => problems.map((problem) => ({ place, problem })));
  const alike = Map.groupBy(all, ({ problem }) => sentence(problem));
  return Array.from(alike)
    .sort(([, [one]], [, [other]]) => inFile(one?.place, other?.place))
    .map(([said, ones]) => `${placesInWords(ones.map(({ place }) => place))}: ${said}`);
}

/** Sheets as they come, and rows from the top. */
function inFile(one: RowPlace | undefined, other: RowPlace | undefined): number {
  return one?.sheet === other?.sheet ? (one?.row ?? 0) - (other?.row ?? 0) : 0;
}

function sentence({ column, value, reason, instead }: RowProblem): string {
  return `${column}${value.trim() === '' ? '' : ` “${shortened(value)}”`} ${reason}. ${instead}`;
}

export function knownLines(known: ImportReport['known']): readonly string[] {
  return known.map(({ place, number, changed }) => {
    const since = changed ? '; the row has changed since: change the record itself' : '';
    return `${placesInWords([place])}: ${number}${since}`;
  });
}

export function noteLines(fresh: readonly ImportedRecord[]): readonly string[] {
  const all = fresh.flatMap(({ place, notes }) => notes.map((note) => ({ place, note })));
  const alike = Map.groupBy(all, ({ note }) => note);
  return Array.from(alike, ([note, ones]) => `${placesInWords(ones.map(({ place }) => place))}: ${note}.`);
}

/** “2 records”. */
export function recordsCounted(records: number): string {
  return records === 1 ? '1 record' : `${records} records`;
}

/** “1 row”. */
export function rowsCounted(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`;
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
