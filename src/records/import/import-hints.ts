/** How a person says what a file leaves open, where they are. Each is a part of a sentence. */
export interface ImportHints {
  readonly kind: string;
  readonly dates: string;
  /** What a column is: "Say it with …". */
  column(column: string, field: string): string;
  /** One value for every row that has none. */
  value(field: string): string;
  /** What names a sheet, and what names columns, before a colon. */
  readonly sheets: string;
  readonly columns: string;
}

export const HINTS_IN_TERMINAL: ImportHints = {
  kind: 'Say --type risk, incident or change.',
  dates: 'Say which with --dates dmy or --dates mdy',
  column: (column, field) => `--map "${column}=${field}"`,
  value: (field) => `--default "${field}=…"`,
  sheets: '--sheet',
  columns: '--map',
};

/** Said with the file: see `recognize-import-words.ts`. */
export const HINTS_IN_WORDS: ImportHints = {
  kind: 'Say “import as risks”, “as incidents” or “as changes”.',
  dates: 'Say “import, dates day first” or “dates month first”',
  column: (column, field) => `a line “${column} = ${field}” under “import”`,
  value: (field) => `a line “empty ${field} = …” under “import”`,
  sheets: 'Sheet',
  columns: 'Columns',
};
