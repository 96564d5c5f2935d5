/** What came of holding the files of an export against its chain. */
export interface ExportComparison {
  /** Names of the files whose every row was held against its event. */
  readonly compared: readonly string[];
  /** Files of the export that are not beside the chain. */
  readonly absent: readonly string[];
  readonly differences: readonly Difference[];
}

/** A row, or a file, that is not as the events say. */
export interface Difference {
  readonly file: string;
  /** The event that says otherwise; null where none does. */
  readonly seq: number | null;
  readonly reason: string;
}
