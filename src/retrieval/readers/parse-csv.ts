import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ReadFailure } from '../documents/read-failure.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Files that were put together from several have more than one. */
const LINE_ENDS = ['\r\n', '\n', '\r'];
/** What a spreadsheet writes above the header to say what separates. */
const SAYS_SEPARATOR = /^\uFEFF?"?sep=(?<sign>[,;\t|])"?[^\S\r\n]*(?:\r\n|\n|\r)/iu;

/**
 * `source`: comma, semicolon, tab or bar separated values; rows need not be of one length, nor end alike. Empty lines are rows without
 * text.
 */
export function parseCsv(source: string): Result<readonly (readonly string[])[], ReadFailure> {
  let whole = 0;
  const said = SAYS_SEPARATOR.exec(source)?.groups?.['sign'];
  // An empty line in its place keeps the numbers of the rows.
  const text = said === undefined ? source : source.replace(SAYS_SEPARATOR, '\n');
  try {
    const rows: string[][] = parse(text, {
      delimiter: said ?? separatorOf(text),
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      bom: true,
      on_record: (row: string[], { bytes }) => {
        whole = bytes;
        return row;
      },
    });
    return ok(rows);
  } catch (thrown) {
    const isOpen = thrown instanceof CsvError && thrown.code === 'CSV_QUOTE_NOT_CLOSED';
    return err(
      isOpen ? { kind: 'open-quote', line: lineAfter(text, whole) } : { kind: 'broken', format: 'CSV' },
    );
  }
}

/** `bytes`: where the last row ends that is whole. */
function lineAfter(source: string, bytes: number): number {
  return Buffer.from(source)
    .subarray(0, bytes)
    .toString()
    .split(/\r\n|\r|\n/u).length;
}

/** The sign that the first line with text has most of, outside quotes. */
function separatorOf(source: string): string {
  const line = source.split(/\r\n|\n|\r/u, 5).find((one) => one.trim() !== '') ?? '';
  const bare = line.replace(/"[^"]*"/gu, '');
  const counted = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
